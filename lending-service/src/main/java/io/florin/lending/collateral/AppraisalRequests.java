package io.florin.lending.collateral;

import io.florin.lending.collateral.model.AppraisalRound;
import io.florin.lending.collateral.model.Asset;
import io.florin.lending.collateral.model.AssetDocument;
import io.florin.lending.collateral.model.ChainRegistration;
import io.florin.lending.collateral.model.RoundState;
import io.florin.lending.collateral.store.AssetTable;
import io.florin.lending.collateral.store.ChainFacts;
import io.florin.lending.collateral.store.RoundTable;
import io.florin.lending.identity.Caller;
import io.florin.lending.identity.Role;
import io.florin.lending.onchain.ChangeFeed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Opening appraisal rounds.
@ApplicationScoped
@Transactional
public class AppraisalRequests {
    private final AssetTable assets;
    private final RoundTable rounds;
    private final ChainFacts facts;
    private final AssetViews views;
    private final Valuation valuation;
    private final ChangeFeed feed;
    private final InstantSource clock;

    AppraisalRequests(
            AssetTable assets,
            RoundTable rounds,
            ChainFacts facts,
            AssetViews views,
            Valuation valuation,
            ChangeFeed feed,
            InstantSource clock) {
        this.assets = assets;
        this.rounds = rounds;
        this.facts = facts;
        this.views = views;
        this.valuation = valuation;
        this.feed = feed;
        this.clock = clock;
    }

    /// Opens a round for an own asset, or for any on an underwriter's order. One round at a time; the chain must know
    /// the asset with all its documents, and a title deed must be among them.
    public Outcome<AssetView> open(Caller caller, UUID id) {
        Optional<Asset> found = assets.find(id)
                .filter(asset ->
                        asset.ownerId().equals(caller.id()) || caller.roles().contains(Role.UNDERWRITER));
        if (found.isEmpty()) {
            return Outcome.hidden();
        }
        Asset asset = found.get();
        assets.lock(id);
        List<AssetDocument> documents = assets.documents(id);
        if (AssetViews.titleDeed(documents).isEmpty()) {
            return Outcome.conflict("title-deed-missing", "Upload the title deed first.");
        }
        Optional<ChainRegistration> registration = facts.registration(asset.chainId());
        if (registration.isEmpty()) {
            return Outcome.conflict("not-registered", "Register the asset on chain first.");
        }
        if (!registration.get().documentRoot().equals(AssetViews.documentRoot(documents))) {
            return Outcome.conflict(
                    "documents-not-current",
                    "Documents were added since the registration; update the document root on chain first.");
        }
        Instant now = clock.instant();
        AppraisalRound round = new AppraisalRound(
                UUID.randomUUID(), id, RoundState.OPEN, now, valuation.rules().threshold(), now, Optional.empty());
        if (!rounds.open(round)) {
            return Outcome.conflict("round-open", "An appraisal of this asset is under way already.");
        }
        feed.changed("assets");
        feed.changed("appraisals");
        return Outcome.done(views.of(asset));
    }
}
