package io.florin.chain.crypto;

import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.util.function.Supplier;

/// Chooses the implementation of secp256k1 once per process.
final class Secp256k1Choice {
    private static final System.Logger LOG = System.getLogger(Secp256k1.class.getName());

    static final Secp256k1 CHOSEN = choose(NativeSecp256k1::new);

    private Secp256k1Choice() {}

    /// The native one, or, with a warning, the portable one on a machine where it cannot be loaded. That shows only
    /// when it is used: its loader keeps a failure to itself.
    static Secp256k1 choose(Supplier<? extends Secp256k1> nativeOne) {
        try {
            Secp256k1 candidate = nativeOne.get();
            candidate.recoverKey(Hash.of(UInt256.ONE.toArray()), UInt256.ONE, UInt256.ONE, 0);
            return candidate;
        } catch (LinkageError | IllegalStateException noLibrary) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "libsecp256k1 cannot be used, BouncyCastle recovers senders several times slower: " + noLibrary);
            return new PortableSecp256k1();
        }
    }
}
