package io.florin.chain.crypto;

import java.lang.invoke.MethodHandles;

/// The native libraries of this package, which unpack themselves into `java.io.tmpdir` at their first use.
public final class NativeLibraries {
    private NativeLibraries() {}

    /// Loads all of them, so that a machine without one is known at start and not by the first transaction that needs
    /// it. Nothing replaces blst; for libsecp256k1 see {@link Secp256k1#get}.
    ///
    /// @throws NativeLibraryException when blst cannot be loaded
    public static void load() {
        try {
            MethodHandles.lookup().ensureInitialized(Bls12381.class);
        } catch (LinkageError noLibrary) {
            throw new NativeLibraryException(
                    "The library blst cannot be loaded from java.io.tmpdir (" + System.getProperty("java.io.tmpdir")
                            + "): the folder must be writable and allow execution.",
                    noLibrary);
        } catch (IllegalAccessException impossible) {
            throw new LinkageError("a class of this package", impossible);
        }
        Secp256k1.get();
    }
}
