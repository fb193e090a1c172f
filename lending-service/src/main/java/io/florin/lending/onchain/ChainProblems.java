package io.florin.lending.onchain;

import io.florin.lending.problem.ProblemMappers;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// A chain that does not answer is told as 503, so that pages and programs ask again instead of giving up.
class ChainProblems {
    private static final Logger LOG = Logger.getLogger(ChainProblems.class);
    private static final int RETRY_SECONDS = 5;

    @ServerExceptionMapper
    public Response away(ChainUnavailable away) {
        LOG.warnf("a request needed the chain: %s", away.getMessage());
        Response problem = ProblemMappers.response(
                503, "chain-unavailable", "The chain does not answer now; try again in a moment.", List.of());
        return Response.fromResponse(problem)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .build();
    }
}
