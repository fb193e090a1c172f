package io.florin.lending.liquidity.http;

import io.florin.lending.identity.Callers;
import io.florin.lending.identity.LinkedWallets;
import io.florin.lending.liquidity.Portfolio;
import io.florin.lending.liquidity.Portfolios;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/// The caller's position as lender, over the wallets they linked and no others.
@Path("/api/v1/portfolio")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Blocking
public class PortfolioResource {
    @Inject
    Callers callers;

    @Inject
    LinkedWallets wallets;

    @Inject
    Portfolios portfolios;

    @GET
    public Portfolio portfolio() {
        return portfolios.of(wallets.of(callers.current().id()));
    }
}
