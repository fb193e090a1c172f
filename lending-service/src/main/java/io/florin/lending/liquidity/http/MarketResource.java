package io.florin.lending.liquidity.http;

import io.florin.lending.liquidity.Market;
import io.florin.lending.liquidity.MarketLoan;
import io.florin.lending.liquidity.MarketLoans;
import io.florin.lending.liquidity.Markets;
import io.florin.lending.problem.PageLimit;
import io.florin.lending.problem.Problem;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The pool and all its loans. Public; no person is named.
@Path("/api/v1/market")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Blocking
public class MarketResource {
    private static final String ID = "0x[0-9a-f]{64}";

    @Inject
    Markets markets;

    @Inject
    MarketLoans loans;

    public record LoansPage(
            List<MarketLoan> items, @Nullable String nextCursor) {}

    @GET
    public Market market() {
        return markets.now();
    }

    @GET
    @Path("/loans")
    public LoansPage loans(
            @QueryParam("status")
                    @Nullable
                    @Pattern(
                            regexp = "approved|active|arrears|defaulted|closed",
                            message = "must be approved, active, arrears, defaulted or closed")
                    String status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        if (cursor != null && !(cursor.matches(ID) && loans.isKnown(cursor))) {
            throw Problem.invalid("cursor", "is not one that a page of loans gave");
        }
        Optional<MarketLoans.Group> group =
                Optional.ofNullable(status).map(word -> MarketLoans.Group.valueOf(word.toUpperCase(Locale.ROOT)));
        MarketLoans.Page page = loans.page(group, Optional.ofNullable(cursor), PageLimit.of(limit));
        return new LoansPage(page.items(), page.last());
    }
}
