package io.florin.lending.identity;

import io.quarkus.oidc.OidcSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Top-level navigations of the browser: log in, and log in again for a decision. `/login` is a protected
/// path, so that asking for it starts the code flow; after it the browser lands here and is sent on.
@Path("/login")
@PermitAll
public class LoginResource {
    @Inject
    OidcSession session;

    @GET
    public Response login(@RestQuery @Nullable String to) {
        return Response.seeOther(target(to)).build();
    }

    /// Ends the local session and asks for the credentials again.
    @GET
    @Path("/again")
    public Uni<Response> again(@RestQuery @Nullable String to) {
        URI login = UriBuilder.fromPath("/login")
                .queryParam(FreshLogin.PARAMETER, "1")
                .queryParam("to", target(to).toString())
                .build();
        return session.logout().map(done -> Response.seeOther(login).build());
    }

    /// Only paths of our own; everything else goes to the front page.
    static URI target(@Nullable String to) {
        if (to == null || !to.startsWith("/") || to.startsWith("//") || to.contains("\\")) {
            return URI.create("/");
        }
        try {
            return URI.create(to);
        } catch (IllegalArgumentException malformed) {
            return URI.create("/");
        }
    }
}
