package io.florin.lending.onchain;

import org.web3j.crypto.Hash;

/// The hash function of the chain, for keys and commitments that contracts see.
public final class Keccak256 {
    private Keccak256() {}

    /// 32-byte Keccak-256 of the bytes, as 0x and lower-case hex.
    public static String of(byte[] bytes) {
        return Hex.of(Hash.sha3(bytes));
    }
}
