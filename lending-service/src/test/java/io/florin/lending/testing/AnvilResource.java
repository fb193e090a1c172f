package io.florin.lending.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// As [FlorinTestResource], but on an outside chain: anvil from the contracts' npm packages.
public final class AnvilResource implements QuarkusTestResourceLifecycleManager {
    private static final Path PROGRAM = Path.of("..", "contracts", "node_modules", ".bin", "anvil");

    private final FlorinTestResource florin = new FlorinTestResource();
    private @Nullable Process anvil;

    @Override
    public Map<String, String> start() {
        int port = freePort();
        List<String> command = List.of(
                PROGRAM.toString(),
                "--host",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--chain-id",
                "1252",
                "--base-fee",
                "0",
                "--gas-price",
                "0",
                "--disable-min-priority-fee",
                "--silent");
        try {
            Process started = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            anvil = started;
            await(port, started);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        Map<String, String> settings = new HashMap<>(florin.start());
        settings.put("florin.chain.url", "http://127.0.0.1:" + port);
        return settings;
    }

    @Override
    public void stop() {
        Process running = anvil;
        if (running != null) {
            running.descendants().forEach(ProcessHandle::destroy);
            running.destroy();
        }
        florin.stop();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static void await(int port, Process process) {
        Instant limit = Instant.now().plus(Duration.ofSeconds(30));
        while (Instant.now().isBefore(limit) && process.isAlive()) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (IOException notYet) {
                pause();
            }
        }
        throw new IllegalStateException("anvil does not answer");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
