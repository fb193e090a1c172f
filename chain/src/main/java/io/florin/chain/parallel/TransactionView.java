package io.florin.chain.parallel;

import io.florin.chain.parallel.ReadSet.Question;
import io.florin.chain.parallel.Version.Estimate;
import io.florin.chain.state.AccountState;
import io.florin.chain.state.FieldView;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import org.jspecify.annotations.Nullable;

/// State as the transaction of one index sees it: what lower ones wrote over the parent's state. Records every question
/// with its answer. Meeting an estimate ends the run by {@link EstimateMet}. Mutable, confined to one thread at a time.
final class TransactionView implements FieldView {
    private final MultiVersionState state;
    private final ReadSet.Builder reads = new ReadSet.Builder();
    private int index;
    private @Nullable Address predicted;
    private long predictedNonce;

    TransactionView(MultiVersionState state) {
        this.state = state;
    }

    /// Begins the run of a transaction: nothing is recorded yet.
    void begin(int index) {
        this.index = index;
        this.predicted = null;
        reads.clear();
    }

    /// Answers the nonce of an account by a guess, since a transaction that moves it is not finished. The guess is
    /// recorded like any answer, so validation finds out when it was wrong.
    void predictNonce(Address sender, long nonce) {
        this.predicted = sender;
        this.predictedNonce = nonce;
    }

    /// What was recorded since the beginning.
    ReadSet reads() {
        return reads.build();
    }

    private Object record(Question question, Object cell, Object answer) {
        if (answer instanceof Estimate estimate) {
            throw new EstimateMet(estimate);
        }
        reads.add(question, cell, answer);
        return answer;
    }

    @Override
    public boolean exists(Address address) {
        AccountCell cell = state.account(address);
        return (Boolean) record(Question.EXISTS, cell, MultiVersionState.exists(cell, index));
    }

    @Override
    public long nonce(Address address) {
        AccountCell cell = state.account(address);
        boolean guessed = predicted != null && predicted.equals(address);
        Object answer = guessed ? (Object) predictedNonce : MultiVersionState.nonce(cell, index);
        return (Long) record(Question.NONCE, cell, answer);
    }

    @Override
    public UInt256 balance(Address address) {
        AccountCell cell = state.account(address);
        return (UInt256) record(Question.BALANCE, cell, MultiVersionState.balance(cell, index));
    }

    @Override
    public boolean covers(Address address, UInt256 delta, UInt256 amount) {
        AccountCell cell = state.account(address);
        Object answer = MultiVersionState.covers(cell, index, delta, amount);
        if (answer instanceof Estimate estimate) {
            throw new EstimateMet(estimate);
        }
        boolean enough = (Boolean) answer;
        reads.add(Question.COVERS, cell, new ReadSet.Cover(delta, amount, enough));
        return enough;
    }

    @Override
    public Hash codeHash(Address address) {
        AccountCell cell = state.account(address);
        return (Hash) record(Question.CODE, cell, MultiVersionState.codeHash(cell, index));
    }

    @Override
    public boolean hasStorage(Address address) {
        AccountCell cell = state.account(address);
        return (Boolean) record(Question.HAS_STORAGE, cell, MultiVersionState.hasStorage(cell, index));
    }

    @Override
    public @Nullable AccountState account(Address address) {
        return exists(address)
                ? new AccountState(nonce(address), balance(address), codeHash(address), hasStorage(address))
                : null;
    }

    @Override
    public UInt256 storage(Address address, UInt256 slot) {
        SlotCell cell = state.account(address).slot(slot);
        return (UInt256) record(Question.SLOT, cell, MultiVersionState.slot(cell, index));
    }

    @Override
    public Bytes code(Hash codeHash) {
        return state.code(codeHash);
    }
}
