package io.florin.contracts.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.web3j.protocol.core.Request;
import org.web3j.protocol.core.Response;
import org.web3j.protocol.http.HttpService;
import org.web3j.utils.Numeric;

/// anvil from npm, the reference node, as a child process.
final class AnvilChain implements TestChain {
    private final Process process;
    private final String url;
    private final HttpService service;

    private AnvilChain(Process process, String url) {
        this.process = process;
        this.url = url;
        this.service = new HttpService(url);
    }

    /// A number alone is a response of `evm_*` calls.
    static final class Answer extends Response<Object> {}

    static AnvilChain start() {
        return start(START, "osaka", "0");
    }

    static AnvilChain startAt(Instant start) {
        return start(start, "osaka", "0");
    }

    static AnvilChain startFork(String fork) {
        return start(START, fork, "0");
    }

    /// A chain where gas costs 1 gwei at first.
    static AnvilChain startPaid() {
        return start(START, "osaka", "1000000000");
    }

    private static AnvilChain start(Instant start, String fork, String baseFee) {
        try {
            int port = freePort();
            Path log = Files.createTempFile(Files.createDirectories(Path.of("target")), "anvil", ".log");
            List<String> command = List.of(
                    Path.of("node_modules/.bin/anvil").toAbsolutePath().toString(),
                    "--port",
                    String.valueOf(port),
                    "--block-base-fee-per-gas",
                    baseFee,
                    "--gas-price",
                    "0",
                    "--hardfork",
                    fork,
                    "--chain-id",
                    "1252",
                    "--timestamp",
                    String.valueOf(start.getEpochSecond()));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            AnvilChain chain = new AnvilChain(process, "http://127.0.0.1:" + port);
            chain.awaitReady(log);
            return chain;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady(Path log) throws IOException {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            try {
                call("eth_blockNumber");
                return;
            } catch (IllegalStateException notYet) {
                sleep();
            }
        }
        close();
        throw new IllegalStateException("anvil does not answer: " + Files.readString(log));
    }

    private static void sleep() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public String rpcUrl() {
        return url;
    }

    @Override
    public void advance(Duration duration) {
        call("evm_increaseTime", duration.toSeconds());
        call("evm_mine");
    }

    void setBalance(String account, BigInteger wei) {
        call("anvil_setBalance", account, Numeric.encodeQuantity(wei));
    }

    private void call(String method, Object... parameters) {
        try {
            Response<?> answer =
                    service.send(new Request<>(method, List.of(parameters), service, Answer.class), Answer.class);
            if (answer.hasError()) {
                throw new IllegalStateException(
                        method + ": " + answer.getError().getMessage());
            }
        } catch (IOException failure) {
            throw new IllegalStateException(method, failure);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
