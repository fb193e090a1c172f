package io.florin.compliance.kyc.http;

import io.florin.compliance.api.People;
import io.florin.compliance.api.People.Person;
import io.florin.compliance.api.RepeatedRequests;
import io.florin.compliance.kyc.ProfileSubmission;
import io.florin.compliance.kyc.Profiles;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/// `/api/v1/profile`: the caller's own, nobody else's.
@Path("/api/v1/profile")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class ProfileResource {
    @Inject
    Profiles profiles;

    @Inject
    People people;

    @Inject
    RepeatedRequests requests;

    @GET
    public ProfileView get() {
        Person person = people.current();
        return profiles.of(person)
                .map(own -> ProfileView.of(own, Profiles.CONSENT))
                .orElseGet(() -> ProfileView.notStarted(Profiles.CONSENT, people.walletsOf(person.id())));
    }

    @PUT
    public Response submit(@NotNull ProfileSubmission sent) {
        Person person = people.current();
        return requests.once(200, sent, () -> ProfileView.of(profiles.submit(person, sent), Profiles.CONSENT));
    }
}
