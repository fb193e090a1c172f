package io.florin.lending.boot;

import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// One start of the service process: data folder, PostgreSQL and Keycloak as children, then Quarkus with
/// the chain inside. Children end with it, in reverse order, on any way out.
final class Startup {
    private static final long STOP_LIMIT_SECONDS = 90;

    private final Settings settings;
    private final Map<String, String> environment;
    private final Children children = new Children(System.out);
    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean serving;

    Startup(Settings settings, Map<String, String> environment) {
        this.settings = settings;
        this.environment = environment;
    }

    int run() {
        try (DataFolder data = DataFolder.open(settings.data())) {
            RunFolder run = new RunFolder(data.part("run"));
            External external = External.of(environment);
            DemoProcess.stopSurvivor(run);
            run.stopSurvivor("keycloak");
            checkPorts(external);
            run.write("service", ProcessHandle.current());
            Runtime.getRuntime().addShutdownHook(new Thread(this::stopOnSignal, "florin-stop"));
            Secrets secrets = Secrets.open(data.part("keys").resolve("secrets.properties"));
            HandedOn.settings(settings, secrets, environment);
            System.out.println("Florin starts on " + settings.data());
            int status;
            try {
                children.start(data, run, settings, secrets, external);
                status = serve(data, run, secrets, external);
            } finally {
                children.stop();
                run.remove("service");
            }
            return status;
        } catch (IOException cause) {
            throw new StartupRefused("The data folder " + settings.data() + " cannot be released.", cause);
        } finally {
            finished.countDown();
        }
    }

    private int serve(DataFolder data, RunFolder run, Secrets secrets, External external) {
        EmbeddedDatabase database = children.database();
        if (database != null && !external.database()) {
            HandedOn.database(database);
        }
        if (!external.identity()) {
            HandedOn.identity(settings, secrets);
        }
        System.out.println("  Service and chain …");
        boolean demo = settings.demo() && settings.externalChain().isEmpty() && !external.identity();
        DemoWorld world = DemoWorld.decide(settings.data(), demo, settings.empty());
        HandedOn.demoWorld(world);
        new Announcement(
                        settings,
                        children,
                        world,
                        demo ? () -> children.startDemo(data, run, settings, world) : () -> null)
                .begin();
        AtomicInteger status = new AtomicInteger();
        serving = true;
        Quarkus.run(
                null,
                (code, failure) -> {
                    status.set(failure == null ? code : 1);
                    if (failure != null) {
                        System.err.println("The service did not start: " + rootMessage(failure) + " (details in "
                                + settings.data().resolve("logs").resolve("service.log") + ").");
                    }
                },
                new String[0]);
        return status.get();
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }

    private void checkPorts(External external) {
        Ports.requireFree(settings.host(), settings.port(), "web and API", "--port");
        if (settings.externalChain().isEmpty()) {
            Ports.requireFree("127.0.0.1", settings.rpcPort(), "JSON-RPC", "--rpc-port");
        }
        if (!external.identity()) {
            Ports.requireFree("127.0.0.1", settings.keycloakPort(), "Keycloak", "--keycloak-port");
            Ports.requireFree(
                    "127.0.0.1", settings.keycloakManagementPort(), "Keycloak's management", "--keycloak-port");
        }
    }

    /// Runs on SIGTERM and Ctrl-C. Quarkus' own hook ends the service; this one keeps the process until the
    /// main thread has stopped the children, or stops them itself when the service was not there yet.
    private void stopOnSignal() {
        children.announceStop();
        System.out.println("Stopping …");
        if (!serving) {
            children.stop();
            return;
        }
        try {
            if (!finished.await(STOP_LIMIT_SECONDS, TimeUnit.SECONDS)) {
                children.stop();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
