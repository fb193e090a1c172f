package io.florin.lending.money;

import java.math.BigDecimal;
import java.math.BigInteger;

/// An exact amount of one currency; may be negative.
///
/// @param minorUnits whole minor units, for FLUSD millionths
public record Money(Currency currency, BigInteger minorUnits) {
    /// FLUSD from its units.
    public static Money flusd(BigInteger units) {
        return new Money(Currency.FLUSD, units);
    }

    /// @throws IllegalArgumentException when the currencies differ
    public Money plus(Money other) {
        return new Money(currency, minorUnits.add(sameCurrency(other).minorUnits));
    }

    /// @throws IllegalArgumentException when the currencies differ
    public Money minus(Money other) {
        return new Money(currency, minorUnits.subtract(sameCurrency(other).minorUnits));
    }

    /// The amount in whole currency units with all its decimals, never in exponent form: "1234.560000".
    public String toDecimal() {
        return new BigDecimal(minorUnits, currency.decimals()).toPlainString();
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency.code() + " and " + other.currency.code() + " do not add up");
        }
        return other;
    }

    @Override
    public String toString() {
        return toDecimal() + " " + currency.code();
    }
}
