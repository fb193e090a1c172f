package io.florin.lending.collateral.model;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// A home as its owner describes it. Personal data.
///
/// @param kind `house` or `flat`
/// @param titleJurisdiction land register, for example `DE-BE`
/// @param titleReference entry in the land register
/// @param country ISO 3166-1 alpha-2
/// @param estimatedValue the owner's own estimate, FLUSD units
/// @param wallet lower-case 0x address that owns the asset on chain
public record AssetDescription(
        String kind,
        String titleJurisdiction,
        String titleReference,
        String addressLine,
        String city,
        String postalCode,
        String country,
        int yearBuilt,
        int livingAreaM2,
        int rooms,
        BigInteger estimatedValue,
        @Nullable String note,
        String wallet) {

    /// Class of a home in `CollateralRegistry`: residential property.
    public static final int RESIDENTIAL = 1;
}
