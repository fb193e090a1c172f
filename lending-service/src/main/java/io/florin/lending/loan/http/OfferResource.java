package io.florin.lending.loan.http;

import io.florin.lending.disclosure.Disclosure;
import io.florin.lending.disclosure.Disclosures;
import io.florin.lending.identity.Callers;
import io.florin.lending.identity.Role;
import io.florin.lending.loan.Offers;
import io.florin.lending.problem.Problem;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/// The offer in force of an own application.
@Path("/api/v1/applications/{id}/offer")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.BORROWER)
@Blocking
public class OfferResource {
    @Inject
    Callers callers;

    @Inject
    Offers offers;

    @GET
    public OfferAnswer offer(@PathParam("id") UUID id, @QueryParam("language") @DefaultValue("en") String language) {
        Offers.OfferView view = Refusals.orProblem(offers.current(callers.current(), id));
        Disclosure disclosure = Disclosures.of(language)
                .orElseThrow(() -> Problem.invalid("language", "must be one of " + Disclosures.languages()));
        return OfferAnswer.of(view, offers.receipt(view, disclosure.hash(), language), disclosure);
    }
}
