package io.florin.lending.collateral.model;

import java.time.Instant;

/// A lien that is open on a title, whichever asset bears it.
///
/// @param loan 0x and 64 hex digits
public record OpenLien(String loan, Instant placedAt) {}
