package io.florin.lending.collateral.model;

import java.time.Instant;

/// An asset as `CollateralRegistry` holds it.
///
/// @param documentRoot 0x and 64 hex digits
/// @param registeredAt time of the block
public record ChainRegistration(int assetClass, String documentRoot, Instant registeredAt) {}
