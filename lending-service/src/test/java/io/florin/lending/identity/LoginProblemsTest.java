package io.florin.lending.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.oidc.OIDCException;
import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;

class LoginProblemsTest {
    @Test
    void anIdentityProviderThatDoesNotAnswerMayBeAskedAgain() {
        try (Response answer = new LoginProblems().away(new OIDCException("OIDC Server is not available"))) {
            assertEquals(503, answer.getStatus(), "passing failures are told as such");
            assertEquals("5", answer.getHeaderString("Retry-After"), "and say when to ask again");
        }
    }
}
