package io.florin.chain.transaction;

import io.florin.chain.types.UInt256;

/// ECDSA signature.
///
/// @param parity parity of y, 0 or 1
/// @param r first half
/// @param s second half
public record Signature(int parity, UInt256 r, UInt256 s) {}
