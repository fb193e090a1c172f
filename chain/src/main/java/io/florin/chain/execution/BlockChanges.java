package io.florin.chain.execution;

import io.florin.chain.state.Journal;
import io.florin.chain.state.StateDiff;
import io.florin.chain.state.StateView;

/// Where the changes of an {@link OrderedBlock} gather.
public interface BlockChanges {
    /// Journal for the next step, between transactions.
    Journal journal();

    /// The step is over: what its journal holds is final.
    void stepEnded();

    /// Changes of all steps against the parent's state.
    StateDiff diff();

    /// One journal for all steps.
    static BlockChanges inOneJournal(StateView parent) {
        Journal journal = new Journal(parent);
        return new BlockChanges() {
            @Override
            public Journal journal() {
                return journal;
            }

            @Override
            public void stepEnded() {
                // The journal itself holds what is final.
            }

            @Override
            public StateDiff diff() {
                return journal.diff();
            }
        };
    }
}
