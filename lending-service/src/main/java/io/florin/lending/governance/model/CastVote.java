package io.florin.lending.governance.model;

import java.math.BigInteger;

/// A member's vote as it counts now.
///
/// @param side for, against or abstain
/// @param power FLV units
/// @param at unix seconds
public record CastVote(String proposal, String member, String side, BigInteger power, long at, String transaction) {}
