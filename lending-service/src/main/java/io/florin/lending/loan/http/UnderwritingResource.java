package io.florin.lending.loan.http;

import io.florin.lending.collateral.AssetView;
import io.florin.lending.idempotency.Idempotency;
import io.florin.lending.identity.Caller;
import io.florin.lending.identity.Callers;
import io.florin.lending.identity.Role;
import io.florin.lending.loan.ApplicationView;
import io.florin.lending.loan.Decision;
import io.florin.lending.loan.LoanViews;
import io.florin.lending.loan.Underwriting;
import io.florin.lending.loan.model.Affordability;
import io.florin.lending.loan.model.DeclineReason;
import io.florin.lending.loan.model.RiskWeight;
import io.florin.lending.loan.model.WaitingFor;
import io.florin.lending.problem.Problem;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The underwriters' queue and their decisions.
@Path("/api/v1/underwriting")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.UNDERWRITER)
@Blocking
public class UnderwritingResource {
    @Inject
    Callers callers;

    @Inject
    Underwriting underwriting;

    @Inject
    LoanViews loans;

    @Inject
    Idempotency idempotency;

    public record QueueAnswer(List<SummaryAnswer> items) {}

    public record SummaryAnswer(
            UUID id,
            String borrowerName,
            int productId,
            String principal,
            int count,
            @Nullable Integer ltvBps,
            @Nullable Instant submittedAt,
            String state,
            WaitingFor waitingFor) {
        static SummaryAnswer of(ApplicationView view) {
            return new SummaryAnswer(
                    view.application().id(),
                    view.application().borrowerName(),
                    view.application().request().productId(),
                    view.application().request().principal().toString(),
                    view.application().request().count(),
                    view.ltvBps(),
                    view.application().submittedAt(),
                    view.application().state().word(),
                    view.waitingFor());
        }
    }

    public record AffordabilityAnswer(
            String netMonthlyIncome,
            String monthlyHousehold,
            String monthlyDebt,
            String monthlyInstalment,
            String left,
            String debtServiceShare,
            String limit) {
        static AffordabilityAnswer of(Affordability affordability) {
            return new AffordabilityAnswer(
                    affordability.finances().netMonthlyIncome().toString(),
                    affordability.finances().monthlyHousehold().toString(),
                    affordability.finances().monthlyDebt().toString(),
                    affordability.monthlyInstalment().toString(),
                    affordability.left().toString(),
                    affordability.debtServiceShare().toPlainString(),
                    Affordability.LIMIT.toPlainString());
        }
    }

    public record FileAnswer(
            ApplicationAnswer application,
            String borrowerName,
            String clearance,
            AssetView asset,
            AffordabilityAnswer affordability,
            @Nullable String riskWeight,
            List<LoanSummaryAnswer> otherLoans,
            String poolAvailable) {}

    public record DecisionRequest(
            @NotNull @Pattern(regexp = "offer|decline|return", message = "must be offer, decline or return")
            String outcome,

            @Nullable @Pattern(regexp = Patterns.UNITS, message = Patterns.UNITS_MESSAGE)
            String principal,

            @Nullable @Min(1) @Max(480) Integer count,

            @Nullable @Size(max = 7)
            List<
                            @NotNull
                            @Pattern(
                                    regexp =
                                            "income|existing_debt|collateral_value|documents|identity|purpose|product_limits",
                                    message = "is not a known reason")
                            String>
                    reasonCodes,

            @NotBlank @Size(max = 4_000) String text) {
        /// @throws Problem for a decline without a reason
        Decision decision() {
            return switch (outcome) {
                case "offer" ->
                    new Decision.MakeOffer(principal == null ? null : new BigInteger(principal), count, text);
                case "decline" -> new Decision.Decline(reasons(), text);
                default -> new Decision.Return(text);
            };
        }

        private List<DeclineReason> reasons() {
            if (reasonCodes == null || reasonCodes.isEmpty()) {
                throw Problem.invalid("reasonCodes", "name at least one reason to decline");
            }
            return reasonCodes.stream()
                    .map(code -> DeclineReason.valueOf(code.toUpperCase(Locale.ROOT)))
                    .distinct()
                    .toList();
        }
    }

    @GET
    public QueueAnswer queue(
            @QueryParam("state")
                    @DefaultValue("open")
                    @Pattern(regexp = "open|decided", message = "must be open or decided")
                    String state) {
        return new QueueAnswer(underwriting.queue(state.equals("open")).stream()
                .map(SummaryAnswer::of)
                .toList());
    }

    @GET
    @Path("/{id}")
    public FileAnswer file(@PathParam("id") UUID id) {
        return answer(Refusals.orProblem(underwriting.file(id)));
    }

    @POST
    @Path("/{id}/decision")
    public Response decide(@PathParam("id") UUID id, @Valid @NotNull DecisionRequest request) {
        Caller caller = callers.steppedUp();
        return idempotency.once(
                200, request, () -> answer(Refusals.orProblem(underwriting.decide(caller, id, request.decision()))));
    }

    private FileAnswer answer(Underwriting.File file) {
        Integer ltvBps = file.view().ltvBps();
        return new FileAnswer(
                ApplicationAnswer.of(file.view()),
                file.view().application().borrowerName(),
                file.clearance().word(),
                file.asset(),
                AffordabilityAnswer.of(file.affordability()),
                ltvBps == null ? null : RiskWeight.ofLtv(ltvBps).toPlainString(),
                loans.briefs(file.otherLoans()).stream()
                        .map(brief -> LoanSummaryAnswer.of(brief.loan(), brief.position()))
                        .toList(),
                file.poolAvailable().toString());
    }
}
