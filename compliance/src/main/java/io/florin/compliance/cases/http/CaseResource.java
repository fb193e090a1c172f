package io.florin.compliance.cases.http;

import io.florin.compliance.api.People;
import io.florin.compliance.api.People.Person;
import io.florin.compliance.api.Refusal;
import io.florin.compliance.api.RepeatedRequests;
import io.florin.compliance.cases.CaseKind;
import io.florin.compliance.cases.Cases;
import io.florin.compliance.cases.Decisions;
import io.florin.compliance.cases.Outcome;
import io.florin.compliance.cases.http.CaseRequests.Approval;
import io.florin.compliance.cases.http.CaseRequests.Assignment;
import io.florin.compliance.cases.http.CaseRequests.Open;
import io.florin.compliance.cases.http.CaseRequests.Proposed;
import io.florin.compliance.cases.http.CaseRequests.Text;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// `/api/v1/cases` but the queue: one case and the work on it. Decisions need a fresh login.
@Path("/api/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("officer")
public class CaseResource {
    private static final int OK = 200;
    private static final int CREATED = 201;

    @Inject
    Cases cases;

    @Inject
    Decisions decisions;

    @Inject
    CaseViews views;

    @Inject
    People people;

    @Inject
    RepeatedRequests requests;

    @POST
    public Response open(@Valid @NotNull Open body) {
        Person officer = people.current();
        CaseKind kind = CaseKind.valueOf(body.kind().toUpperCase(Locale.ROOT));
        UUID party = uuid(body.partyId()).orElseThrow(() -> Refusal.invalid("partyId", "must be the id of a party"));
        return requests.once(CREATED, body, () -> views.view(cases.open(officer, kind, party, body.text()), officer));
    }

    @GET
    @Path("/{id}")
    public CaseView get(@PathParam("id") String id) {
        return views.view(cases.get(caseId(id)), people.current());
    }

    @POST
    @Path("/{id}/assignment")
    public CaseView assign(@PathParam("id") String id, @Valid @NotNull Assignment body) {
        Person officer = people.current();
        return views.view(cases.assign(caseId(id), officer, body.assignee().equals("me")), officer);
    }

    @POST
    @Path("/{id}/notes")
    public Response note(@PathParam("id") String id, @Valid @NotNull Text body) {
        Person officer = people.current();
        return requests.once(OK, body, () -> views.view(cases.note(caseId(id), officer, body.text()), officer));
    }

    @POST
    @Path("/{id}/proposal")
    public Response propose(@PathParam("id") String id, @Valid @NotNull Proposed body) {
        Person officer = people.steppedUp();
        Outcome outcome = Outcome.valueOf(body.outcome().toUpperCase(Locale.ROOT));
        return requests.once(
                OK,
                body,
                () -> views.view(
                        decisions.propose(caseId(id), officer, outcome, body.reasonCode(), body.text()), officer));
    }

    @POST
    @Path("/{id}/approval")
    public Response approve(@PathParam("id") String id, @Valid @NotNull Approval body) {
        Person officer = people.steppedUp();
        return requests.once(
                OK, body, () -> views.view(decisions.approve(caseId(id), officer, body.digest()), officer));
    }

    @POST
    @Path("/{id}/return")
    public Response sendBack(@PathParam("id") String id, @Valid @NotNull Text body) {
        Person officer = people.steppedUp();
        return requests.once(OK, body, () -> views.view(decisions.sendBack(caseId(id), officer, body.text()), officer));
    }

    private static UUID caseId(String text) {
        return uuid(text).orElseThrow(() -> new Refusal(404, "not-found", "There is no such case."));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
