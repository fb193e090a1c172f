package io.florin.chain.evm.precompile;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// 0x02: SHA-256.
final class Sha256 implements Precompile {
    @Override
    public long gas(byte[] input) {
        return 60 + 12L * ((input.length + 31) / 32);
    }

    @Override
    public byte[] run(byte[] input) {
        return hash(input);
    }

    static byte[] hash(byte[] input) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(input);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
