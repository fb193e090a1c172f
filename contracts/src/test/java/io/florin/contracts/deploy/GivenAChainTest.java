package io.florin.contracts.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same stories on every chain.
class GivenAChainTest {
    @Test
    void whenALoanIsTakenOnTwoForks_thenItIsRepaidWithEqualEvents(@TempDir Path first, @TempDir Path second) {
        List<String> newest = eventsOfALoan(AnvilChain.start(), first);
        List<String> oldest = eventsOfALoan(AnvilChain.startFork("cancun"), second);
        assertTrue(newest.size() > 30, "the story leaves its logs");
        assertEquals(newest, oldest, "every log is equal: contract, topics and data");
    }

    @Test
    void whenALoanIsTakenOnOurChain_thenTheEventsAreThoseOfAnvil(@TempDir Path first, @TempDir Path second) {
        List<String> ours = eventsOfALoan(OurChain.start(first.resolve("chain")), first);
        List<String> reference = eventsOfALoan(AnvilChain.start(), second);
        assertTrue(ours.size() > 30, "the story leaves its logs");
        assertEquals(reference, ours, "every log is equal: contract, topics and data");
    }

    @Test
    void onOurChain_whenMembersVote_thenTheRateChangesAfterTheDelay(@TempDir Path data) {
        try (OurChain chain = OurChain.start(data.resolve("chain"));
                World world = World.on(chain, data)) {
            new VoteStory(world).tell();
        }
    }

    @Test
    void onAnvil_whenMembersVote_thenTheRateChangesAfterTheDelay(@TempDir Path data) {
        try (AnvilChain chain = AnvilChain.start();
                World world = World.on(chain, data)) {
            new VoteStory(world).tell();
        }
    }

    private static List<String> eventsOfALoan(TestChain chain, Path data) {
        try (chain;
                World world = World.on(chain, data)) {
            new LoanStory(world).tell();
            return world.events();
        }
    }
}
