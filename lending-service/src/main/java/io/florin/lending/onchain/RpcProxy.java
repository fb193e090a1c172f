package io.florin.lending.onchain;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `POST /rpc`: an anonymous way to the configured chain for pages of our own origin. JSON only, no cookies
/// either way, a foreign `Origin` is refused, and only the public namespaces pass.
@ApplicationScoped
class RpcProxy {
    private static final Set<String> NAMESPACES = Set.of("eth", "net", "web3", "florin");
    private static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final int MOST_CALLS = 1_000;
    private static final long TIMEOUT_MILLISECONDS = 30_000;

    private final Chain chain;
    private final HttpClient client;

    RpcProxy(Chain chain, Vertx vertx) {
        this.chain = chain;
        client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(64)
                .setConnectTimeout(5_000)
                .setKeepAlive(true));
    }

    void register(@Observes Router router) {
        router.post("/rpc")
                .handler(BodyHandler.create(false).setBodyLimit(MOST_BYTES))
                .handler(this::forward);
        router.route("/rpc")
                .handler(context -> context.response().setStatusCode(405).end());
    }

    private void forward(RoutingContext context) {
        String origin = context.request().getHeader("Origin");
        boolean ours = origin == null
                || origin.equals(
                        context.request().scheme() + "://" + context.request().authority());
        String type = context.request().getHeader("Content-Type");
        if (!ours) {
            refuse(context, 403, -32600, "foreign origin");
            return;
        }
        if (type == null || !type.split(";", 2)[0].trim().equalsIgnoreCase("application/json")) {
            refuse(context, 415, -32600, "send application/json");
            return;
        }
        Buffer body = context.body().buffer();
        String problem = problem(body);
        if (problem != null) {
            refuse(context, 200, problem.equals("not JSON") ? -32700 : -32601, problem);
            return;
        }
        if (!chain.isConnected()) {
            refuse(context, 503, -32000, "the chain is starting");
            return;
        }
        send(context, body);
    }

    private void send(RoutingContext context, Buffer body) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(chain.rpc().url())
                .setTimeout(TIMEOUT_MILLISECONDS)
                .putHeader("Content-Type", "application/json");
        client.request(options)
                .compose(request -> request.send(body))
                .compose(HttpClientResponse::body)
                .onSuccess(answer -> context.response()
                        .putHeader("Content-Type", "application/json")
                        .end(answer))
                .onFailure(failure -> refuse(context, 502, -32000, "the chain does not answer"));
    }

    /// Why the request may not pass; null when it may.
    static @Nullable String problem(@Nullable Buffer body) {
        try {
            Object json = body == null ? null : Json.decodeValue(body);
            return switch (json) {
                case JsonObject call -> problem(call);
                case JsonArray batch -> {
                    if (batch.isEmpty() || batch.size() > MOST_CALLS) {
                        yield "a batch has 1 to " + MOST_CALLS + " calls";
                    }
                    for (Object call : batch) {
                        String problem = call instanceof JsonObject object ? problem(object) : "not a call";
                        if (problem != null) {
                            yield problem;
                        }
                    }
                    yield null;
                }
                case null, default -> "not a call";
            };
        } catch (DecodeException malformed) {
            return "not JSON";
        }
    }

    private static @Nullable String problem(JsonObject call) {
        Object method = call.getValue("method");
        if (!(method instanceof String name)) {
            return "not a call";
        }
        int end = name.indexOf('_');
        boolean allowed = end > 0 && NAMESPACES.contains(name.substring(0, end));
        return allowed ? null : "the method " + name.replaceAll("[^A-Za-z0-9_]", "?") + " is not available";
    }

    private static void refuse(RoutingContext context, int status, int code, String message) {
        JsonObject body = new JsonObject()
                .put("jsonrpc", "2.0")
                .putNull("id")
                .put("error", new JsonObject().put("code", code).put("message", message));
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(body.encode());
    }
}
