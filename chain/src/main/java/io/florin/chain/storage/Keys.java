package io.florin.chain.storage;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// Key layouts of the column families.
final class Keys {
    private Keys() {}

    static byte[] block(long number) {
        return ByteBuffer.allocate(8).putLong(number).array();
    }

    static byte[] atBlock(byte[] key, long number) {
        return ByteBuffer.allocate(key.length + 8).put(key).putLong(number).array();
    }

    static byte[] slot(byte[] address, byte[] slot) {
        return join(address, slot);
    }

    /// Path with its length in front, two nibbles per byte: no path is a prefix of another's key.
    static byte[] path(byte[] nibbles) {
        byte[] out = new byte[1 + (nibbles.length + 1) / 2];
        out[0] = (byte) nibbles.length;
        for (int i = 0; i < nibbles.length; i++) {
            out[1 + i / 2] |= (byte) ((i & 1) == 0 ? nibbles[i] << 4 : nibbles[i]);
        }
        return out;
    }

    static byte[] storagePath(byte[] address, byte[] nibbles) {
        return join(address, path(nibbles));
    }

    /// Change records of both node families share one family: a leading byte tells them apart.
    static byte[] nodeChange(Family family, byte[] key) {
        return join(new byte[] {(byte) (family == Family.ACCOUNT_NODE ? 0 : 1)}, key);
    }

    static byte[] transaction(long block, int index) {
        return ByteBuffer.allocate(12).putLong(block).putInt(index).array();
    }

    static boolean startsWith(byte[] key, byte[] prefix) {
        return key.length >= prefix.length && Arrays.mismatch(key, 0, prefix.length, prefix, 0, prefix.length) < 0;
    }

    static byte[] join(byte[] head, byte[] tail) {
        byte[] out = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, out, head.length, tail.length);
        return out;
    }
}
