package io.florin.lending.loan.http;

/// Forms of text in requests.
final class Patterns {
    static final String UNITS = "\\d{1,39}";
    static final String UNITS_MESSAGE = "must be a whole number of FLUSD units, written with digits only";
    static final String ADDRESS = "0x[0-9a-fA-F]{40}";
    static final String ADDRESS_MESSAGE = "must be an address: 0x and 40 hex digits";
    static final String BYTES32 = "0x[0-9a-fA-F]{64}";

    private Patterns() {}
}
