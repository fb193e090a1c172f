package io.florin.lending.governance.model;

/// Something that happened to a proposal.
///
/// @param kind created, closed, queued, executed, cancelled or withdrawn
/// @param at unix seconds
/// @param transaction hash
/// @param block, logIndex place of the event in the chain
public record Step(String kind, long at, String transaction, long block, int logIndex) {}
