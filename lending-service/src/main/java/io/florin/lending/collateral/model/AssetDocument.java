package io.florin.lending.collateral.model;

import java.time.Instant;
import java.util.UUID;

/// A file about an asset.
///
/// @param name cleaned
/// @param size bytes
/// @param sha256 of the file as uploaded, 64 hex digits
public record AssetDocument(
        UUID id, UUID assetId, DocumentKind kind, String name, int size, String sha256, Instant uploadedAt) {}
