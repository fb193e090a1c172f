package io.florin.lending.identity;

import io.florin.lending.problem.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// [Callers] over the security identity of the request: the session's token in a browser, the bearer token
/// of a program.
@RequestScoped
class IdentityCallers implements Callers {
    /// Longest age of a login that still counts as asking for the credentials.
    static final Duration STEP_UP_AGE = Duration.ofMinutes(5);

    /// Present only in tokens of the demo's own client, whose every token comes from a password.
    private static final String DEMO_CLIENT = "florin-demo";

    private final SecurityIdentity identity;

    IdentityCallers(SecurityIdentity identity) {
        this.identity = identity;
    }

    @Override
    public Caller current() {
        if (identity.isAnonymous()) {
            throw new Problem(401, "login-required", "Log in first.");
        }
        Principal principal = identity.getPrincipal();
        if (principal instanceof JsonWebToken token) {
            return new Caller(token.getSubject(), name(token), identity.getRoles(), authenticatedAt(token));
        }
        Instant at = identity.getAttribute("auth_time") instanceof Long seconds
                ? Instant.ofEpochSecond(seconds)
                : Instant.EPOCH;
        return new Caller(principal.getName(), principal.getName(), identity.getRoles(), at);
    }

    @Override
    public Caller steppedUp() {
        Caller caller = current();
        if (caller.authenticatedAt().isBefore(Instant.now().minus(STEP_UP_AGE))) {
            throw new Problem(403, "step-up-required", "Enter your password again to decide this.");
        }
        return caller;
    }

    private static String name(JsonWebToken token) {
        Object preferred = token.getClaim("preferred_username");
        return preferred == null ? token.getName() : preferred.toString();
    }

    private static Instant authenticatedAt(JsonWebToken token) {
        Object claimed = token.getClaim("auth_time");
        long seconds = claimed == null ? 0 : Long.parseLong(claimed.toString());
        if (seconds > 0) {
            return Instant.ofEpochSecond(seconds);
        }
        boolean passwordToken = DEMO_CLIENT.equals(token.getClaim("azp"));
        return passwordToken ? Instant.ofEpochSecond(token.getIssuedAtTime()) : Instant.EPOCH;
    }
}
