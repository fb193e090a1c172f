package io.florin.lending.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything a `@QuarkusTest` of this service needs: a fresh database, a temporary data folder, and the
/// chain in process on a free port with the contracts deployed. Put
/// `@QuarkusTestResource(FlorinTestResource.class)` on the test; all tests of one JVM share one service.
public final class FlorinTestResource implements QuarkusTestResourceLifecycleManager {
    private @Nullable Path data;

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("florin-test");
            data = folder;
            Map<String, String> settings = new HashMap<>(TestDatabase.fresh());
            settings.put("florin.data", folder.toString());
            settings.put("florin.demo", "true");
            settings.put("florin.chain.port", "0");
            settings.put("florin.keystore.password", "test");
            return settings;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    @Override
    public void stop() {
        Path folder = data;
        if (folder == null) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
