package io.florin.lending.collateral;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.florin.lending.collateral.model.AssetDescription;
import io.florin.lending.collateral.model.AssetDocument;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An asset as the API tells it (`Asset` in `lending.yaml`), for those who may see it.
///
/// @param state `described`, `registered`, `appraising`, `valued` or `pledged`
/// @param appraisal newest round, null when none was requested
/// @param lien loan that the title secures
public record AssetView(
        UUID id,
        String state,
        Description description,
        List<Document> documents,
        Instant createdAt,
        Registration registration,
        @Nullable Appraisal appraisal,
        @Nullable Value value,
        @Nullable String lien,
        WaitingFor waitingFor) {
    public AssetView {
        documents = List.copyOf(documents);
    }

    /// `NewAsset` in `lending.yaml`.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Description(
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
            String estimatedValue,
            @Nullable String note,
            String wallet) {
        static Description of(AssetDescription from) {
            return new Description(
                    from.kind(),
                    from.titleJurisdiction(),
                    from.titleReference(),
                    from.addressLine(),
                    from.city(),
                    from.postalCode(),
                    from.country(),
                    from.yearBuilt(),
                    from.livingAreaM2(),
                    from.rooms(),
                    from.estimatedValue().toString(),
                    from.note(),
                    from.wallet());
        }
    }

    public record Document(UUID id, String name, String kind, int size, String sha256, Instant uploadedAt) {
        static Document of(AssetDocument from) {
            return new Document(
                    from.id(), from.name(), from.kind().word(), from.size(), from.sha256(), from.uploadedAt());
        }
    }

    /// Arguments of `CollateralRegistry.register`.
    ///
    /// @param documentsCurrent false when the chain's root no longer covers the documents
    public record Registration(
            String titleKey,
            @JsonProperty("class") int assetClass,
            String documentRoot,
            String assetId,
            String wallet,
            boolean documentsCurrent) {}

    /// @param failed why the contract refused the round
    public record Appraisal(
            UUID taskId,
            Instant requestedAt,
            int given,
            int needed,
            @Nullable String failed) {}

    /// @param lendable after haircut and age, today
    /// @param confidence spread of the statements as decimal fraction
    public record Value(
            String median, String lendable, int effectiveDay, int lastUsableDay, long round, String confidence) {}

    public record WaitingFor(String actor, String what, Instant since) {}
}
