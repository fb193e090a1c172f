package io.florin.contracts.deploy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same stories on every chain.
class GivenAChainTest {
    @Test
    void onAnvil_whenALoanIsTaken_thenItIsRepaidAndTheCollateralIsFree(@TempDir Path data) {
        try (AnvilChain chain = AnvilChain.start();
                World world = World.on(chain, data)) {
            new LoanStory(world).tell();
        }
    }

    @Test
    void onTheOldestFork_whenALoanIsTaken_thenItIsRepaidToo(@TempDir Path data) {
        try (AnvilChain chain = AnvilChain.startFork("cancun");
                World world = World.on(chain, data)) {
            new LoanStory(world).tell();
        }
    }

    @Test
    void onAnvil_whenMembersVote_thenTheRateChangesAfterTheDelay(@TempDir Path data) {
        try (AnvilChain chain = AnvilChain.start();
                World world = World.on(chain, data)) {
            new VoteStory(world).tell();
        }
    }
}
