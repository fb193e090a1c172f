package io.florin.chain.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.florin.chain.state.StateSnapshot;
import io.florin.chain.state.StateStore;
import io.florin.chain.types.Address;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Roots that follow the touched paths only equal roots from scratch, and every past block reads as it was.
class GivenRandomBlocksOfStateTest {
    private static final int BLOCKS = Integer.getInteger("florin.stateBlocks", 300);
    private static final long SEED = Long.getLong("florin.seed", 20_261_125);

    @TempDir
    Path folder;

    @Test
    void whenOneThreadComputesRoots_thenTheyEqualRootsFromScratch() {
        run(1);
    }

    @Test
    void whenSeveralThreadsComputeRoots_thenTheyEqualRootsFromScratch() {
        run(3);
    }

    private void run(int threads) {
        RandomState model = new RandomState(SEED);
        List<RandomState> past = new ArrayList<>();
        try (ChainDatabase database = ChainDatabase.open(folder, threads)) {
            for (int number = 0; number < BLOCKS; number++) {
                StateStore.PendingState pending = database.prepare(model.nextBlock());
                Hash expected = model.root();
                assertEquals(expected, pending.root(), "seed " + SEED + " block " + number);
                database.commit(EmptyBlocks.at(number, expected), List.of(), pending);
                past.add(model.copy());
            }
            for (int number = BLOCKS - 1; number >= 0; number -= 7) {
                assertReads(database, number, past.get(number));
            }
        }
    }

    private static void assertReads(ChainDatabase database, int number, RandomState model) {
        String where = "seed " + SEED + " state at block " + number;
        try (StateSnapshot state = database.at(number)) {
            for (Address address : model.addresses()) {
                assertEquals(model.accounts.get(address), state.account(address), where);
                Map<UInt256, UInt256> slots = model.storage.getOrDefault(address, Map.of());
                for (int slot = 0; slot < 400; slot += 9) {
                    UInt256 name = UInt256.of(slot);
                    assertEquals(slots.getOrDefault(name, UInt256.ZERO), state.storage(address, name), where);
                }
            }
        }
    }
}
