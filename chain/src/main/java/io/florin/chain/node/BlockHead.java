package io.florin.chain.node;

/// The last committed block, for other modules.
///
/// @param number height
/// @param hash 0x and 64 digits
/// @param timestamp seconds since 1970
public record BlockHead(long number, String hash, long timestamp) {}
