package io.florin.chain.crypto;

import io.florin.chain.types.Address;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Public key recovery on secp256k1 (SEC 1, 4.1.6). All implementations give the same answers and are thread-safe.
public sealed interface Secp256k1 permits NativeSecp256k1, PortableSecp256k1 {
    /// Order of the group.
    UInt256 ORDER = UInt256.fromBytes(
            HexFormat.of().parseHex("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141"));

    /// Half the order: larger `s` values are refused in transactions (EIP-2), not by the precompile.
    UInt256 HALF_ORDER = UInt256.fromBytes(
            HexFormat.of().parseHex("7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0"));

    /// The implementation of this process, chosen at its first use: libsecp256k1, or BouncyCastle where that cannot be
    /// loaded.
    static Secp256k1 get() {
        return Secp256k1Choice.CHOSEN;
    }

    /// Name of the library behind it.
    String library();

    /// Public key that made a signature: x and y, 64 bytes; null when there is none.
    ///
    /// @param recoveryId 0 to 3: bit 0 is the parity of y of the signature's point, bit 1 is set when its x is
    ///     r + order; Ethereum uses 0 and 1 only
    byte @Nullable [] recoverKey(Hash message, UInt256 r, UInt256 s, int recoveryId);

    /// Address whose key made a signature, or null when there is none.
    ///
    /// @param parity 0 or 1, parity of the y coordinate of the signature's point
    default @Nullable Address recover(Hash message, UInt256 r, UInt256 s, int parity) {
        byte[] key = parity >> 1 != 0 ? null : recoverKey(message, r, s, parity);
        return key == null ? null : Address.of(Arrays.copyOfRange(Keccak256.hash(key), 12, 32));
    }

    /// True when a number may be part of a signature: 1 to the order less one.
    static boolean isScalar(UInt256 number) {
        return !number.isZero() && number.compareTo(ORDER) < 0;
    }
}
