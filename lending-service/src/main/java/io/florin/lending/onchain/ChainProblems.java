package io.florin.lending.onchain;

import io.florin.lending.problem.Unavailable;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// A chain that does not answer is no fault of the request.
class ChainProblems {
    private static final Logger LOG = Logger.getLogger(ChainProblems.class);

    @ServerExceptionMapper
    public Response away(ChainUnavailable away) {
        LOG.warnf("a request needed the chain: %s", away.getMessage());
        return Unavailable.answer("chain");
    }
}
