package io.florin.chain.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.florin.chain.evm.Outcome;
import org.junit.jupiter.api.Test;

/// The benchmark compares equal work only if its kernels run to their end within the gas that both
/// sides give.
class GivenTheKernelsTest {
    @Test
    void whenAKernelRuns_thenItReturnsAndHasUsedMostOfItsGas() {
        KernelRunner runner = new KernelRunner();
        for (Kernel kernel : Kernel.all()) {
            Outcome outcome = runner.run(kernel, kernel.rounds());
            assertTrue(outcome.success(), kernel.name() + " ends with " + outcome.reason());
            assertTrue(
                    outcome.gasLeft() < KernelRunner.GAS_LIMIT / 2,
                    kernel.name() + " leaves " + outcome.gasLeft() + " gas");
        }
    }
}
