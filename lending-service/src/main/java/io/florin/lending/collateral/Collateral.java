package io.florin.lending.collateral;

import io.florin.lending.collateral.model.Asset;
import io.florin.lending.collateral.model.AssetDescription;
import io.florin.lending.collateral.store.AssetTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.util.Optional;
import java.util.UUID;

/// What other features may ask about collateral. Joins the caller's database transaction. Figures come from the
/// contracts at the latest block, since they decide about money; blocking, one call each.
@ApplicationScoped
@Transactional
public class Collateral {
    private final AssetTable assets;
    private final AssetViews views;
    private final Valuation valuation;

    Collateral(AssetTable assets, AssetViews views, Valuation valuation) {
        this.assets = assets;
        this.views = views;
        this.valuation = valuation;
    }

    /// An asset as security.
    ///
    /// @param chainAssetId id in `CollateralRegistry`, 0x and 64 hex digits
    /// @param wallet lower-case address that owns it on chain and must be the borrower
    /// @param assetClass 1 residential
    /// @param registered the registry knows it
    /// @param lendableToday value after haircut and age, FLUSD units; 0 without a usable value
    /// @param latest newest accepted value
    /// @param lien loan whose lien is open on the title
    public record Security(
            UUID assetId,
            String chainAssetId,
            String wallet,
            int assetClass,
            boolean registered,
            BigInteger lendableToday,
            Optional<Value> latest,
            Optional<String> lien) {}

    /// @param median FLUSD units
    /// @param effectiveDay days since 1970-01-01 UTC
    public record Value(BigInteger median, int effectiveDay) {}

    /// An asset for a loan to its owner; empty when it does not exist or belongs to somebody else.
    public Optional<Security> forLoan(UUID assetId, String userId) {
        return assets.find(assetId)
                .filter(asset -> asset.ownerId().equals(userId))
                .map(this::security);
    }

    private Security security(Asset asset) {
        String chainId = asset.chainId();
        return new Security(
                asset.id(),
                chainId,
                asset.description().wallet(),
                AssetDescription.RESIDENTIAL,
                valuation.registered(chainId),
                valuation.lendable(chainId),
                valuation.latest(chainId).map(latest -> new Value(latest.value(), latest.effectiveDay())),
                valuation.lien(chainId));
    }

    /// Our asset behind an id of the registry; empty for assets from outside the app.
    public Optional<UUID> assetOf(String chainAssetId) {
        return assets.findByChainId(chainAssetId).map(Asset::id);
    }

    /// The asset as the API tells it. The caller of this method has made sure that the reader may see it.
    public Optional<AssetView> view(UUID assetId) {
        return assets.find(assetId).map(views::of);
    }
}
