package io.florin.chain.types;

import java.util.Arrays;
import java.util.HexFormat;

/// Immutable byte string of any length.
public final class Bytes {
    /// No bytes.
    public static final Bytes EMPTY = new Bytes(new byte[0]);

    private final byte[] bytes;

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Copies the bytes.
    public static Bytes of(byte[] bytes) {
        return bytes.length == 0 ? EMPTY : new Bytes(bytes.clone());
    }

    /// Takes the array over without a copy: the caller must never change it again.
    public static Bytes wrap(byte[] bytes) {
        return bytes.length == 0 ? EMPTY : new Bytes(bytes);
    }

    /// Reads hex digits, with or without 0x.
    public static Bytes fromHex(String hex) {
        return wrap(HexFormat.of().parseHex(hex.startsWith("0x") ? hex.substring(2) : hex));
    }

    /// Number of bytes.
    public int size() {
        return bytes.length;
    }

    /// True for no bytes.
    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /// Byte at a position.
    public byte at(int index) {
        return bytes[index];
    }

    /// A fresh copy.
    public byte[] toArray() {
        return bytes.clone();
    }

    /// The array itself, for reading only.
    public byte[] view() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// 0x and lower-case digits.
    @Override
    public String toString() {
        return "0x" + HexFormat.of().formatHex(bytes);
    }
}
