package io.florin.chain.conformance;

import io.florin.chain.evm.fork.Fork;
import io.florin.chain.evm.precompile.Precompile;
import io.florin.chain.evm.precompile.Precompiles;
import io.florin.chain.types.Address;
import io.florin.chain.types.UInt256;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The precompiled contract that a file of vectors is about.
///
/// @param number its address
/// @param fork rules
/// @param priced false when the file's prices are of a fork older than the chain knows
record PrecompileUnderTest(int number, Fork fork, boolean priced) {
    /// Price of the drafts of EIP-7951, which its own vectors still state; the final one is 6,900.
    private static final long DRAFT_P256 = 3_450;

    private static final int P256 = 0x100;
    /// Words of file names: a file is about the first contract all of whose words are in its name.
    private static final List<Rule> RULES = List.of(
            new Rule(1, "ecrecover"),
            new Rule(2, "sha256.json"),
            new Rule(3, "ripemd"),
            new Rule(4, "identity"),
            new Rule(5, "modexp"),
            new Rule(6, "bn256", "add"),
            new Rule(7, "bn256", "mul"),
            new Rule(8, "bn256", "pairing"),
            new Rule(9, "blake2f"),
            new Rule(9, "eip152"),
            new Rule(0x0a, "pointeval"),
            new Rule(0x10, "map", "g1"),
            new Rule(0x10, "fp_to_g1"),
            new Rule(0x11, "map", "g2"),
            new Rule(0x11, "fp2_to_g2"),
            new Rule(0x0b, "g1", "add"),
            new Rule(0x0c, "g1", "mul"),
            new Rule(0x0c, "g1", "msm"),
            new Rule(0x0c, "g1", "multiexp"),
            new Rule(0x0d, "g2", "add"),
            new Rule(0x0e, "g2", "mul"),
            new Rule(0x0e, "g2", "msm"),
            new Rule(0x0e, "g2", "multiexp"),
            new Rule(0x0f, "pairing"),
            new Rule(P256, "p256"),
            new Rule(P256, "secp256r1"),
            new Rule(P256, "eip-7951"));

    private record Rule(int number, List<String> words) {
        Rule(int number, String... words) {
            this(number, List.of(words));
        }

        boolean covers(String name) {
            return words.stream().allMatch(name::contains);
        }
    }

    /// By the file's name, and where that says nothing by its folders or the name of its first vector.
    static PrecompileUnderTest of(String path, String firstVector) {
        String lower = path.toLowerCase(Locale.ROOT);
        String name = lower.substring(lower.lastIndexOf('/') + 1);
        int number = find(name)
                .or(() -> find(lower))
                .or(() -> find(firstVector.toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> new IllegalArgumentException("names no precompiled contract"));
        boolean berlin = name.contains("eip2565");
        boolean osaka = name.contains("eip7883");
        boolean modexp = number == 5;
        return new PrecompileUnderTest(number, modexp && !osaka ? Fork.PRAGUE : Fork.OSAKA, !modexp || berlin || osaka);
    }

    private static Optional<Integer> find(String name) {
        return RULES.stream().filter(rule -> rule.covers(name)).findFirst().map(Rule::number);
    }

    /// Whether a stated price is one of the chain's rules.
    boolean prices(long gas) {
        return priced && !(number == P256 && gas == DRAFT_P256);
    }

    private Precompile precompile() {
        Precompile found = Precompiles.find(Address.ofWord(UInt256.of(number)), fork);
        if (found == null) {
            throw new IllegalStateException("no precompile at " + number);
        }
        return found;
    }

    long gas(byte[] input) {
        return precompile().gas(input);
    }

    /// Output in hex, or "refused".
    String run(byte[] input) {
        byte[] output = precompile().run(input);
        return output == null ? "refused" : HexFormat.of().formatHex(output);
    }
}
