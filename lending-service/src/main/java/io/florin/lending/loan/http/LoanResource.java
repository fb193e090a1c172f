package io.florin.lending.loan.http;

import io.florin.lending.identity.Callers;
import io.florin.lending.identity.Role;
import io.florin.lending.loan.LoanViews;
import io.florin.lending.loan.model.PaymentSplit;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;

/// Loans of the caller's wallets; underwriters see each.
@Path("/api/v1/loans")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.BORROWER, Role.UNDERWRITER})
@Blocking
public class LoanResource {
    @Inject
    Callers callers;

    @Inject
    LoanViews loans;

    public record LoansAnswer(List<LoanSummaryAnswer> items) {}

    /// Parts of a payment, FLUSD units.
    public record PaymentSplitAnswer(
            String paid,
            String interest,
            String principal,
            String late,
            String advance,
            String prepaid,
            String outstandingAfter,
            boolean closes,
            long block) {}

    @GET
    public LoansAnswer list() {
        return new LoansAnswer(loans.own(callers.current()).stream()
                .map(brief -> LoanSummaryAnswer.of(brief.loan(), brief.position()))
                .toList());
    }

    @GET
    @Path("/{loan}")
    public LoanAnswer find(
            @PathParam("loan") @Pattern(regexp = Patterns.BYTES32, message = "must be a loan id: 0x and 64 hex digits")
                    String loan) {
        return LoanAnswer.of(Refusals.orProblem(loans.find(callers.current(), loan)));
    }

    @GET
    @Path("/{loan}/payment-preview")
    public PaymentSplitAnswer preview(
            @PathParam("loan") @Pattern(regexp = Patterns.BYTES32, message = "must be a loan id: 0x and 64 hex digits")
                    String loan,
            @QueryParam("amount") @NotNull @Pattern(regexp = Patterns.UNITS, message = Patterns.UNITS_MESSAGE)
                    String amount,
            @QueryParam("kind")
                    @NotNull
                    @Pattern(regexp = "repay|prepay|full", message = "must be repay, prepay or full")
                    String kind) {
        LoanViews.PaymentChoice choice = LoanViews.PaymentChoice.valueOf(kind.toUpperCase(Locale.ROOT));
        LoanViews.Preview preview =
                Refusals.orProblem(loans.preview(callers.current(), loan, new BigInteger(amount), choice));
        PaymentSplit split = preview.split();
        return new PaymentSplitAnswer(
                split.paid().toString(),
                split.interest().toString(),
                split.principal().toString(),
                split.late().toString(),
                split.advance().toString(),
                split.prepaid().toString(),
                split.outstandingAfter().toString(),
                split.closes(),
                preview.block());
    }
}
