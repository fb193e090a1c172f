package io.florin.chain.crypto;

import io.florin.chain.types.Address;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Public key recovery on secp256k1 by libsecp256k1. Thread-safe.
public final class Secp256k1 {
    /// Order of the group.
    public static final UInt256 ORDER = UInt256.fromBytes(
            HexFormat.of().parseHex("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141"));

    /// Half the order: larger `s` values are refused in transactions (EIP-2), not by the precompile.
    public static final UInt256 HALF_ORDER = UInt256.fromBytes(
            HexFormat.of().parseHex("7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0"));

    private static final fr.acinq.secp256k1.Secp256k1 NATIVE = fr.acinq.secp256k1.Secp256k1.Companion.get();

    private Secp256k1() {}

    /// Address whose key made the signature, or null when there is none.
    ///
    /// @param parity 0 or 1, parity of the y coordinate of the signature's point
    public static @Nullable Address recover(Hash message, UInt256 r, UInt256 s, int parity) {
        if (r.isZero() || s.isZero() || r.compareTo(ORDER) >= 0 || s.compareTo(ORDER) >= 0 || parity >> 1 != 0) {
            return null;
        }
        byte[] signature = new byte[64];
        System.arraycopy(r.toArray(), 0, signature, 0, 32);
        System.arraycopy(s.toArray(), 0, signature, 32, 32);
        byte[] key;
        try {
            key = NATIVE.ecdsaRecover(signature, message.toArray(), parity);
        } catch (fr.acinq.secp256k1.Secp256k1Exception noPoint) {
            return null;
        }
        byte[] hash = Keccak256.hash(key, 1, 64);
        return Address.of(Arrays.copyOfRange(hash, 12, 32));
    }
}
