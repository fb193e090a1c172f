package io.florin.lending.identity;

import io.florin.compliance.api.People;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// Tells compliance who asks, and whose wallet is whose.
@Singleton
final class KnownPeople implements People {
    private final Callers callers;
    private final LinkedWallets wallets;

    KnownPeople(Callers callers, LinkedWallets wallets) {
        this.callers = callers;
        this.wallets = wallets;
    }

    @Override
    public Person current() {
        return person(callers.current());
    }

    @Override
    public Person steppedUp() {
        return person(callers.steppedUp());
    }

    @Override
    public List<String> walletsOf(String userId) {
        return wallets.of(userId);
    }

    @Override
    public Optional<String> ownerOf(String address) {
        return wallets.owner(address);
    }

    private static Person person(Caller caller) {
        return new Person(caller.id(), caller.name());
    }
}
