package io.florin.lending.boot;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/// The child processes of one start. Stopped in reverse order, once, whoever asks first; a child that
/// appears after the stop is closed at once. Guarded by its own monitor.
final class Children {
    private final PrintStream out;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private boolean stopping;
    private @Nullable EmbeddedDatabase database;
    private @Nullable KeycloakServer keycloak;
    private @Nullable DemoProcess demo;

    Children(PrintStream out) {
        this.out = out;
    }

    /// PostgreSQL and Keycloak's preparation side by side, then Keycloak.
    void start(DataFolder data, RunFolder run, Settings settings, Secrets secrets, External external) {
        if (external.database() && external.identity()) {
            return;
        }
        CompletableFuture<@Nullable Path> program =
                CompletableFuture.supplyAsync(() -> external.identity() ? null : prepareKeycloak(data));
        out.println("  PostgreSQL …");
        EmbeddedDatabase server = add(EmbeddedDatabase.start(data, run, secrets));
        database = server;
        Path home = join(program);
        if (home != null) {
            out.println("  Keycloak …");
            keycloak = add(KeycloakServer.start(data, run, settings, secrets, home, server));
        }
    }

    /// Once service and login answer: the makers of the demo world, who then are the demo staff.
    ///
    /// @return nothing when there is neither a world to make nor staff
    @Nullable
    DemoProcess startDemo(DataFolder data, RunFolder run, Settings settings, DemoWorld world) {
        if (world.ready() && settings.noStaff()) {
            return null;
        }
        DemoProcess started = add(DemoProcess.start(data, run, settings, world, out));
        demo = started;
        return started;
    }

    private @Nullable Path prepareKeycloak(DataFolder data) {
        String archive = System.getProperty("florin.keycloak.zip");
        if (archive == null) {
            throw new StartupRefused("The identity provider's archive is not named (florin.keycloak.zip); start with"
                    + " ./florin start.");
        }
        if (!KeycloakServer.isPrepared(data, Path.of(archive))) {
            out.println("  unpacking and preparing Keycloak, once (about half a minute) …");
        }
        return KeycloakServer.prepare(data, Path.of(archive));
    }

    private static @Nullable Path join(CompletableFuture<@Nullable Path> program) {
        try {
            return program.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof StartupRefused refused) {
                throw refused;
            }
            throw failure;
        }
    }

    @Nullable
    EmbeddedDatabase database() {
        return database;
    }

    @Nullable
    KeycloakServer keycloak() {
        return keycloak;
    }

    private synchronized <T extends AutoCloseable> T add(T child) {
        running.push(child);
        if (stopping) {
            stop();
            throw new StartupRefused("Stopped while starting.");
        }
        return child;
    }

    synchronized boolean stopping() {
        return stopping;
    }

    synchronized void announceStop() {
        stopping = true;
        DemoProcess staff = demo;
        if (staff != null) {
            staff.announceStop();
        }
    }

    /// Stops all; a child that fails to stop does not keep the others running.
    synchronized void stop() {
        stopping = true;
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception failure) { // outermost edge: every child must get its turn
                System.err.println("A child process did not stop cleanly: " + failure.getMessage());
            }
        }
    }
}
