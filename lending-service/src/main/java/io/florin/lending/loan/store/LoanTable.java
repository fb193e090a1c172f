package io.florin.lending.loan.store;

import io.florin.lending.database.Rows;
import io.florin.lending.loan.LoanEvent;
import io.florin.lending.loan.LoanRecord;
import io.florin.lending.loan.LoanRows;
import io.florin.lending.loan.LoanStatus;
import io.florin.lending.money.Rate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what [LoanProjection] wrote.
@ApplicationScoped
@Transactional
class LoanTable implements LoanRows {
    private static final String SELECT = "select l.*, a.collateral_value, a.ltv_bps, a.schedule_hash, a.apr_ppm,"
            + " a.apr_regime, a.total_cost, a.language from loan.loan l left join loan.acceptance a on a.loan = l.id";
    private static final String NEWEST = " order by l.approved_block desc, l.id";

    private final Rows rows;

    LoanTable(Rows rows) {
        this.rows = rows;
    }

    @Override
    public List<LoanRecord> all() {
        return rows.list(SELECT + NEWEST, LoanTable::loan);
    }

    @Override
    public Optional<LoanRecord> find(String loan) {
        return rows.list(SELECT + " where l.id = ?", LoanTable::loan, loan.toLowerCase(Locale.ROOT)).stream()
                .findFirst();
    }

    @Override
    public List<LoanRecord> of(Collection<String> wallets) {
        return rows.list(SELECT + " where l.borrower = any (?)" + NEWEST, LoanTable::loan, List.copyOf(wallets));
    }

    @Override
    public List<LoanEvent> events(String loan) {
        return rows.list(
                "select * from loan.loan_event where loan = ? order by block, log_index",
                LoanTable::event,
                loan.toLowerCase(Locale.ROOT));
    }

    private static LoanRecord loan(ResultSet row) throws SQLException {
        return new LoanRecord(
                row.getString("id"),
                row.getString("borrower"),
                row.getString("pool"),
                row.getInt("product_id"),
                row.getString("asset"),
                Rows.integer(row, "principal"),
                Rows.integer(row, "instalment"),
                Rate.ofWad(Rows.integer(row, "rate")),
                Rate.ofWad(Rows.integer(row, "late_rate")),
                Rows.integer(row, "quantum"),
                row.getInt("family"),
                row.getInt("day_count"),
                row.getInt("instalments"),
                row.getInt("period_months"),
                row.getLong("start_day"),
                row.getLong("approved_day"),
                row.getInt("grace_days"),
                row.getInt("default_days"),
                row.getInt("cooling_off_days"),
                row.getInt("ltv_limit_bps"),
                Rows.instant(row, "offer_expires_at"),
                LoanStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                Rows.integer(row, "outstanding"),
                row.getBoolean("collateral_held"),
                Rows.instant(row, "approved_at"),
                disclosure(row));
    }

    private static LoanRecord.@Nullable Disclosure disclosure(ResultSet row) throws SQLException {
        BigInteger totalCost = Rows.integerOrNull(row, "total_cost");
        if (totalCost == null) {
            return null;
        }
        return new LoanRecord.Disclosure(
                Rows.integer(row, "collateral_value"),
                row.getInt("ltv_bps"),
                row.getString("schedule_hash"),
                row.getLong("apr_ppm"),
                row.getInt("apr_regime"),
                totalCost,
                row.getString("language"));
    }

    private static LoanEvent event(ResultSet row) throws SQLException {
        LoanEvent.Kind kind = LoanEvent.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
        return new LoanEvent(
                row.getString("loan"),
                kind,
                Rows.instant(row, "at"),
                Rows.integerOrNull(row, "amount"),
                kind == LoanEvent.Kind.REPAID ? payment(row) : null,
                row.getString("transaction"),
                row.getLong("block"),
                row.getInt("log_index"));
    }

    private static LoanEvent.Payment payment(ResultSet row) throws SQLException {
        return new LoanEvent.Payment(
                row.getString("payer"),
                Rows.integer(row, "interest"),
                Rows.integer(row, "principal"),
                Rows.integer(row, "late"),
                Rows.integer(row, "advance"),
                Rows.integer(row, "prepaid"),
                row.getInt("rows_paid"),
                Rows.integer(row, "balance"));
    }
}
