package io.florin.compliance.cases.http;

import io.florin.compliance.api.People;
import io.florin.compliance.api.People.Person;
import io.florin.compliance.cases.CaseKind;
import io.florin.compliance.cases.CaseQuery;
import io.florin.compliance.cases.CaseState;
import io.florin.compliance.cases.Cases;
import io.florin.compliance.cases.Reason;
import io.florin.compliance.party.Parties;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The queue at `/api/v1/cases`, most urgent first, and the coded reasons.
@Path("/api/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("officer")
public class QueueResource {
    @Inject
    Cases cases;

    @Inject
    CaseViews views;

    @Inject
    Parties parties;

    @Inject
    People people;

    public record CaseList(
            List<CaseView.Summary> items, @Nullable String nextCursor, Cases.Counts counts) {}

    public record Reasons(List<ReasonView> items) {}

    public record ReasonView(String kind, String outcome, String code, String text) {}

    @GET
    public CaseList list(
            @QueryParam("state") @Nullable @Pattern(regexp = "open|assigned|proposed|closed") String state,
            @QueryParam("kind") @Nullable @Pattern(regexp = "sanctions_hit|freeze|unfreeze|review") String kind,
            @QueryParam("assignee") @Nullable @Pattern(regexp = "me|nobody") String assignee,
            @QueryParam("q") @Nullable @Size(max = 100) String q,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        Person officer = people.current();
        String sought = q == null || q.isBlank() ? null : q.strip();
        Long number = sought != null && sought.matches("#?\\d{1,18}") ? Long.valueOf(sought.replace("#", "")) : null;
        List<UUID> about = sought == null || number != null ? null : parties.named(sought);
        CaseQuery query = new CaseQuery(
                state == null ? null : CaseState.valueOf(state.toUpperCase(Locale.ROOT)),
                kind == null ? null : CaseKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                assignee,
                number,
                about,
                cursor == null ? null : Cursor.read(cursor),
                limit);
        Cases.Page page = cases.list(query, officer);
        return new CaseList(
                page.items().stream().map(views::summary).toList(),
                page.next() == null ? null : Cursor.write(page.next()),
                cases.counts(officer));
    }

    @GET
    @Path("/reasons")
    public Reasons reasons() {
        return new Reasons(Arrays.stream(Reason.values())
                .map(reason ->
                        new ReasonView(reason.kind().word(), reason.outcome().word(), reason.code(), reason.text()))
                .toList());
    }
}
