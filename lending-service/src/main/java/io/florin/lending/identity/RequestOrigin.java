package io.florin.lending.identity;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Unsafe requests of a browser session must come from our own page: `X-Requested-With: JavaScript`, which a
/// foreign page cannot send unasked, and an `Origin` equal to the address asked. A bearer token is not sent
/// by a browser on its own and stands for itself.
@ApplicationScoped
class RequestOrigin {
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final int AFTER_HEADERS = 900;

    void register(@Observes Filters filters) {
        filters.register(RequestOrigin::check, AFTER_HEADERS);
    }

    private static void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean guarded = request.path().startsWith("/api/") && !SAFE.contains(request.method());
        if (!guarded || hasBearer(request) || fromOurPage(request)) {
            context.next();
            return;
        }
        JsonObject body = new JsonObject()
                .put("type", "urn:florin:problem:foreign-origin")
                .put("title", "Forbidden")
                .put("status", 403)
                .put("code", "foreign-origin")
                .put("detail", "Changes must come from Florin's own page, or carry a bearer token.");
        context.response()
                .setStatusCode(403)
                .putHeader("Content-Type", "application/problem+json")
                .end(body.encode());
    }

    private static boolean hasBearer(HttpServerRequest request) {
        String authorization = request.getHeader("Authorization");
        return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
    }

    private static boolean fromOurPage(HttpServerRequest request) {
        return "JavaScript".equals(request.getHeader("X-Requested-With"))
                && isOurs(request, request.getHeader("Origin"));
    }

    /// Whether an `Origin` is the address that was asked.
    static boolean isOurs(HttpServerRequest request, @Nullable String origin) {
        return origin != null
                && request.authority() != null
                && origin.equals(request.scheme() + "://" + request.authority());
    }
}
