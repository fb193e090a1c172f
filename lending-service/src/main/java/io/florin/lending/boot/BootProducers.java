package io.florin.lending.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The one clock of the process, and the data folder, for everything that injects them.
@ApplicationScoped
final class BootProducers {
    @Produces
    @Singleton
    DemoClock clock(
            @ConfigProperty(name = "florin.data") Path data, @ConfigProperty(name = "florin.demo") boolean demo) {
        return DemoClock.open(data, demo);
    }
}
