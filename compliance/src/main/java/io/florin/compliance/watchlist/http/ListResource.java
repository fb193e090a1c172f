package io.florin.compliance.watchlist.http;

import io.florin.compliance.api.People;
import io.florin.compliance.api.Refusal;
import io.florin.compliance.audit.AuditTrail;
import io.florin.compliance.screening.Screener;
import io.florin.compliance.screening.Screening;
import io.florin.compliance.screening.Subject;
import io.florin.compliance.screening.list.PartyType;
import io.florin.compliance.watchlist.FoundHit;
import io.florin.compliance.watchlist.ListState;
import io.florin.compliance.watchlist.ListsInForce;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// `/api/v1/screening`.
@Path("/api/v1/screening")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("officer")
public class ListResource {
    @Inject
    ListsInForce lists;

    @Inject
    People people;

    @Inject
    AuditTrail audit;

    /// @param calibrated whether scores were fitted on labelled data; not yet
    public record Lists(List<ListState> items, String engineVersion, boolean calibrated) {}

    public record Reloaded(List<ListState> items) {}

    public record NameQuery(
            @NotNull @Size(min = 1, max = 300) String name,

            @Nullable
            @Pattern(
                    regexp = "person|organization|vessel|aircraft|wallet",
                    message = "must be person, organization, vessel, aircraft or wallet")
            String type,

            @Nullable String birthDate,
            @Nullable @Size(max = 60) String country,
            @Nullable @Size(max = 60) String idNumber,
            @Nullable @Size(max = 100) String wallet) {}

    public record Found(String decision, List<FoundHit> hits) {}

    @GET
    @Path("/lists")
    public Lists list() {
        return new Lists(lists.states(), lists.screener().engineVersion(), false);
    }

    @POST
    @Path("/lists/reload")
    @Transactional
    public Reloaded reload() {
        People.Person officer = people.steppedUp();
        List<ListState> states = lists.reload();
        audit.append(officer, "lists-reloaded", text(states), AuditTrail.SYSTEM.id(), null);
        return new Reloaded(states);
    }

    @POST
    @Path("/queries")
    @Transactional
    public Found query(@Valid @NotNull NameQuery query) {
        People.Person officer = people.current();
        Screening found = screen(lists.screener(), query);
        List<FoundHit> hits = found.hits().stream().map(FoundHit::of).toList();
        String text = "screened the name '" + query.name() + "', " + hits.size() + " hits";
        audit.append(officer, "name-query", text, AuditTrail.SYSTEM.id(), null);
        return new Found(found.decision().name().toLowerCase(Locale.ROOT), hits);
    }

    private static Screening screen(Screener screener, NameQuery query) {
        try {
            return screener.screen(new Subject(
                    query.name(),
                    List.of(),
                    query.type() == null ? null : PartyType.valueOf(query.type().toUpperCase(Locale.ROOT)),
                    query.birthDate(),
                    query.country(),
                    query.idNumber() == null ? List.of() : List.of(query.idNumber()),
                    query.wallet() == null ? List.of() : List.of(query.wallet()),
                    null));
        } catch (IllegalArgumentException unreadable) {
            throw new Refusal(400, "validation-failed", String.valueOf(unreadable.getMessage()));
        }
    }

    private static String text(List<ListState> states) {
        StringBuilder text = new StringBuilder("put in force:");
        for (ListState state : states) {
            text.append(' ')
                    .append(state.list())
                    .append(' ')
                    .append(state.sha256(), 0, 12)
                    .append(',');
        }
        return text.substring(0, text.length() - 1);
    }
}
