package io.florin.lending.loan.http;

import io.florin.lending.idempotency.Idempotency;
import io.florin.lending.identity.Caller;
import io.florin.lending.identity.Callers;
import io.florin.lending.identity.Role;
import io.florin.lending.loan.ApplicationView;
import io.florin.lending.loan.Applications;
import io.florin.lending.loan.Result;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A borrower's own applications.
@Path("/api/v1/applications")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.BORROWER)
@Blocking
public class ApplicationResource {
    @Inject
    Callers callers;

    @Inject
    Applications applications;

    @Inject
    Idempotency idempotency;

    public record ApplicationsAnswer(List<ApplicationAnswer> items) {}

    @GET
    public ApplicationsAnswer list() {
        return new ApplicationsAnswer(applications.own(callers.current()).stream()
                .map(ApplicationAnswer::of)
                .toList());
    }

    @POST
    public Response create(@Valid @NotNull ApplicationInput input) {
        Caller caller = callers.current();
        return once(201, input, () -> applications.create(caller, input.request(), input.finances()));
    }

    @GET
    @Path("/{id}")
    public ApplicationAnswer find(@PathParam("id") UUID id) {
        return ApplicationAnswer.of(Refusals.orProblem(applications.find(callers.current(), id)));
    }

    @PUT
    @Path("/{id}")
    public Response update(@PathParam("id") UUID id, @Valid @NotNull ApplicationInput input) {
        Caller caller = callers.current();
        return once(200, input, () -> applications.update(caller, id, input.request(), input.finances()));
    }

    @POST
    @Path("/{id}/submission")
    public Response submit(@PathParam("id") UUID id) {
        Caller caller = callers.current();
        return once(200, null, () -> applications.submit(caller, id));
    }

    @POST
    @Path("/{id}/cancellation")
    public Response cancel(@PathParam("id") UUID id) {
        Caller caller = callers.current();
        return once(200, null, () -> applications.cancel(caller, id));
    }

    private Response once(int status, @Nullable Object body, Supplier<Result<ApplicationView>> effect) {
        return idempotency.once(status, body, () -> ApplicationAnswer.of(Refusals.orProblem(effect.get())));
    }
}
