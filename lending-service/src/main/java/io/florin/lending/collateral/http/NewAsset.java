package io.florin.lending.collateral.http;

import io.florin.lending.collateral.model.AssetDescription;
import io.florin.lending.collateral.model.Title;
import io.florin.lending.problem.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// `NewAsset` in `lending.yaml`.
///
/// @param estimatedValue FLUSD units, 1 to 10^18 (a million million FLUSD)
public record NewAsset(
        @NotNull @Pattern(regexp = "house|flat", message = "must be house or flat")
        String kind,

        @NotNull @Size(min = 2, max = 60) String titleJurisdiction,

        @NotNull @Size(min = 3, max = 100) String titleReference,

        @NotNull @Size(min = 2, max = 200) String addressLine,

        @NotNull @Size(min = 1, max = 100) String city,

        @NotNull @Size(max = 20) String postalCode,

        @NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be two capital letters (ISO 3166-1)")
        String country,

        @NotNull @Min(1200) @Max(2100) Integer yearBuilt,

        @NotNull @Min(5) @Max(100_000) Integer livingAreaM2,

        @NotNull @Min(1) @Max(500) Integer rooms,

        @NotNull @Pattern(regexp = "[1-9]\\d{0,17}|10{18}", message = "must be a whole number of units from 1 to 10^18")
        String estimatedValue,

        @Size(max = 2_000) @Nullable String note,

        @NotNull @Pattern(regexp = "0x[0-9a-fA-F]{40}", message = "must be an address in hex")
        String wallet) {

    AssetDescription description() {
        if (!Title.names(titleJurisdiction)) {
            throw Problem.invalid("titleJurisdiction", "must hold letters or digits");
        }
        if (!Title.names(titleReference)) {
            throw Problem.invalid("titleReference", "must hold letters or digits");
        }
        return new AssetDescription(
                kind,
                titleJurisdiction,
                titleReference,
                addressLine,
                city,
                postalCode,
                country,
                yearBuilt,
                livingAreaM2,
                rooms,
                new BigInteger(estimatedValue),
                note,
                wallet.toLowerCase(Locale.ROOT));
    }
}
