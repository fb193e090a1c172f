package io.florin.lending.governance.http;

import io.florin.lending.governance.GovernanceRules;
import io.florin.lending.governance.ParameterTemplate;
import io.florin.lending.governance.Proposal;
import io.florin.lending.governance.ProposalPreview;
import io.florin.lending.governance.ProposalSummary;
import io.florin.lending.governance.Proposals;
import io.florin.lending.governance.Rules;
import io.florin.lending.identity.Callers;
import io.florin.lending.identity.LinkedWallets;
import io.florin.lending.problem.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
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
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Parameters, proposals and previews. Public; who is logged in also sees their own votes and power.
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Blocking
public class GovernanceResource {
    private static final String ID = "0x[0-9a-fA-F]{64}";

    @Inject
    SecurityIdentity identity;

    @Inject
    Callers callers;

    @Inject
    LinkedWallets wallets;

    @Inject
    GovernanceRules rules;

    @Inject
    Proposals proposals;

    @Inject
    ParameterTemplate template;

    public record ProposalsAnswer(List<ProposalSummary> items) {}

    public record PreviewRequest(
            @NotNull @Pattern(regexp = "parameter", message = "must be parameter")
            String template,

            @NotNull @Size(min = 5, max = 120) String title,
            @NotNull @Size(min = 20, max = 4000) String text,
            @NotNull @Valid ParameterRequest parameter) {}

    public record ParameterRequest(
            @NotNull @Size(min = 1, max = 32) String key,

            @NotNull
            @Pattern(
                    regexp = "\\d{1,3}(\\.\\d{1,18})?",
                    message = "must be a decimal fraction, not negative, with at most 18 places; 0.05 means 5 %")
            String value) {}

    @GET
    @Path("/governance")
    public Rules governance() {
        return rules.now(identity.isAnonymous() ? Optional.empty() : Optional.of(mine()));
    }

    @GET
    @Path("/proposals")
    public ProposalsAnswer proposals(
            @QueryParam("state") @Nullable @Pattern(regexp = "open|closed", message = "must be open or closed")
                    String state) {
        Optional<Boolean> open = Optional.ofNullable(state).map("open"::equals);
        return new ProposalsAnswer(proposals.list(open, mine()));
    }

    @GET
    @Path("/proposals/{id}")
    public Proposal proposal(@PathParam("id") String id) {
        if (!id.matches(ID)) {
            throw Problem.notFound("There is no such proposal.");
        }
        return proposals
                .find(id.toLowerCase(Locale.ROOT), mine())
                .orElseThrow(() -> Problem.notFound("There is no such proposal."));
    }

    @POST
    @Path("/proposals/previews")
    public ProposalPreview preview(@Valid @NotNull PreviewRequest request) {
        ParameterTemplate.Outcome outcome = template.preview(
                request.title(),
                request.text(),
                request.parameter().key(),
                new BigDecimal(request.parameter().value()));
        return switch (outcome) {
            case ParameterTemplate.Ready ready -> ready.preview();
            case ParameterTemplate.Wrong wrong -> throw Problem.invalid(wrong.field(), wrong.message());
        };
    }

    private List<String> mine() {
        return identity.isAnonymous() ? List.of() : wallets.of(callers.current().id());
    }
}
