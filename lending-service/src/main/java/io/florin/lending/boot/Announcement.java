package io.florin.lending.boot;

import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Waits beside the start until login and service answer, then prints where to go. Also watches the
/// children: when one ends by itself, the service ends with a sentence, and the next start recovers.
final class Announcement {
    private final Settings settings;
    private final Children children;
    private final DemoWorld world;
    private final Supplier<@Nullable DemoProcess> demo;
    private final Instant begun = Instant.now();

    /// @param demo starts world and staff of a demo; nothing where there are none
    Announcement(Settings settings, Children children, DemoWorld world, Supplier<@Nullable DemoProcess> demo) {
        this.settings = settings;
        this.children = children;
        this.world = world;
        this.demo = demo;
    }

    void begin() {
        Thread.ofPlatform().daemon().name("florin-announce").start(this::announce);
        KeycloakServer keycloak = children.keycloak();
        if (keycloak != null) {
            keycloak.onExit(() -> childEnded("Keycloak", "keycloak.log"));
        }
        EmbeddedDatabase database = children.database();
        if (database != null) {
            database.onExit(() -> childEnded("PostgreSQL", "postgres.log"));
        }
    }

    private void announce() {
        try {
            awaitService();
            KeycloakServer keycloak = children.keycloak();
            if (keycloak != null) {
                keycloak.awaitReady();
            }
            if (!children.stopping()) {
                DemoProcess makers = demo.get();
                awaitWorld(makers);
                print();
                if (makers != null && !settings.noStaff() && world.ready()) {
                    makers.onExit(this::staffEnded);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (StartupRefused refused) {
            if (!children.stopping()) {
                System.err.println(refused.getMessage());
                Quarkus.asyncExit(1);
            }
        }
    }

    private void awaitService() throws InterruptedException {
        URI started = URI.create("http://127.0.0.1:" + settings.port() + "/q/health/started");
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            HttpRequest request = HttpRequest.newBuilder(started)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            while (!children.stopping()) {
                try {
                    if (client.send(request, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // the service does not listen yet
                }
                Thread.sleep(100);
            }
        }
    }

    /// Until the world is complete, or its makers have given up.
    private void awaitWorld(@Nullable DemoProcess makers) throws InterruptedException {
        while (makers != null && makers.isAlive() && !world.ready() && !children.stopping()) {
            Thread.sleep(200);
        }
    }

    private void print() {
        if (children.stopping()) {
            return;
        }
        long seconds = Duration.between(begun, Instant.now()).toSeconds();
        System.out.println();
        System.out.println("Florin is ready: " + settings.url() + "   (" + seconds + " s)");
        if (settings.demo()) {
            System.out.println("Demo logins, password " + KeycloakRealm.DEMO_PASSWORD + " for all:");
            System.out.println("  borrower  borrower2  lender  lender2 … lender5  member  member2 … member5");
            System.out.println(
                    "  officer  officer2  underwriter  appraiser1 … appraiser3  admin  applicant1 … applicant11");
        }
        if (!world.ready()) {
            System.out.println("The demo world is not complete (see "
                    + settings.data().resolve("logs").resolve("demo.log") + "); the next start goes on making it.");
        }
        System.out.println("Stop with Ctrl-C.");
    }

    /// The service works without its demo staff, so it goes on.
    private void staffEnded() {
        if (!children.stopping()) {
            System.err.println("The demo staff ended unexpectedly (see "
                    + settings.data().resolve("logs").resolve("demo.log") + "); the next start brings it back.");
        }
    }

    private void childEnded(String name, String log) {
        if (children.stopping()) {
            return;
        }
        System.err.println(name + " ended unexpectedly (see "
                + settings.data().resolve("logs").resolve(log) + "); stopping. The next start recovers.");
        Quarkus.asyncExit(1);
    }
}
