package io.florin.lending.identity;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/// Addresses of the web app are answered with its one page; the app reads the path itself.
@ApplicationScoped
class SinglePage {
    private static final List<String> OTHERS = List.of("/api", "/rpc", "/q", "/login", "/logout", "/assets");
    private static final int AFTER_CHECKS = 100;

    void register(@Observes Filters filters) {
        filters.register(SinglePage::route, AFTER_CHECKS);
    }

    private static void route(RoutingContext context) {
        String path = context.request().path();
        boolean reads = context.request().method() == HttpMethod.GET
                || context.request().method() == HttpMethod.HEAD;
        if (reads && isPage(path)) {
            context.reroute("/index.html");
            return;
        }
        context.next();
    }

    static boolean isPage(String path) {
        if (path.equals("/") || path.substring(path.lastIndexOf('/')).contains(".")) {
            return false;
        }
        return OTHERS.stream().noneMatch(other -> path.equals(other) || path.startsWith(other + "/"));
    }
}
