package io.florin.lending.identity;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/// Limits on what anyone may ask without logging in: quotes and the chain proxy.
@ApplicationScoped
class PublicLimits {
    private static final int AFTER_ORIGIN = 800;
    private static final Set<String> PRICED = Set.of("/api/v1/quotes", "/api/v1/loan-previews");

    private final RateLimits quotes = new RateLimits(10, 60);
    private final RateLimits rpc = new RateLimits(100, 600);

    void register(@Observes Filters filters) {
        filters.register(this::limit, AFTER_ORIGIN);
    }

    private void limit(RoutingContext context) {
        if (context.request().method() != HttpMethod.POST) {
            context.next();
            return;
        }
        String path = context.request().path();
        RateLimits limits = PRICED.contains(path) ? quotes : path.equals("/rpc") ? rpc : null;
        String address = context.request().remoteAddress() == null
                ? "unknown"
                : context.request().remoteAddress().hostAddress();
        if (limits == null || limits.take(address)) {
            context.next();
            return;
        }
        JsonObject body = new JsonObject()
                .put("type", "urn:florin:problem:too-many-requests")
                .put("title", "Too Many Requests")
                .put("status", 429)
                .put("code", "too-many-requests")
                .put("detail", "Too many requests from this address; try again in a second.");
        context.response()
                .setStatusCode(429)
                .putHeader("Retry-After", "1")
                .putHeader("Content-Type", "application/problem+json")
                .end(body.encode());
    }
}
