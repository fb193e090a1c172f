package io.florin.lending.loan.http;

import io.florin.lending.loan.Applications;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigInteger;

/// What a loan would cost if it started today. Public and rate-limited.
@Path("/api/v1/loan-previews")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Blocking
public class PreviewResource {
    @Inject
    Applications applications;

    public record PreviewRequest(
            @NotNull Integer productId,

            @NotNull @Pattern(regexp = Patterns.UNITS, message = Patterns.UNITS_MESSAGE)
            String principal,

            @NotNull Integer count,
            @NotNull Integer periodMonths) {}

    @POST
    public LoanTermsAnswer preview(@Valid @NotNull PreviewRequest request) {
        return LoanTermsAnswer.of(Refusals.orProblem(applications.preview(
                request.productId(), new BigInteger(request.principal()), request.count(), request.periodMonths())));
    }
}
