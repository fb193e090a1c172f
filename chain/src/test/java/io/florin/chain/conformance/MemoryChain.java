package io.florin.chain.conformance;

import io.florin.chain.block.BlockStore;
import io.florin.chain.block.Header;
import io.florin.chain.block.Receipt;
import io.florin.chain.block.StoredBlock;
import io.florin.chain.state.AccountState;
import io.florin.chain.state.StateDiff;
import io.florin.chain.state.StateSnapshot;
import io.florin.chain.state.StateStore;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Both stores of the ledger in memory, with the state after every block. Roots are computed from scratch, so they are
/// an independent check. One thread writes.
final class MemoryChain implements StateStore, BlockStore {
    private final List<MapState> states = new ArrayList<>();
    private final List<StoredBlock> blocks = new ArrayList<>();
    private final List<List<Receipt>> receipts = new ArrayList<>();
    private final Map<Hash, Long> numbers = new HashMap<>();
    private final Map<Hash, Location> transactions = new HashMap<>();

    MemoryChain(StoredBlock genesis, MapState state) {
        append(genesis, List.of(), state);
    }

    private record Pending(MapState state, Hash root) implements PendingState {}

    @Override
    public PendingState prepare(StateDiff diff) {
        MapState after = state().with(diff);
        return new Pending(after, after.root());
    }

    void commit(StoredBlock block, List<Receipt> of, PendingState pending) {
        append(block, of, ((Pending) pending).state());
    }

    private void append(StoredBlock block, List<Receipt> of, MapState state) {
        blocks.add(block);
        receipts.add(of);
        states.add(state);
        numbers.put(block.hash(), block.number());
        for (int i = 0; i < block.block().transactions().size(); i++) {
            transactions.put(block.block().transactions().get(i).hash(), new Location(block.number(), i));
        }
    }

    /// State after the last block.
    MapState state() {
        return states.getLast();
    }

    @Override
    public StateSnapshot at(long block) {
        return new Snapshot(states.get((int) block));
    }

    @Override
    public @Nullable Header header(long number) {
        StoredBlock block = block(number);
        return block == null ? null : block.header();
    }

    @Override
    public @Nullable StoredBlock block(long number) {
        return number < 0 || number >= blocks.size() ? null : blocks.get((int) number);
    }

    @Override
    public @Nullable Long numberOf(Hash hash) {
        return numbers.get(hash);
    }

    @Override
    public List<Receipt> receipts(long number) {
        return receipts.get((int) number);
    }

    @Override
    public @Nullable Location locate(Hash transaction) {
        return transactions.get(transaction);
    }

    private record Snapshot(MapState state) implements StateSnapshot {
        @Override
        public @Nullable AccountState account(Address address) {
            return state.account(address);
        }

        @Override
        public UInt256 storage(Address address, UInt256 slot) {
            return state.storage(address, slot);
        }

        @Override
        public Bytes code(Hash codeHash) {
            return state.code(codeHash);
        }

        @Override
        public Hash storageRoot(Address address) {
            throw new UnsupportedOperationException("there is no trie in memory");
        }

        @Override
        public List<byte[]> accountProof(Address address) {
            throw new UnsupportedOperationException("there is no trie in memory");
        }

        @Override
        public List<byte[]> storageProof(Address address, UInt256 slot) {
            throw new UnsupportedOperationException("there is no trie in memory");
        }

        @Override
        public void close() {
            // Nothing is held open.
        }
    }
}
