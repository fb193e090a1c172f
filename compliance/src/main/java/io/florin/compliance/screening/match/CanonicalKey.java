package io.florin.compliance.screening.match;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Wallets and document numbers in the one form in which they are compared: exactly or not at all.
final class CanonicalKey {

    private static final int SHORTEST_NUMBER = 5;

    private CanonicalKey() {}

    /// A wallet address without its `chain:` part; lower case where case carries only a checksum (hex, bech32).
    static String wallet(String address) {
        String bare = address.strip();
        bare = bare.substring(bare.lastIndexOf(':') + 1);
        String lower = bare.toLowerCase(Locale.ROOT);
        boolean caseless = lower.matches("0x[0-9a-f]+|[a-z]{2,10}1[02-9ac-hj-np-z]{20,}")
                && (lower.startsWith("0x") || bare.equals(lower) || bare.equals(bare.toUpperCase(Locale.ROOT)));
        return caseless ? lower : bare;
    }

    /// A document number without separators; null when it is too short to identify anyone.
    static @Nullable String number(String number) {
        String bare = number.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return bare.length() < SHORTEST_NUMBER || bare.chars().noneMatch(Character::isDigit) ? null : bare;
    }
}
