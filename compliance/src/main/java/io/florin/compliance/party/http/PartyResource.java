package io.florin.compliance.party.http;

import io.florin.compliance.api.People;
import io.florin.compliance.audit.AuditTrail;
import io.florin.compliance.party.Parties;
import io.florin.compliance.party.Party;
import io.florin.compliance.party.PartyDetails;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `/api/v1/parties`.
@Path("/api/v1/parties")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("officer")
public class PartyResource {
    @Inject
    Parties parties;

    @Inject
    People people;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    public record PartyList(List<PartySummary> items) {}

    public record PartySummary(
            String partyId,
            String name,
            @Nullable String loginName,
            String country,
            @Nullable String birthDate,
            String state,
            List<String> wallets) {}

    @GET
    @Transactional
    public PartyList search(@QueryParam("q") @NotNull @Size(min = 2, max = 100) String q) {
        People.Person officer = people.current();
        List<PartySummary> found = find(q.strip()).stream()
                .filter(party -> party.version() > 0)
                .map(this::summary)
                .toList();
        String text = "searched parties for '" + q + "', found " + found.size();
        audit.append(officer, "party-search", text, AuditTrail.SYSTEM.id(), null);
        return new PartyList(found);
    }

    private List<Party> find(String q) {
        if (q.matches("0[xX][0-9a-fA-F]{40}")) {
            return people.ownerOf(q).flatMap(parties::ofUser).stream().toList();
        }
        return parties.named(q).stream()
                .map(parties::of)
                .flatMap(Optional::stream)
                .toList();
    }

    private PartySummary summary(Party party) {
        PartyDetails details = parties.details(party);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new PartySummary(
                party.id().toString(),
                details.profile().fullName(),
                details.loginName(),
                details.profile().country(),
                details.profile().birthDate().toString(),
                party.state(today).word(),
                people.walletsOf(party.userId()));
    }
}
