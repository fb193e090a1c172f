package io.florin.lending.disclosure;

import io.florin.lending.money.Rate;

/// What a product lays down for all its loans, as the contracts hold it.
///
/// @param lateRate yearly rate on overdue principal: nominal rate and late margin
/// @param graceDays, defaultDays, reflectionDays, coolingOffDays at least 0
public record ProductRules(Rate lateRate, int graceDays, int defaultDays, int reflectionDays, int coolingOffDays) {}
