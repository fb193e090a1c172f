package io.florin.lending.collateral.store;

import io.florin.lending.collateral.model.Asset;
import io.florin.lending.collateral.model.AssetDescription;
import io.florin.lending.collateral.model.AssetDocument;
import io.florin.lending.collateral.model.DocumentKind;
import io.florin.lending.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Rows of `collateral.asset` and `collateral.document`. Works in the caller's database transaction.
@ApplicationScoped
public class AssetTable {
    private static final String ASSETS =
            "select id, owner_id, title_key, chain_id, sealed, created_at" + " from collateral.asset where ";
    private static final String DOCUMENTS = "select d.id, d.asset_id, d.kind, d.sealed_name, d.size, d.sha256,"
            + " d.uploaded_at, a.owner_id from collateral.document d join collateral.asset a on a.id = d.asset_id where ";

    private final Rows rows;
    private final SealedJson sealed;

    AssetTable(Rows rows, SealedJson sealed) {
        this.rows = rows;
        this.sealed = sealed;
    }

    /// @return false when the title is described already
    public boolean insert(Asset asset) {
        AssetDescription description = asset.description();
        return rows.update(
                        "insert into collateral.asset (id, owner_id, wallet, kind, title_key, chain_id, sealed,"
                                + " created_at) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        asset.id(),
                        asset.ownerId(),
                        description.wallet(),
                        description.kind(),
                        asset.titleKey(),
                        asset.chainId(),
                        sealed.seal(asset.ownerId(), "asset:" + asset.id(), description),
                        asset.createdAt())
                == 1;
    }

    public Optional<Asset> find(UUID id) {
        return rows.first(ASSETS + "id = ?", this::asset, id);
    }

    public Optional<Asset> findByChainId(String chainId) {
        return rows.first(ASSETS + "chain_id = ?", this::asset, chainId);
    }

    /// Newest first.
    public List<Asset> ofOwner(String ownerId) {
        return rows.list(ASSETS + "owner_id = ? order by created_at desc, id", this::asset, ownerId);
    }

    /// Holds the asset's row until the transaction ends, so that its documents and rounds change one at a time.
    public void lock(UUID id) {
        rows.first("select id from collateral.asset where id = ? for no key update", row -> row.getString(1), id);
    }

    private Asset asset(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String owner = row.getString("owner_id");
        return new Asset(
                id,
                owner,
                sealed.open(owner, "asset:" + id, row.getBytes("sealed"), AssetDescription.class),
                row.getString("title_key"),
                row.getString("chain_id"),
                Rows.instant(row, "created_at"));
    }

    public void insert(AssetDocument document, String ownerId) {
        rows.update(
                "insert into collateral.document (id, asset_id, kind, sealed_name, size, sha256, uploaded_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                document.id(),
                document.assetId(),
                document.kind().word(),
                sealed.seal(ownerId, "document-name:" + document.id(), document.name()),
                document.size(),
                HexFormat.of().parseHex(document.sha256()),
                document.uploadedAt());
    }

    /// Oldest first.
    public List<AssetDocument> documents(UUID assetId) {
        return rows.list(DOCUMENTS + "d.asset_id = ? order by d.uploaded_at, d.id", this::document, assetId);
    }

    public Optional<AssetDocument> document(UUID assetId, UUID id) {
        return rows.first(DOCUMENTS + "d.asset_id = ? and d.id = ?", this::document, assetId, id);
    }

    private AssetDocument document(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new AssetDocument(
                id,
                row.getObject("asset_id", UUID.class),
                DocumentKind.of(row.getString("kind")).orElseThrow(),
                sealed.open(
                        row.getString("owner_id"), "document-name:" + id, row.getBytes("sealed_name"), String.class),
                row.getInt("size"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                Rows.instant(row, "uploaded_at"));
    }
}
