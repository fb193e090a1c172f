package io.florin.compliance.audit.http;

import io.florin.compliance.api.Refusal;
import io.florin.compliance.audit.AuditEvent;
import io.florin.compliance.audit.AuditTrail;
import io.florin.compliance.audit.AuditVerifier;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `/api/v1/audit`.
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("officer")
public class AuditResource {
    @Inject
    AuditTrail trail;

    @Inject
    AuditVerifier verifier;

    public record AuditPage(
            List<AuditEvent> items, @Nullable String nextCursor) {}

    @GET
    public AuditPage list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        List<AuditEvent> events = trail.newest(sequence(cursor), limit);
        boolean more = events.size() == limit && events.getLast().sequence() > 1;
        return new AuditPage(events, more ? Long.toString(events.getLast().sequence()) : null);
    }

    @GET
    @Path("/verification")
    public AuditVerifier.Verification verify() {
        return verifier.verify();
    }

    private static long sequence(@Nullable String cursor) {
        if (cursor == null) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException malformed) {
            throw Refusal.invalid("cursor", "is not one of ours");
        }
    }
}
