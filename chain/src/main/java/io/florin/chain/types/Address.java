package io.florin.chain.types;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;

/// 20-byte account address. Immutable.
public final class Address implements Comparable<Address> {
    /// Length in bytes.
    public static final int BYTES = 20;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    /// Twenty zero bytes.
    public static final Address ZERO = new Address(new byte[BYTES]);

    private final byte[] bytes;
    private final int hash;

    private Address(byte[] bytes) {
        this.bytes = bytes;
        this.hash = HashSeed.of((long) LONGS.get(bytes, 0), (long) LONGS.get(bytes, 8), (int) INTS.get(bytes, 16), 0);
    }

    /// Copies exactly 20 bytes.
    public static Address of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("address: " + bytes.length + " bytes instead of 20");
        }
        return new Address(bytes.clone());
    }

    /// The low 20 bytes of a word, as an address on the EVM stack.
    public static Address ofWord(UInt256 word) {
        return new Address(Arrays.copyOfRange(word.toArray(), 12, 32));
    }

    /// Reads 40 hex digits, with or without 0x.
    public static Address fromHex(String hex) {
        return of(HexFormat.of().parseHex(hex.startsWith("0x") ? hex.substring(2) : hex));
    }

    /// A fresh copy of the 20 bytes.
    public byte[] toArray() {
        return bytes.clone();
    }

    /// The address as a number when it is below 65,536, else -1. Tells precompiles apart quickly.
    public int small() {
        for (int i = 0; i < BYTES - 2; i++) {
            if (bytes[i] != 0) {
                return -1;
            }
        }
        return (bytes[BYTES - 2] & 0xff) << 8 | bytes[BYTES - 1] & 0xff;
    }

    /// As a number, left-padded with zeros.
    public UInt256 toWord() {
        return UInt256.fromBytes(bytes);
    }

    @Override
    public int compareTo(Address other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Address that && Arrays.equals(bytes, that.bytes);
    }

    /// Seeded per process, against chosen collisions.
    @Override
    public int hashCode() {
        return hash;
    }

    /// 0x and 40 lower-case digits.
    @Override
    public String toString() {
        return "0x" + HexFormat.of().formatHex(bytes);
    }
}
