package io.florin.lending.collateral;

import io.florin.lending.collateral.model.AppraisalRound;
import io.florin.lending.collateral.model.Asset;
import io.florin.lending.collateral.model.AssetDescription;
import io.florin.lending.collateral.model.AssetDocument;
import io.florin.lending.collateral.model.AssetFacts;
import io.florin.lending.collateral.model.Bytes;
import io.florin.lending.collateral.model.ChainRegistration;
import io.florin.lending.collateral.model.ChainValue;
import io.florin.lending.collateral.model.DocumentKind;
import io.florin.lending.collateral.model.OpenLien;
import io.florin.lending.collateral.store.AssetTable;
import io.florin.lending.collateral.store.ChainFacts;
import io.florin.lending.collateral.store.RoundTable;
import io.florin.lending.collateral.store.StatementTable;
import io.florin.lending.onchain.Keccak256;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Puts together what is known of an asset: our rows, the chain's events, and the value of today.
@ApplicationScoped
class AssetViews {
    private static final String EMPTY_ROOT = "0x" + "0".repeat(64);

    private final AssetTable assets;
    private final RoundTable rounds;
    private final StatementTable statements;
    private final ChainFacts facts;
    private final Valuation valuation;

    AssetViews(AssetTable assets, RoundTable rounds, StatementTable statements, ChainFacts facts, Valuation valuation) {
        this.assets = assets;
        this.rounds = rounds;
        this.statements = statements;
        this.facts = facts;
        this.valuation = valuation;
    }

    AssetView of(Asset asset) {
        List<AssetDocument> documents = assets.documents(asset.id());
        Optional<ChainRegistration> registration = facts.registration(asset.chainId());
        Optional<AppraisalRound> round = rounds.newest(asset.id());
        Optional<ChainValue> value = facts.value(asset.chainId());
        Optional<OpenLien> lien = facts.lien(asset.titleKey());
        BigInteger lendable = value.isPresent() ? valuation.lendable(asset.chainId()) : BigInteger.ZERO;
        String root = documentRoot(documents);
        boolean current =
                registration.isEmpty() || registration.get().documentRoot().equals(root);
        AssetFacts known = new AssetFacts(
                asset.createdAt(),
                titleDeed(documents).map(AssetDocument::uploadedAt),
                registration.map(ChainRegistration::registeredAt),
                current,
                documents.isEmpty()
                        ? Optional.empty()
                        : Optional.of(documents.getLast().uploadedAt()),
                round.map(newest -> new AssetFacts.Round(newest.state(), newest.since())),
                value.map(ChainValue::acceptedAt),
                lendable.signum() > 0,
                lien.map(OpenLien::placedAt));
        AssetFacts.WaitingFor waiting = known.waitingFor();
        return new AssetView(
                asset.id(),
                known.state().name().toLowerCase(Locale.ROOT),
                AssetView.Description.of(asset.description()),
                documents.stream().map(AssetView.Document::of).toList(),
                asset.createdAt(),
                new AssetView.Registration(
                        asset.titleKey(),
                        AssetDescription.RESIDENTIAL,
                        root,
                        asset.chainId(),
                        asset.description().wallet(),
                        current),
                round.map(this::appraisal).orElse(null),
                value.map(present -> value(present, lendable)).orElse(null),
                lien.map(OpenLien::loan).orElse(null),
                new AssetView.WaitingFor(waiting.actor(), waiting.what(), waiting.since()));
    }

    private AssetView.Appraisal appraisal(AppraisalRound round) {
        @Nullable String failure = round.failure().orElse(null);
        int given = statements.count(round.id());
        return new AssetView.Appraisal(round.id(), round.requestedAt(), given, round.needed(), failure);
    }

    private AssetView.Value value(ChainValue value, BigInteger lendable) {
        return new AssetView.Value(
                value.value().toString(),
                lendable.toString(),
                value.effectiveDay(),
                value.effectiveDay() + valuation.maxAgeDays(AssetDescription.RESIDENTIAL),
                value.round(),
                value.spread());
    }

    static Optional<AssetDocument> titleDeed(List<AssetDocument> documents) {
        return documents.stream()
                .filter(document -> document.kind() == DocumentKind.TITLE_DEED)
                .findFirst();
    }

    /// keccak256 over the SHA-256 digests in ascending order; zero without documents.
    static String documentRoot(List<AssetDocument> documents) {
        List<byte[]> digests = documents.stream()
                .map(document -> HexFormat.of().parseHex(document.sha256()))
                .toList();
        return digests.isEmpty() ? EMPTY_ROOT : Keccak256.of(Bytes.joinSorted(digests));
    }
}
