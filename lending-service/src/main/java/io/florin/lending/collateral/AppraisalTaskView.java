package io.florin.lending.collateral;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A valuer's task as the API tells it (`AppraisalTask` in `lending.yaml`).
///
/// @param lastValue last accepted value, FLUSD units
/// @param mySigners the caller's wallets that the contract lists as valuers
/// @param statements the caller's own; all of them once the round is full
public record AppraisalTaskView(
        Summary summary,
        AssetView.Description asset,
        UUID assetId,
        List<AssetView.Document> documents,
        String chainAssetId,
        @Nullable String lastValue,
        List<String> mySigners,
        List<Statement> statements) {
    public AppraisalTaskView {
        documents = List.copyOf(documents);
        mySigners = List.copyOf(mySigners);
        statements = List.copyOf(statements);
    }

    /// `AppraisalTaskSummary` in `lending.yaml`.
    ///
    /// @param mine `none`, `signed` or `conflicted`
    /// @param state `open`, `submitted`, `done` or `failed`
    public record Summary(
            UUID id,
            String city,
            String country,
            String kind,
            Instant requestedAt,
            int given,
            int needed,
            String mine,
            String state) {}

    public record Statement(
            String signer,
            String value,
            String method,
            int effectiveDay,
            @Nullable String report,
            boolean mine) {}
}
