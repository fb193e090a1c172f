package io.florin.lending.boot;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Not ready while the demo world is being made. Up at once where none is wanted.
@Readiness
@ApplicationScoped
class DemoWorldCheck implements HealthCheck {
    private final Optional<Path> awaited;

    /// @param awaited folder of the world's journal; absent where no world is wanted
    DemoWorldCheck(@ConfigProperty(name = "florin.demo-world") Optional<Path> awaited) {
        this.awaited = awaited;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("demo-world")
                .status(awaited.map(DemoWorld::isComplete).orElse(true))
                .build();
    }
}
