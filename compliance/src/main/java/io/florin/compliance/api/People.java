package io.florin.compliance.api;

import java.util.List;
import java.util.Optional;

/// Port, implemented where the login is known: who asks, and which wallets a person proved.
public interface People {
    /// The person behind the request.
    ///
    /// @throws RuntimeException of the login, mapped to 401, when nobody is logged in
    Person current();

    /// The same, provided the credentials were asked for at most five minutes ago.
    ///
    /// @throws RuntimeException of the login, mapped to 403 `step-up-required`, otherwise
    Person steppedUp();

    /// Proven wallets of a person, oldest first, lower case.
    List<String> walletsOf(String userId);

    /// The person who proved this wallet.
    ///
    /// @param address 0x address in any case
    Optional<String> ownerOf(String address);

    /// @param id subject at the identity provider
    /// @param name login name
    record Person(String id, String name) {}
}
