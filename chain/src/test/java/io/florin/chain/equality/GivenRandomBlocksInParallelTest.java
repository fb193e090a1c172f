package io.florin.chain.equality;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.florin.chain.execution.BlockOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Equality of parallel and sequential execution over random blocks: receipts, gas, logs, left-out transactions,
/// requests and every changed field of the state. Blocks stand on each other in worlds of {@value #BLOCKS_OF_A_WORLD}.
///
/// Properties: `florin.seed`, `florin.equalityBlocks` (also set by `florin.long`). A failure names world, block and
/// seed of the delays; the world is a function of its seed, so `-Dflorin.seed=` that of the failure replays it
/// first.
class GivenRandomBlocksInParallelTest {
    private static final int BLOCKS =
            Integer.getInteger("florin.equalityBlocks", Boolean.getBoolean("florin.long") ? 100_000 : 2_000);
    private static final long SEED = Long.getLong("florin.seed", 20_261_126L);
    private static final int BLOCKS_OF_A_WORLD = 50;

    private final EqualityRun run = EqualityRun.ofThisProject();

    @Test
    void whenTheyRunInAllWays_thenNothingDiffersFromIndexOrder() {
        for (int first = 0; first < BLOCKS; first += BLOCKS_OF_A_WORLD) {
            world(SEED + first, Math.min(BLOCKS_OF_A_WORLD, BLOCKS - first));
        }
    }

    private void world(long seed, int blocks) {
        World world = new World(seed);
        for (int i = 0; i < blocks; i++) {
            BlockCase block = new BlockGenerator(seed + i, world).block("seed " + seed + " block " + i, i + 1);
            BlockOutcome expected = run.sequential(block);
            List<String> differences = run.differences(block, expected, seed + i);
            assertTrue(differences.isEmpty(), () -> String.join("\n", differences));
            if (expected instanceof BlockOutcome.Executed executed) {
                world.state = world.state.with(executed.diff());
            }
        }
    }
}
