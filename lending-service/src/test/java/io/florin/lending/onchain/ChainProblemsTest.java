package io.florin.lending.onchain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;

class ChainProblemsTest {
    @Test
    void aChainThatDoesNotAnswerMayBeAskedAgain() {
        try (Response answer = new ChainProblems().away(new ChainUnavailable("no answer"))) {
            assertEquals(503, answer.getStatus(), "passing failures are told as such");
            assertEquals("5", answer.getHeaderString("Retry-After"), "and say when to ask again");
        }
    }
}
