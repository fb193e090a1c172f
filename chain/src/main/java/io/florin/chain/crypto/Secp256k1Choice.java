package io.florin.chain.crypto;

import java.util.function.Supplier;

/// Chooses the implementation of secp256k1 once per process.
final class Secp256k1Choice {
    static final Secp256k1 CHOSEN = choose(NativeSecp256k1::new);

    private Secp256k1Choice() {}

    /// The native one, or the portable one on a machine without a library for it.
    static Secp256k1 choose(Supplier<? extends Secp256k1> nativeOne) {
        try {
            return nativeOne.get();
        } catch (LinkageError | IllegalStateException noLibrary) {
            return new PortableSecp256k1();
        }
    }
}
