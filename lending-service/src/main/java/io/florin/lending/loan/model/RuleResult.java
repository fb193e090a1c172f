package io.florin.lending.loan.model;

/// The answer of one rule.
///
/// @param hard a failure declines without a human
/// @param detail the figures that were compared, in words
public record RuleResult(Rule rule, boolean passed, boolean hard, String detail) {}
