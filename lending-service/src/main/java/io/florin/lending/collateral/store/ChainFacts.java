package io.florin.lending.collateral.store;

import io.florin.lending.collateral.model.ChainRegistration;
import io.florin.lending.collateral.model.ChainValue;
import io.florin.lending.collateral.model.OpenLien;
import io.florin.lending.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;

/// What the chain said of collateral: rows that only events write. Works in the caller's database transaction.
@ApplicationScoped
public class ChainFacts {
    private final Rows rows;

    ChainFacts(Rows rows) {
        this.rows = rows;
    }

    public Optional<ChainRegistration> registration(String asset) {
        return rows.first(
                "select class, document_root, registered_at from collateral.registered_asset where asset = ?",
                row -> new ChainRegistration(
                        row.getInt("class"), row.getString("document_root"), Rows.instant(row, "registered_at")),
                asset);
    }

    /// The lien that is open on a title.
    public Optional<OpenLien> lien(String titleKey) {
        return rows.first(
                "select l.loan, l.placed_at from collateral.lien l"
                        + " join collateral.registered_asset a on a.asset = l.asset"
                        + " where a.title_key = ? and l.released_at is null",
                row -> new OpenLien(row.getString("loan"), Rows.instant(row, "placed_at")),
                titleKey);
    }

    public Optional<ChainValue> value(String asset) {
        return rows.first(
                "select round, value, effective_day, dispersion_bps, accepted_at from collateral.accepted_round"
                        + " where asset = ? order by round desc limit 1",
                row -> new ChainValue(
                        row.getLong("round"),
                        Rows.integer(row, "value"),
                        row.getInt("effective_day"),
                        Rows.integer(row, "dispersion_bps"),
                        Rows.instant(row, "accepted_at")),
                asset);
    }

    /// Whether the events of an accepted round of this transaction are in.
    public boolean acceptedBy(String transaction) {
        return rows.first(
                        "select 1 from collateral.accepted_round where transaction = ?",
                        row -> row.getInt(1),
                        transaction)
                .isPresent();
    }

    public void registered(
            String asset, String owner, String titleKey, BigInteger assetClass, String documentRoot, Instant at) {
        rows.update(
                "insert into collateral.registered_asset (asset, owner, title_key, class, document_root, registered_at,"
                        + " documents_at) values (?, ?, ?, ?, ?, ?, ?)",
                asset,
                owner,
                titleKey,
                assetClass,
                documentRoot,
                at,
                at);
    }

    public void documents(String asset, String documentRoot, Instant at) {
        rows.update(
                "update collateral.registered_asset set document_root = ?, documents_at = ? where asset = ?",
                documentRoot,
                at,
                asset);
    }

    public void lienPlaced(String asset, String loan, BigInteger rank, BigInteger amount, Instant at) {
        rows.update(
                "insert into collateral.lien (loan, asset, rank, amount, placed_at) values (?, ?, ?, ?, ?)",
                loan,
                asset,
                rank,
                amount,
                at);
    }

    public void lienReleased(String loan, Instant at) {
        rows.update("update collateral.lien set released_at = ? where loan = ?", at, loan);
    }

    public void statement(
            String asset,
            BigInteger round,
            String signer,
            BigInteger value,
            BigInteger method,
            BigInteger effectiveDay,
            String commitment) {
        rows.update(
                "insert into collateral.recorded_statement (asset, round, signer, value, method, effective_day,"
                        + " commitment) values (?, ?, ?, ?, ?, ?, ?)",
                asset,
                round,
                signer,
                value,
                method,
                effectiveDay,
                commitment);
    }

    public void accepted(String asset, ChainValue value, String transaction) {
        rows.update(
                "insert into collateral.accepted_round (asset, round, value, effective_day, dispersion_bps,"
                        + " accepted_at, transaction) values (?, ?, ?, ?, ?, ?, ?)",
                asset,
                value.round(),
                value.value(),
                value.effectiveDay(),
                value.dispersionBps(),
                value.acceptedAt(),
                transaction);
    }

    public void clear() {
        rows.update("delete from collateral.recorded_statement");
        rows.update("delete from collateral.accepted_round");
        rows.update("delete from collateral.lien");
        rows.update("delete from collateral.registered_asset");
    }
}
