package io.florin.lending.identity;

import io.florin.lending.problem.Unavailable;
import io.quarkus.oidc.OIDCException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// An identity provider that does not answer, for example while it starts, is no fault of the request.
class LoginProblems {
    private static final Logger LOG = Logger.getLogger(LoginProblems.class);

    @ServerExceptionMapper
    public Response away(OIDCException away) {
        LOG.warnf("a request needed the identity provider: %s", away.getMessage());
        return Unavailable.answer("login");
    }
}
