package io.florin.lending.collateral.store;

import io.florin.lending.collateral.model.ChainRegistration;
import io.florin.lending.collateral.model.ChainValue;
import io.florin.lending.collateral.model.OpenLien;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;

/// What the chain said of collateral: rows that only events write. Works in the caller's database transaction.
@ApplicationScoped
public class ChainFacts {
    private final Sql sql;

    ChainFacts(Sql sql) {
        this.sql = sql;
    }

    public Optional<ChainRegistration> registration(String asset) {
        return sql.first(
                "select class, document_root, registered_at from collateral.registered_asset where asset = ?",
                row -> new ChainRegistration(
                        row.getInt("class"), row.getString("document_root"), Sql.instant(row, "registered_at")),
                asset);
    }

    /// The lien that is open on a title.
    public Optional<OpenLien> lien(String titleKey) {
        return sql.first(
                "select l.loan, l.placed_at from collateral.lien l"
                        + " join collateral.registered_asset a on a.asset = l.asset"
                        + " where a.title_key = ? and l.released_at is null",
                row -> new OpenLien(row.getString("loan"), Sql.instant(row, "placed_at")),
                titleKey);
    }

    public Optional<ChainValue> value(String asset) {
        return sql.first(
                "select round, value, effective_day, dispersion_bps, accepted_at from collateral.accepted_round"
                        + " where asset = ? order by round desc limit 1",
                row -> new ChainValue(
                        row.getLong("round"),
                        Sql.whole(row, "value"),
                        row.getInt("effective_day"),
                        Sql.whole(row, "dispersion_bps"),
                        Sql.instant(row, "accepted_at")),
                asset);
    }

    /// Whether the events of an accepted round of this transaction are in.
    public boolean acceptedBy(String transaction) {
        return sql.first(
                        "select 1 from collateral.accepted_round where transaction = ?",
                        row -> row.getInt(1),
                        transaction)
                .isPresent();
    }

    public void registered(
            String asset, String owner, String titleKey, BigInteger assetClass, String documentRoot, Instant at) {
        sql.update(
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
        sql.update(
                "update collateral.registered_asset set document_root = ?, documents_at = ? where asset = ?",
                documentRoot,
                at,
                asset);
    }

    public void lienPlaced(String asset, String loan, BigInteger rank, BigInteger amount, Instant at) {
        sql.update(
                "insert into collateral.lien (loan, asset, rank, amount, placed_at) values (?, ?, ?, ?, ?)",
                loan,
                asset,
                rank,
                amount,
                at);
    }

    public void lienReleased(String loan, Instant at) {
        sql.update("update collateral.lien set released_at = ? where loan = ?", at, loan);
    }

    public void statement(
            String asset,
            BigInteger round,
            String signer,
            BigInteger value,
            BigInteger method,
            BigInteger effectiveDay,
            String commitment) {
        sql.update(
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
        sql.update(
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
        sql.update("delete from collateral.recorded_statement");
        sql.update("delete from collateral.accepted_round");
        sql.update("delete from collateral.lien");
        sql.update("delete from collateral.registered_asset");
    }
}
