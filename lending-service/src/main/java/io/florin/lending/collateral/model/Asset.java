package io.florin.lending.collateral.model;

import java.time.Instant;
import java.util.UUID;

/// A described asset.
///
/// @param ownerId user who described it
/// @param titleKey 0x and 64 hex digits, equal for equal titles
/// @param chainId id in `CollateralRegistry`, whether registered there or not
public record Asset(
        UUID id, String ownerId, AssetDescription description, String titleKey, String chainId, Instant createdAt) {}
