package io.florin.lending.disclosure.http;

import io.florin.lending.disclosure.Disclosure;
import io.florin.lending.disclosure.Disclosures;
import io.florin.lending.problem.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/// The risk texts, for anyone.
@Path("/api/v1/disclosures/{language}")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class DisclosureResource {
    @GET
    public Disclosure disclosure(@PathParam("language") String language) {
        return Disclosures.of(language)
                .orElseThrow(() -> Problem.notFound("There is no text in this language; there is en and zh-CN."));
    }
}
