package io.florin.lending.identity;

import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/// Only navigations may be redirected to the identity provider; the API answers 499 instead, which the page
/// turns into a login.
@ApplicationScoped
class ScriptRequests implements JavaScriptRequestChecker {
    @Override
    public boolean isJavaScriptRequest(RoutingContext context) {
        return context.request().path().startsWith("/api/");
    }
}
