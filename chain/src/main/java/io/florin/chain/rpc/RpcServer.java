package io.florin.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.ServerWebSocketHandshake;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// HTTP and WebSocket door. Event loops only move bytes; calls run on three bounded pools, so heavy ones (call, logs,
/// trace) and those that wait for a block can neither delay light ones nor block production.
final class RpcServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(RpcServer.class.getName());
    private static final int ANSWER_BYTES = 25 * 1024 * 1024;

    private final RpcDispatcher dispatcher;
    private final RpcLimits limits;
    private final HostCheck hosts;
    private final Supplier<String> metrics;
    private final Supplier<Health> health;
    private final Consumer<String> sessionClosed;
    private final Vertx vertx;
    private final ExecutorService light;
    private final ExecutorService heavy;
    private final ExecutorService waiting;
    private final Set<String> connections = ConcurrentHashMap.newKeySet();
    private final AtomicLong sessions = new AtomicLong();
    private final HttpServer server;

    /// What GET /health answers.
    ///
    /// @param up false gives status 503
    /// @param json the body
    public record Health(boolean up, String json) {}

    @SuppressWarnings("NullAway") // handlers run only after the constructor listens
    RpcServer(
            String host,
            int port,
            Set<String> hostNames,
            RpcDispatcher dispatcher,
            RpcLimits limits,
            Supplier<String> metrics,
            Supplier<Health> health,
            Consumer<String> sessionClosed)
            throws PortUnavailableException {
        this.dispatcher = dispatcher;
        this.limits = limits;
        this.hosts = new HostCheck(hostNames);
        this.metrics = metrics;
        this.health = health;
        this.sessionClosed = sessionClosed;
        int cores = Runtime.getRuntime().availableProcessors();
        this.light = pool("rpc", Math.max(4, cores), 10_000);
        this.heavy = pool("rpc-heavy", Math.max(2, cores), limits.heavyQueue());
        this.waiting = waitingPool(limits.heavyQueue());
        this.vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(Math.min(2, cores))
                .setWorkerPoolSize(1)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        this.server = vertx.createHttpServer(new HttpServerOptions()
                        .setHost(host)
                        .setPort(port)
                        .setIdleTimeout(300)
                        .setHttp2ClearTextEnabled(false)
                        .setMaxWebSocketFrameSize(limits.bodyBytes())
                        .setMaxWebSocketMessageSize(limits.bodyBytes()))
                .requestHandler(this::request)
                .webSocketHandshakeHandler(this::handshake)
                .webSocketHandler(this::webSocket);
        try {
            server.listen().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException busy) {
            close();
            throw new PortUnavailableException(host, port, busy);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            close();
            throw new IllegalStateException("interrupted while opening the RPC port", interrupted);
        }
    }

    private static ExecutorService pool(String name, int threads, int queue) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads,
                threads,
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(queue),
                Thread.ofPlatform().daemon().name(name + "-", 0).factory());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /// A thread for each of at most so many calls.
    private static ExecutorService waitingPool(int calls) {
        return new ThreadPoolExecutor(
                0,
                calls,
                10,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                Thread.ofVirtual().name("rpc-waiting-", 0).factory());
    }

    int port() {
        return server.actualPort();
    }

    private void request(HttpServerRequest request) {
        if (!hosts.allowsHost(request.getHeader("Host"))) {
            refuse(request, 403, "Host not allowed");
            return;
        }
        String path = request.path();
        if (HttpMethod.GET.equals(request.method()) && "/metrics".equals(path)) {
            request.response()
                    .putHeader("Content-Type", "text/plain; version=0.0.4")
                    .end(metrics.get());
            return;
        }
        if (HttpMethod.GET.equals(request.method()) && "/health".equals(path)) {
            Health now = health.get();
            request.response()
                    .setStatusCode(now.up() ? 200 : 503)
                    .putHeader("Content-Type", "application/json")
                    .end(now.json());
            return;
        }
        if (!HttpMethod.POST.equals(request.method())) {
            request.response().putHeader("Allow", "POST");
            refuse(request, 405, "use POST with application/json");
            return;
        }
        String type = request.getHeader("Content-Type");
        if (type == null
                || !type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json")) {
            refuse(request, 415, "Content-Type must be application/json");
            return;
        }
        collectBody(request);
    }

    private void collectBody(HttpServerRequest request) {
        Buffer body = Buffer.buffer();
        boolean[] tooLarge = {false};
        request.handler(part -> {
            if (tooLarge[0]) {
                return;
            }
            if ((long) body.length() + part.length() > limits.bodyBytes()) {
                tooLarge[0] = true;
                refuse(request, 413, "request body larger than " + limits.bodyBytes() + " bytes");
                return;
            }
            body.appendBuffer(part);
        });
        request.exceptionHandler(gone -> LOG.log(System.Logger.Level.DEBUG, "client went away", gone));
        request.endHandler(end -> {
            if (!tooLarge[0]) {
                call(body.getBytes(), null, answer -> respond(request, answer));
            }
        });
    }

    private static void respond(HttpServerRequest request, String answer) {
        HttpServerResponse response = request.response();
        if (!response.closed()) {
            response.putHeader("Content-Type", "application/json").end(answer);
        }
    }

    private static void refuse(HttpServerRequest request, int status, String why) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .putHeader("Connection", "close")
                .end(why);
    }

    private void call(byte[] body, @Nullable Session session, Consumer<String> answer) {
        try {
            light.execute(() -> {
                RpcDispatcher.Parsed parsed = dispatcher.parse(body);
                JsonNode calls = parsed.body();
                if (calls == null) {
                    answer.accept(String.valueOf(parsed.error()));
                    return;
                }
                Runnable run = () -> answer.accept(bounded(dispatcher.answer(calls, session)));
                switch (parsed.weight()) {
                    case LIGHT -> run.run();
                    case HEAVY -> hand(heavy, run, "too many heavy calls waiting", answer);
                    case WAITING -> hand(waiting, run, "too many calls wait for a block", answer);
                }
            });
        } catch (RejectedExecutionException full) {
            answer.accept(dispatcher.failure(RpcException.LIMIT, "too many calls waiting"));
        }
    }

    private void hand(Executor pool, Runnable run, String whenFull, Consumer<String> answer) {
        try {
            pool.execute(run);
        } catch (RejectedExecutionException full) {
            answer.accept(dispatcher.failure(RpcException.LIMIT, whenFull + ": limit " + limits.heavyQueue()));
        }
    }

    private String bounded(String answer) {
        return answer.length() <= ANSWER_BYTES
                ? answer
                : dispatcher.failure(
                        RpcException.LIMIT,
                        "answer too large: limit " + ANSWER_BYTES + " bytes, given " + answer.length());
    }

    private void handshake(ServerWebSocketHandshake handshake) {
        if (!hosts.allowsHost(handshake.headers().get("Host"))
                || !hosts.allowsOrigin(handshake.headers().get("Origin"))) {
            handshake.reject(403);
            return;
        }
        if (connections.size() >= limits.webSockets()) {
            handshake.reject(503);
            return;
        }
        handshake.accept();
    }

    private void webSocket(ServerWebSocket socket) {
        Session session = new SocketSession(socket, Long.toString(sessions.incrementAndGet()));
        connections.add(session.id());
        socket.setWriteQueueMaxSize(4 * 1024 * 1024);
        socket.closeHandler(closed -> {
            connections.remove(session.id());
            sessionClosed.accept(session.id());
        });
        socket.exceptionHandler(broken -> LOG.log(System.Logger.Level.DEBUG, "WebSocket broke", broken));
        socket.binaryMessageHandler(binary -> call(binary.getBytes(), session, answer -> sendIfAny(session, answer)));
        socket.textMessageHandler(
                text -> call(text.getBytes(StandardCharsets.UTF_8), session, answer -> sendIfAny(session, answer)));
    }

    private static void sendIfAny(Session session, String answer) {
        if (!answer.isEmpty()) {
            session.send(answer);
        }
    }

    private record SocketSession(ServerWebSocket socket, String id) implements Session {
        @Override
        public void send(String message) {
            if (socket.isClosed()) {
                return;
            }
            if (socket.writeQueueFull()) {
                socket.close((short) 1008, "reader too slow");
                return;
            }
            socket.writeTextMessage(message);
        }
    }

    @Override
    public void close() {
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException stuck) {
            LOG.log(System.Logger.Level.WARNING, "RPC server did not close in time");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        light.shutdownNow();
        heavy.shutdownNow();
        waiting.shutdownNow();
        awaitEnd(light);
        awaitEnd(heavy);
        awaitEnd(waiting);
    }

    private static void awaitEnd(ExecutorService pool) {
        try {
            if (!pool.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "an RPC call did not end in time");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
