package io.florin.chain.evm.precompile;

import io.florin.chain.crypto.bn254.Bn254;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 0x06, 0x07, 0x08: addition, multiplication and pairing check on bn254 (EIP-196, 197, gas of EIP-1108).
final class Bn254Precompiles {
    private static final int PAIR = 192;

    private Bn254Precompiles() {}

    /// 0x06.
    static final class Add implements Precompile {
        @Override
        public long gas(byte[] input) {
            return 150;
        }

        @Override
        public byte @Nullable [] run(byte[] input) {
            byte[] in = Arrays.copyOf(input, 128);
            return Bn254.add(Arrays.copyOf(in, 64), Arrays.copyOfRange(in, 64, 128));
        }
    }

    /// 0x07.
    static final class Mul implements Precompile {
        @Override
        public long gas(byte[] input) {
            return 6_000;
        }

        @Override
        public byte @Nullable [] run(byte[] input) {
            byte[] in = Arrays.copyOf(input, 96);
            return Bn254.multiply(Arrays.copyOf(in, 64), new BigInteger(1, Arrays.copyOfRange(in, 64, 96)));
        }
    }

    /// 0x08.
    static final class Pairing implements Precompile {
        @Override
        public long gas(byte[] input) {
            return 45_000 + 34_000L * (input.length / PAIR);
        }

        @Override
        public byte @Nullable [] run(byte[] input) {
            if (input.length % PAIR != 0) {
                return null;
            }
            List<Bn254.Pair> pairs = new ArrayList<>();
            for (int at = 0; at < input.length; at += PAIR) {
                pairs.add(new Bn254.Pair(
                        Arrays.copyOfRange(input, at, at + 64), Arrays.copyOfRange(input, at + 64, at + PAIR)));
            }
            Boolean one = Bn254.pairingIsOne(pairs);
            if (one == null) {
                return null;
            }
            byte[] out = new byte[32];
            out[31] = (byte) (one ? 1 : 0);
            return out;
        }
    }
}
