package io.florin.lending.collateral.http;

import static io.florin.lending.collateral.http.Answers.orProblem;

import io.florin.lending.collateral.AppraisalTaskView;
import io.florin.lending.collateral.AppraisalTasks;
import io.florin.lending.collateral.StatementDrafts;
import io.florin.lending.collateral.Statements;
import io.florin.lending.collateral.model.ValuationMethod;
import io.florin.lending.idempotency.Idempotency;
import io.florin.lending.identity.Caller;
import io.florin.lending.identity.Callers;
import io.florin.lending.identity.Role;
import io.florin.lending.problem.Problem;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A valuer's inbox and statements.
@Path("/api/v1/appraisals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.APPRAISER)
@Blocking
public class AppraisalResource {
    @Inject
    Callers callers;

    @Inject
    Idempotency idempotency;

    @Inject
    AppraisalTasks tasks;

    @Inject
    StatementDrafts drafts;

    @Inject
    Statements statements;

    public record TaskList(List<AppraisalTaskView.Summary> items) {}

    public record Draft(
            @NotNull @Pattern(regexp = "\\d{1,39}", message = "must be a whole number of units")
            String value,

            @NotNull
            @Pattern(
                    regexp = "inspection|desktop|model_assisted",
                    message = "must be inspection, desktop or model_assisted")
            String method,

            @NotNull Integer effectiveDay,

            @NotNull @Size(min = 20, max = 10_000) String report,

            @NotNull Boolean noConflict,

            @Size(max = 2_000) @Nullable String deviationReason,

            @NotNull @Pattern(regexp = "0x[0-9a-fA-F]{40}", message = "must be an address in hex")
            String signer) {
        StatementDrafts.Opinion opinion() {
            return new StatementDrafts.Opinion(
                    new BigInteger(value),
                    ValuationMethod.ofWord(method),
                    effectiveDay,
                    report,
                    noConflict,
                    deviationReason,
                    signer.toLowerCase(Locale.ROOT));
        }
    }

    public record Signed(
            @NotNull UUID draftId,

            @NotNull @Pattern(regexp = "0x[0-9a-fA-F]{130}", message = "must be a 65-byte signature in hex")
            String signature) {}

    @GET
    public TaskList list(@QueryParam("state") @Nullable String state) {
        @Nullable
        Boolean open = switch (state) {
            case null -> null;
            case "open" -> Boolean.TRUE;
            case "done" -> Boolean.FALSE;
            default -> throw Problem.invalid("state", "must be open or done");
        };
        return new TaskList(tasks.inbox(callers.current(), open));
    }

    @GET
    @Path("/{id}")
    public AppraisalTaskView get(@PathParam("id") UUID id) {
        return orProblem(tasks.find(callers.current(), id));
    }

    @POST
    @Path("/{id}/drafts")
    public Response draft(@PathParam("id") UUID id, @Valid @NotNull Draft request) {
        Caller caller = callers.current();
        return idempotency.once(200, request, () -> orProblem(drafts.draft(caller, id, request.opinion())));
    }

    @POST
    @Path("/{id}/statements")
    public Response sign(@PathParam("id") UUID id, @Valid @NotNull Signed request) {
        Caller caller = callers.current();
        return idempotency.once(
                200, request, () -> orProblem(statements.sign(caller, id, request.draftId(), request.signature())));
    }
}
