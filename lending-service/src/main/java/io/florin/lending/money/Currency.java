package io.florin.lending.money;

/// A unit of account.
///
/// @param code short upper-case name, for example FLUSD
/// @param decimals digits after the point of one minor unit, 0 to 18
public record Currency(String code, int decimals) {
    /// The stablecoin: 1 FLUSD = 1,000,000 units.
    public static final Currency FLUSD = new Currency("FLUSD", 6);

    public Currency {
        if (!code.matches("[A-Z][A-Z0-9]{1,9}")) {
            throw new IllegalArgumentException("code must be 2 to 10 upper-case letters or digits, is " + code);
        }
        if (decimals < 0 || decimals > 18) {
            throw new IllegalArgumentException("decimals must be 0 to 18, is " + decimals);
        }
    }
}
