package io.florin.chain.evm.precompile;

import org.jspecify.annotations.Nullable;

/// A precompiled contract: a pure function.
public interface Precompile {
    /// Gas for an input; charged before the work. Long.MAX_VALUE when it cannot be afforded by anyone.
    long gas(byte[] input);

    /// Output, or null when the input is refused (all gas is then lost).
    byte @Nullable [] run(byte[] input);
}
