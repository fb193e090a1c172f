package io.florin.lending.onchain;

import io.florin.lending.boot.ClockMoved;
import io.florin.lending.boot.DemoClock;
import io.florin.lending.problem.Problem;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// The time of this deployment, and the control that moves it in a demo.
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class ClockResource {
    private static final Logger LOG = Logger.getLogger(ClockResource.class);
    private static final long MOST_SECONDS = 400L * 86_400;

    @Inject
    DemoClock clock;

    @Inject
    Keeper keeper;

    @Inject
    Event<ClockMoved> moved;

    @Inject
    @ConfigProperty(name = "florin.demo")
    boolean demo;

    public record ClockAnswer(Instant now, long offsetSeconds, boolean movable) {}

    public record Advance(
            @NotNull @Min(1) @Max(MOST_SECONDS) Long advanceSeconds) {}

    @GET
    @Path("/clock")
    public ClockAnswer clock() {
        return answer();
    }

    @POST
    @Path("/demo/clock")
    @Blocking
    public ClockAnswer advance(@Valid @NotNull Advance request) {
        if (!demo) {
            throw Problem.notFound("Only a demo deployment has a movable clock.");
        }
        Instant from = clock.instant();
        Instant to = clock.advance(Duration.ofSeconds(request.advanceSeconds()));
        LOG.infof("demo clock moved from %s to %s", from, to);
        keeper.afterJump();
        moved.fire(new ClockMoved(from, to));
        return answer();
    }

    private ClockAnswer answer() {
        return new ClockAnswer(clock.instant(), clock.offset().toSeconds(), demo);
    }
}
