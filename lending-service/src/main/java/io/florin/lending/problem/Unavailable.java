package io.florin.lending.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/// The answer while a part that we need is away: 503 with a time to ask again, so that pages and programs do not
/// give up.
public final class Unavailable {
    private static final int RETRY_SECONDS = 5;

    private Unavailable() {}

    /// @param part word of the code and of the sentence, for example `chain`
    public static Response answer(String part) {
        Response problem = ProblemMappers.response(
                503, part + "-unavailable", "The " + part + " does not answer now; try again in a moment.", List.of());
        return Response.fromResponse(problem)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .build();
    }
}
