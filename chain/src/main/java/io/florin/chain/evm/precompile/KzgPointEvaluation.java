package io.florin.chain.evm.precompile;

import io.florin.chain.crypto.Bls12381;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// 0x0a: KZG point evaluation (EIP-4844).
final class KzgPointEvaluation implements Precompile {
    private static final int INPUT = 192;
    /// Field elements per blob, then the order of the group.
    private static final byte[] ANSWER = HexFormat.of()
            .parseHex("0000000000000000000000000000000000000000000000000000000000001000"
                    + "73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001");

    @Override
    public long gas(byte[] input) {
        return 50_000;
    }

    @Override
    public byte @Nullable [] run(byte[] input) {
        if (input.length != INPUT) {
            return null;
        }
        byte[] commitment = Arrays.copyOfRange(input, 96, 144);
        byte[] hash = Sha256.hash(commitment);
        hash[0] = 1;
        boolean holds = Arrays.equals(hash, Arrays.copyOf(input, 32))
                && Bls12381.verifyKzg(
                        commitment,
                        Arrays.copyOfRange(input, 32, 64),
                        Arrays.copyOfRange(input, 64, 96),
                        Arrays.copyOfRange(input, 144, 192));
        return holds ? ANSWER.clone() : null;
    }
}
