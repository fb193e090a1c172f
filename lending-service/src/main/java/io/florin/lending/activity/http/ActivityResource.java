package io.florin.lending.activity.http;

import io.florin.lending.activity.ActivityItem;
import io.florin.lending.activity.model.Place;
import io.florin.lending.activity.store.ActivityRows;
import io.florin.lending.identity.Callers;
import io.florin.lending.identity.LinkedWallets;
import io.florin.lending.problem.PageLimit;
import io.florin.lending.problem.Problem;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened on chain to the caller's wallets, newest first.
@Path("/api/v1/activity")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Blocking
public class ActivityResource {
    @Inject
    Callers callers;

    @Inject
    LinkedWallets wallets;

    @Inject
    ActivityRows rows;

    public record Page(List<ActivityItem> items, @Nullable String nextCursor) {}

    @GET
    public Page activity(@QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        int most = PageLimit.of(limit);
        Place from = cursor == null
                ? Place.END
                : Place.ofCursor(cursor)
                        .orElseThrow(() -> Problem.invalid("cursor", "is not one that a page of activity gave"));
        List<ActivityRows.Placed> found =
                rows.before(wallets.of(callers.current().id()), from, most + 1);
        boolean more = found.size() > most;
        List<ActivityRows.Placed> page = more ? found.subList(0, most) : found;
        return new Page(
                page.stream().map(ActivityRows.Placed::item).toList(),
                more ? page.getLast().place().cursor() : null);
    }
}
