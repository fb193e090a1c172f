package io.florin.chain.trie;

import java.util.Arrays;

/// Nibble paths and their hex-prefix form (Yellow Paper appendix C).
final class Nibbles {
    static final byte[] EMPTY = new byte[0];

    private Nibbles() {}

    static byte[] ofKey(byte[] key) {
        byte[] nibbles = new byte[key.length * 2];
        for (int i = 0; i < key.length; i++) {
            nibbles[2 * i] = (byte) ((key[i] >> 4) & 0xf);
            nibbles[2 * i + 1] = (byte) (key[i] & 0xf);
        }
        return nibbles;
    }

    static byte[] tail(byte[] nibbles, int from) {
        return from == nibbles.length ? EMPTY : Arrays.copyOfRange(nibbles, from, nibbles.length);
    }

    static byte[] concat(byte[] head, byte[] rest) {
        byte[] out = Arrays.copyOf(head, head.length + rest.length);
        System.arraycopy(rest, 0, out, head.length, rest.length);
        return out;
    }

    /// Nibbles that `a` shares with `b` from position `from` of `b` on.
    static int commonPrefix(byte[] a, byte[] b, int from) {
        int mismatch = Arrays.mismatch(a, 0, a.length, b, from, b.length);
        return mismatch < 0 ? a.length : mismatch;
    }

    /// Hex-prefix form: flag nibble (2 = leaf, 1 = odd length) before the path.
    static byte[] hexPrefix(byte[] nibbles, boolean leaf) {
        boolean odd = (nibbles.length & 1) == 1;
        byte[] out = new byte[nibbles.length / 2 + 1];
        out[0] = (byte) ((leaf ? 0x20 : 0) | (odd ? 0x10 | nibbles[0] : 0));
        int at = odd ? 1 : 0;
        for (int i = 1; i < out.length; i++, at += 2) {
            out[i] = (byte) (nibbles[at] << 4 | nibbles[at + 1]);
        }
        return out;
    }

    static boolean isLeafPrefix(byte[] hexPrefix) {
        return (hexPrefix[0] & 0x20) != 0;
    }

    static byte[] fromHexPrefix(byte[] hexPrefix) {
        byte[] all = ofKey(hexPrefix);
        return tail(all, (hexPrefix[0] & 0x10) != 0 ? 1 : 2);
    }
}
