package io.florin.chain.crypto;

import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// libsecp256k1.
final class NativeSecp256k1 implements Secp256k1 {
    private final fr.acinq.secp256k1.Secp256k1 library;

    /// @throws LinkageError or IllegalStateException when there is no library for this machine; often only
    ///     {@link #recoverKey} throws it
    NativeSecp256k1() {
        this.library = fr.acinq.secp256k1.Secp256k1.Companion.get();
    }

    @Override
    public String library() {
        return "libsecp256k1";
    }

    @Override
    public byte @Nullable [] recoverKey(Hash message, UInt256 r, UInt256 s, int recoveryId) {
        if (!Secp256k1.isScalar(r) || !Secp256k1.isScalar(s) || recoveryId >> 2 != 0) {
            return null;
        }
        byte[] signature = new byte[64];
        System.arraycopy(r.toArray(), 0, signature, 0, 32);
        System.arraycopy(s.toArray(), 0, signature, 32, 32);
        try {
            byte[] key = library.ecdsaRecover(signature, message.toArray(), recoveryId);
            return Arrays.copyOfRange(key, 1, 65);
        } catch (fr.acinq.secp256k1.Secp256k1Exception noPoint) {
            return null;
        }
    }
}
