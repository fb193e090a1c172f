package io.florin.lending.identity;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import jakarta.enterprise.context.ApplicationScoped;

/// Adds `prompt=login` to the redirect of a step-up, so that the identity provider asks again even while its
/// own session lasts.
@ApplicationScoped
@Unremovable
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
class FreshLogin implements OidcRedirectFilter {
    static final String PARAMETER = "fresh";

    @Override
    public void filter(OidcRedirectContext context) {
        if ("1".equals(context.routingContext().request().getParam(PARAMETER))) {
            context.additionalQueryParams().add("prompt", "login");
        }
    }
}
