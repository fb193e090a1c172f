package io.florin.chain.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.florin.chain.types.Address;
import io.florin.chain.types.UInt256;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GivenABlockExecutionTest {
    private static BlockExecution of(List<List<Integer>> dependsOn) {
        List<BlockExecution.TransactionAccess> accesses = dependsOn.stream()
                .map(writers -> new BlockExecution.TransactionAccess(writers, List.of(), List.of()))
                .toList();
        return new BlockExecution("parallel", 2, 4, Map.of(), 4, 0, Map.of(), List.of(), accesses);
    }

    @Test
    void whenTransactionsReadEachOther_thenDepthIsTheLongestChain() {
        BlockExecution execution = of(Arrays.asList(List.of(), List.of(0), List.of(), List.of(1, 2)));
        assertEquals(3, execution.dependencyDepth());
        assertEquals(0.5, execution.conflictRate());
    }

    @Test
    void whenItRanSequentially_thenNothingIsClaimedOfDependencies() {
        BlockExecution execution = BlockExecution.sequential(3, 7).withStage(BlockExecution.Stage.ROOT, 5);
        assertEquals(0, execution.dependencyDepth());
        assertEquals(0, execution.conflictRate());
        assertEquals(Map.of(BlockExecution.Stage.EXECUTE, 7L, BlockExecution.Stage.ROOT, 5L), execution.stageNanos());
    }

    @Test
    void whenASlotIsNamedForANonce_thenItIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new AccessLocation(AccessLocation.Kind.NONCE, Address.ZERO, UInt256.ONE));
    }
}
