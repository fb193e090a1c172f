package io.florin.lending.governance.model;

/// A call that a proposal makes when executed.
///
/// @param target address, lower case
/// @param data calldata, 0x text
public record ProposedCall(String target, String data) {}
