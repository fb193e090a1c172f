package io.florin.lending.schedule.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a loan is paid back.
public enum Method {
    /// Level instalments of interest and principal.
    ANNUITY,
    /// Level principal, interest on what is left.
    EQUAL_PRINCIPAL,
    /// Level principal, interest on the amount lent until the end.
    FLAT,
    /// One payment of principal and interest on the last due date.
    BULLET,
    /// Interest on each due date, principal on the last.
    INTEREST_ONLY,
    /// Annuity that leaves an agreed amount to be paid with the last instalment.
    BALLOON;

    /// The method's name in a quote, or nothing for an unknown name.
    public static Optional<Method> ofName(String name) {
        return Arrays.stream(values()).filter(one -> one.label().equals(name)).findFirst();
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
