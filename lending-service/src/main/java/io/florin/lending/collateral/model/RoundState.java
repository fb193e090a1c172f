package io.florin.lending.collateral.model;

import java.util.Arrays;
import java.util.Locale;

/// Where an appraisal round stands.
public enum RoundState {
    /// Statements come in.
    OPEN,
    /// Full; on its way to the chain.
    SUBMITTED,
    /// Accepted by the contract.
    DONE,
    /// Refused by the contract; a new round may be requested.
    FAILED;

    /// Word of the API and the database.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException for an unknown word
    public static RoundState ofWord(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no round state is called " + word));
    }

    public boolean underWay() {
        return this == OPEN || this == SUBMITTED;
    }
}
