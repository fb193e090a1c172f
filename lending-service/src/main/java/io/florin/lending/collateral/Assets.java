package io.florin.lending.collateral;

import io.florin.lending.collateral.model.Asset;
import io.florin.lending.collateral.model.AssetDescription;
import io.florin.lending.collateral.model.AssetDocument;
import io.florin.lending.collateral.model.DocumentKind;
import io.florin.lending.collateral.model.DocumentType;
import io.florin.lending.collateral.model.Title;
import io.florin.lending.collateral.store.AssetTable;
import io.florin.lending.collateral.store.ChainFacts;
import io.florin.lending.collateral.store.DocumentFiles;
import io.florin.lending.collateral.store.RoundTable;
import io.florin.lending.identity.Caller;
import io.florin.lending.identity.LinkedWallets;
import io.florin.lending.identity.Role;
import io.florin.lending.onchain.ChangeFeed;
import io.florin.lending.onchain.Keccak256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Describing assets, adding documents, and who may see them.
@ApplicationScoped
@Transactional
public class Assets {
    private static final int MOST_DOCUMENTS = 40;

    private final AssetTable assets;
    private final DocumentFiles files;
    private final RoundTable rounds;
    private final ChainFacts facts;
    private final AssetViews views;
    private final Valuation valuation;
    private final TitleSalt salt;
    private final LinkedWallets wallets;
    private final ChangeFeed feed;
    private final InstantSource clock;

    Assets(
            AssetTable assets,
            DocumentFiles files,
            RoundTable rounds,
            ChainFacts facts,
            AssetViews views,
            Valuation valuation,
            TitleSalt salt,
            LinkedWallets wallets,
            ChangeFeed feed,
            InstantSource clock) {
        this.assets = assets;
        this.files = files;
        this.rounds = rounds;
        this.facts = facts;
        this.views = views;
        this.valuation = valuation;
        this.salt = salt;
        this.wallets = wallets;
        this.feed = feed;
        this.clock = clock;
    }

    /// A file to hand out.
    public record Download(String name, byte[] content) {}

    /// Keeps a description. The same title is taken once, however it is spelled and whoever describes it.
    public Outcome<AssetView> describe(Caller caller, AssetDescription description) {
        if (!wallets.of(caller.id()).contains(description.wallet())) {
            return Outcome.invalid("wallet", "is not one of your linked wallets");
        }
        Title title = Title.of(description.titleJurisdiction(), description.titleReference());
        String titleKey = Keccak256.of(title.preimage(salt.bytes()));
        String chainId = valuation.assetId(description.wallet(), titleKey);
        Asset asset = new Asset(UUID.randomUUID(), caller.id(), description, titleKey, chainId, clock.instant());
        if (facts.lien(titleKey).isPresent() || !assets.insert(asset)) {
            return Outcome.conflict(
                    "already-pledged",
                    "This title is already entered here; a title secures one loan at a time. Check the reference.");
        }
        feed.changed("assets");
        return Outcome.done(views.of(asset));
    }

    /// The person's own, newest first.
    public List<AssetView> own(Caller caller) {
        return assets.ofOwner(caller.id()).stream().map(views::of).toList();
    }

    /// For its owner, and for those who decide on it.
    public Outcome<AssetView> find(Caller caller, UUID id) {
        return assets.find(id)
                .filter(asset -> owns(caller, asset) || decides(caller))
                .map(asset -> Outcome.done(views.of(asset)))
                .orElseGet(Outcome::hidden);
    }

    /// Adds a file to an own asset; the same file again changes nothing.
    public Outcome<AssetView> upload(Caller caller, UUID id, DocumentKind kind, String name, byte[] content) {
        Optional<Asset> own = assets.find(id).filter(asset -> owns(caller, asset));
        if (own.isEmpty()) {
            return Outcome.hidden();
        }
        if (content.length == 0) {
            return Outcome.invalid("file", "is empty");
        }
        if (content.length > DocumentType.MOST_BYTES) {
            return new Outcome.Refused<>(new Outcome.Refusal.TooLarge(
                    "The file has " + content.length + " bytes; at most " + DocumentType.MOST_BYTES + " are taken."));
        }
        Optional<DocumentType> type = DocumentType.of(content);
        if (type.isEmpty()) {
            return Outcome.invalid("file", "is not a PDF, PNG or JPEG file");
        }
        return keep(own.get(), kind, type.get().cleanName(name), content);
    }

    private Outcome<AssetView> keep(Asset asset, DocumentKind kind, String name, byte[] content) {
        assets.lock(asset.id());
        List<AssetDocument> present = assets.documents(asset.id());
        String sha256 = sha256(content);
        if (present.stream().anyMatch(document -> document.sha256().equals(sha256))) {
            return Outcome.done(views.of(asset));
        }
        if (present.size() >= MOST_DOCUMENTS) {
            return Outcome.conflict("too-many-documents", "An asset has at most " + MOST_DOCUMENTS + " documents.");
        }
        UUID id = UUID.randomUUID();
        files.write(id, asset.ownerId(), content);
        assets.insert(
                new AssetDocument(id, asset.id(), kind, name, content.length, sha256, clock.instant()),
                asset.ownerId());
        feed.changed("assets");
        return Outcome.done(views.of(asset));
    }

    /// For the owner, underwriters, and valuers whose task it is or was.
    public Outcome<Download> download(Caller caller, UUID id, UUID document) {
        Optional<Asset> seen = assets.find(id)
                .filter(asset -> owns(caller, asset)
                        || caller.roles().contains(Role.UNDERWRITER)
                        || (caller.roles().contains(Role.APPRAISER) && rounds.concerns(id, caller.id())));
        if (seen.isEmpty()) {
            return Outcome.hidden();
        }
        return assets.document(id, document)
                .map(found -> Outcome.done(new Download(
                        found.name(), files.read(document, seen.get().ownerId()))))
                .orElseGet(Outcome::hidden);
    }

    private static boolean owns(Caller caller, Asset asset) {
        return asset.ownerId().equals(caller.id());
    }

    private static boolean decides(Caller caller) {
        return caller.roles().contains(Role.UNDERWRITER) || caller.roles().contains(Role.OFFICER);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
