package io.florin.lending.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who is logged in, for the page to draw itself.
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Blocking
public class MeResource {
    @Inject
    SecurityIdentity identity;

    @Inject
    Callers callers;

    @Inject
    LinkedWallets wallets;

    /// @param stepUpUntil until when decisions need no new login; absent when they need one now
    public record MeAnswer(
            boolean authenticated,
            @Nullable String id,
            @Nullable String name,
            List<String> roles,
            List<String> wallets,
            @Nullable Instant stepUpUntil) {}

    @GET
    public MeAnswer me() {
        if (identity.isAnonymous()) {
            return new MeAnswer(false, null, null, List.of(), List.of(), null);
        }
        Caller caller = callers.current();
        Instant until = caller.authenticatedAt().plus(IdentityCallers.STEP_UP_AGE);
        boolean fresh = until.isAfter(Instant.now().plus(Duration.ofSeconds(1)));
        return new MeAnswer(
                true,
                caller.id(),
                caller.name(),
                caller.roles().stream().filter(Role.ALL::contains).sorted().toList(),
                wallets.of(caller.id()),
                fresh ? until : null);
    }
}
