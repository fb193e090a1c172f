package io.florin.lending.identity;

import io.florin.lending.problem.ProblemMappers;
import io.quarkus.oidc.OIDCException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// An identity provider that does not answer, for example while it starts, is told as 503.
class LoginProblems {
    private static final Logger LOG = Logger.getLogger(LoginProblems.class);
    private static final int RETRY_SECONDS = 5;

    @ServerExceptionMapper
    public Response away(OIDCException away) {
        LOG.warnf("a request needed the identity provider: %s", away.getMessage());
        Response problem = ProblemMappers.response(
                503, "login-unavailable", "The login does not answer now; try again in a moment.", List.of());
        return Response.fromResponse(problem)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .build();
    }
}
