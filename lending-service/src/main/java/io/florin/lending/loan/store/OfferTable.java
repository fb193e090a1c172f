package io.florin.lending.loan.store;

import io.florin.lending.database.Rows;
import io.florin.lending.loan.Offer;
import io.florin.lending.loan.OfferRows;
import io.florin.lending.loan.OfferWords;
import io.florin.lending.money.Rate;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/// Rows of `loan.offer`.
@ApplicationScoped
class OfferTable implements OfferRows {
    private final Rows rows;

    OfferTable(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void insert(Offer offer) {
        OfferWords words = offer.words();
        rows.update(
                "insert into loan.offer (application_id, loan_id, borrower, pool, product_id, asset, principal, rate,"
                        + " instalment, instalments, period_months, start_day, parameter_version, issued_at, expires_at,"
                        + " originator, nonce, terms_hash, schedule_hash, total_cost, signature)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                offer.applicationId(),
                offer.loanId(),
                words.borrower(),
                words.pool(),
                words.product(),
                words.asset(),
                words.principal(),
                words.rate().wad(),
                words.instalment(),
                words.count(),
                words.periodMonths(),
                words.startDay(),
                words.parameterVersion(),
                words.issuedAt(),
                words.expiresAt(),
                words.originator(),
                words.nonce(),
                offer.termsHash(),
                offer.scheduleHash(),
                offer.totalCost(),
                offer.signature());
    }

    @Override
    public Optional<Offer> of(UUID applicationId) {
        return rows.list("select * from loan.offer where application_id = ?", OfferTable::offer, applicationId).stream()
                .findFirst();
    }

    private static Offer offer(ResultSet row) throws SQLException {
        OfferWords words = new OfferWords(
                row.getString("borrower"),
                row.getString("pool"),
                row.getInt("product_id"),
                row.getString("asset"),
                Rows.integer(row, "principal"),
                Rate.ofWad(Rows.integer(row, "rate")),
                Rows.integer(row, "instalment"),
                row.getInt("instalments"),
                row.getInt("period_months"),
                row.getLong("start_day"),
                row.getInt("parameter_version"),
                Rows.instant(row, "issued_at"),
                Rows.instant(row, "expires_at"),
                row.getString("originator"),
                row.getString("nonce"));
        return new Offer(
                row.getObject("application_id", UUID.class),
                words,
                row.getString("terms_hash"),
                row.getString("loan_id"),
                row.getString("schedule_hash"),
                Rows.integer(row, "total_cost"),
                row.getString("signature"));
    }
}
