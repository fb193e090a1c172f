package io.florin.chain.types;

import java.util.Arrays;
import java.util.HexFormat;

/// 32 bytes: a Keccak-256 hash, root or topic. Immutable.
public final class Hash implements Comparable<Hash> {
    /// Length in bytes.
    public static final int BYTES = 32;

    /// Thirty-two zero bytes.
    public static final Hash ZERO = new Hash(new byte[BYTES]);

    private final byte[] bytes;
    private final int hash;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
        this.hash = Arrays.hashCode(bytes);
    }

    /// Copies exactly 32 bytes.
    public static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("hash: " + bytes.length + " bytes instead of 32");
        }
        return new Hash(bytes.clone());
    }

    /// Reads 64 hex digits, with or without 0x.
    public static Hash fromHex(String hex) {
        return of(HexFormat.of().parseHex(hex.startsWith("0x") ? hex.substring(2) : hex));
    }

    /// A fresh copy of the 32 bytes.
    public byte[] toArray() {
        return bytes.clone();
    }

    /// As a number.
    public UInt256 toWord() {
        return UInt256.fromBytes(bytes);
    }

    @Override
    public int compareTo(Hash other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Hash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /// 0x and 64 lower-case digits.
    @Override
    public String toString() {
        return "0x" + HexFormat.of().formatHex(bytes);
    }
}
