package io.florin.chain.parallel;

import io.florin.chain.execution.BlockChanges;
import io.florin.chain.state.Journal;
import io.florin.chain.state.StateDiff;

/// The ordered side of a {@link MultiVersionState}: each step sees all before it and is published when it ends, or
/// several transactions together. Used by the committer only.
final class CommittedState implements BlockChanges {
    /// At most so many system calls come before the first transaction.
    private static final int FIRST_STEP = -8;

    private final MultiVersionState state;
    private final TransactionView view;
    private final Journal journal;
    private WriteSet writes;
    private int step = FIRST_STEP;
    private boolean together;

    CommittedState(MultiVersionState state) {
        this.state = state;
        this.view = new TransactionView(state);
        this.journal = new Journal(view);
        this.writes = new WriteSet(state, step);
        view.begin(step);
    }

    /// Makes the next steps transactions that are published together, by {@link #publish}.
    ///
    /// @param first index of the first one
    void beginTogether(int first, WriteSet writesOfLast) {
        begin(first, writesOfLast);
        together = true;
    }

    /// Publishes the steps since {@link #beginTogether}.
    ///
    /// @return what was read; only of use for a single transaction
    ReadSet publish() {
        together = false;
        writes.publish(journal, step);
        writes.settle();
        return view.reads();
    }

    /// Makes the next step the first one after all transactions.
    void after(int transactions) {
        begin(transactions, new WriteSet(state, transactions));
    }

    private void begin(int nextStep, WriteSet nextWrites) {
        step = nextStep;
        writes = nextWrites;
        journal.reset();
        view.begin(step);
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public void stepEnded() {
        if (!together) {
            publish();
            begin(step + 1, new WriteSet(state, step + 1));
        }
    }

    @Override
    public StateDiff diff() {
        return FinalState.diff(state);
    }
}
