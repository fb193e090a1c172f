package io.florin.lending.product;

import io.florin.lending.money.Rate;
import java.time.Instant;

/// The governed parameter `BASE_RATE`.
///
/// @param rate simple yearly rate
/// @param version number of the current value, from 1; an offer names it
/// @param since from when the value counts
public record BaseRate(Rate rate, int version, Instant since) {}
