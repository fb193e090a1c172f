package io.florin.lending.schedule.http;

import io.florin.lending.problem.Problem;
import io.florin.lending.schedule.quote.QuoteRefused;
import io.florin.lending.schedule.quote.Quotes;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.regex.Pattern;

/// Schedules and yearly costs for anyone, limited by address in `identity`. The same JSON and the same code as
/// `./florin quote`.
@Path("/api/v1/quotes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Blocking
public class QuoteResource {
    private static final int MOST_QUOTES = 20;
    private static final int MOST_CHARACTERS = 256 * 1024;
    private static final Pattern INDEX = Pattern.compile("/([0-9]+)(?=/|$)");

    @POST
    public String quote(String json) {
        if (json.length() > MOST_CHARACTERS) {
            throw new Problem(413, "too-large", "A request for quotes has at most 256 KiB.");
        }
        try {
            return Quotes.answer(json, MOST_QUOTES);
        } catch (QuoteRefused refused) {
            throw Problem.invalid(path(refused.pointer()), refused.reason());
        }
    }

    /// "/0/fees/1/amount" as problems name fields: "[0].fees[1].amount".
    private static String path(String pointer) {
        String dotted = INDEX.matcher(pointer).replaceAll("[$1]").replace('/', '.');
        return dotted.startsWith(".") ? dotted.substring(1) : dotted;
    }
}
