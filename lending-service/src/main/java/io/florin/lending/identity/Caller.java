package io.florin.lending.identity;

import java.time.Instant;
import java.util.Set;

/// The person or program behind the request.
///
/// @param id subject at the identity provider, stable
/// @param name login name
/// @param roles of [Role] names
/// @param authenticatedAt when the credentials were last asked for; epoch when unknown
public record Caller(String id, String name, Set<String> roles, Instant authenticatedAt) {
    public Caller {
        roles = Set.copyOf(roles);
    }
}
