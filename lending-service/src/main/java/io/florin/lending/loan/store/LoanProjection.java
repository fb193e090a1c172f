package io.florin.lending.loan.store;

import io.florin.lending.database.Rows;
import io.florin.lending.loan.ApprovedLoans;
import io.florin.lending.loan.LoanEvent;
import io.florin.lending.loan.LoanStatus;
import io.florin.lending.onchain.ChainEvent;
import io.florin.lending.onchain.ChangeFeed;
import io.florin.lending.onchain.EventProjection;
import io.florin.lending.onchain.Values;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Loans and their histories, from the events of `Origination` and `LoanBook`.
@ApplicationScoped
class LoanProjection implements EventProjection {
    private final Rows rows;
    private final ApprovedLoans approvedLoans;
    private final ChangeFeed feed;

    LoanProjection(Rows rows, ApprovedLoans approvedLoans, ChangeFeed feed) {
        this.rows = rows;
        this.approvedLoans = approvedLoans;
        this.feed = feed;
    }

    @Override
    public String name() {
        return "loan-v1";
    }

    @Override
    public Set<String> contracts() {
        return Set.of("Origination", "LoanBook");
    }

    @Override
    public void apply(ChainEvent event) {
        Values values = event.values();
        switch (event.name()) {
            case "OfferAccepted" -> offerAccepted(values);
            case "DisclosureReceipted" -> disclosureReceipted(values);
            case "LoanApproved" -> approved(event);
            case "LoanDrawn" -> {
                status(values.hex("loan"), LoanStatus.ACTIVE);
                outstanding(values.hex("loan"), values.integer("amount"));
                keep(event, LoanEvent.Kind.DRAWN, values.integer("amount"));
            }
            case "LoanRepaid" -> {
                outstanding(values.hex("loan"), values.integer("balance"));
                keep(event, LoanEvent.Kind.REPAID, values.integer("amount"));
            }
            case "LateInterestCharged" -> keep(event, LoanEvent.Kind.LATE_INTEREST, values.integer("amount"));
            case "LoanDefaulted" -> {
                status(values.hex("loan"), LoanStatus.DEFAULTED);
                keep(event, LoanEvent.Kind.DEFAULTED, null);
            }
            case "LoanCured" -> {
                status(values.hex("loan"), LoanStatus.ACTIVE);
                keep(event, LoanEvent.Kind.CURED, null);
            }
            case "LoanClosed" -> {
                status(values.hex("loan"), LoanStatus.ofChain(values.number("reason")));
                keep(event, LoanEvent.Kind.CLOSED, null);
            }
            case "CollateralReleased" -> held(event, LoanEvent.Kind.COLLATERAL_RELEASED, false);
            case "CollateralHeld" -> held(event, LoanEvent.Kind.COLLATERAL_HELD, true);
            default -> {
                // sweeps move settled money only
            }
        }
    }

    @Override
    public void clear() {
        rows.update("delete from loan.loan_event");
        rows.update("delete from loan.loan");
        rows.update("delete from loan.acceptance");
    }

    private void offerAccepted(Values values) {
        rows.update(
                "insert into loan.acceptance (loan, collateral_value, ltv_bps) values (?, ?, ?)",
                values.hex("loan"),
                values.integer("collateralValue"),
                values.number("ltvBps"));
    }

    private void disclosureReceipted(Values values) {
        one(rows.update(
                "update loan.acceptance set schedule_hash = ?, apr_ppm = ?, apr_regime = ?, total_cost = ?,"
                        + " risk_text_hash = ?, language = ? where loan = ?",
                values.hex("scheduleHash"),
                values.number("aprPpm"),
                values.number("aprRegime"),
                values.integer("totalCost"),
                values.hex("riskTextHash"),
                values.text("language"),
                values.hex("loan")));
    }

    private void approved(ChainEvent event) {
        Values values = event.values();
        Values terms = values.tuple("terms");
        rows.update(
                "insert into loan.loan (id, borrower, pool, product_id, asset, principal, instalment, rate, late_rate,"
                        + " quantum, family, day_count, instalments, period_months, start_day, approved_day, grace_days,"
                        + " default_days, cooling_off_days, ltv_limit_bps, offer_expires_at, status, outstanding,"
                        + " collateral_held, approved_at, approved_block)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, false, ?, ?)",
                values.hex("loan"),
                terms.address("borrower"),
                terms.address("pool"),
                terms.number("product"),
                terms.hex("asset"),
                terms.integer("principal"),
                terms.integer("instalment"),
                terms.integer("rate"),
                terms.integer("lateRate"),
                terms.integer("quantum"),
                terms.number("family"),
                terms.number("dayCount"),
                terms.number("count"),
                terms.number("periodMonths"),
                terms.number("startDay"),
                terms.number("approvedDay"),
                terms.number("graceDays"),
                terms.number("defaultDays"),
                terms.number("coolingOffDays"),
                terms.number("ltvLimitBps"),
                Instant.ofEpochSecond(terms.number("offerExpiry")),
                LoanStatus.APPROVED.word(),
                event.time(),
                event.block());
        keep(event, LoanEvent.Kind.APPROVED, terms.integer("principal"));
        approvedLoans.approved(values.hex("loan"), event);
    }

    private void held(ChainEvent event, LoanEvent.Kind kind, boolean held) {
        one(rows.update(
                "update loan.loan set collateral_held = ? where id = ?",
                held,
                event.values().hex("loan")));
        keep(event, kind, null);
    }

    private void status(String loan, LoanStatus status) {
        one(rows.update("update loan.loan set status = ? where id = ?", status.word(), loan));
    }

    private void outstanding(String loan, BigInteger principal) {
        one(rows.update("update loan.loan set outstanding = ? where id = ?", principal, loan));
    }

    private void keep(ChainEvent event, LoanEvent.Kind kind, @Nullable BigInteger amount) {
        Values values = event.values();
        boolean payment = kind == LoanEvent.Kind.REPAID;
        rows.update(
                "insert into loan.loan_event (loan, block, log_index, kind, at, amount, interest, principal, late,"
                        + " advance, prepaid, rows_paid, balance, payer, transaction)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                values.hex("loan"),
                event.block(),
                event.logIndex(),
                kind.word(),
                event.time(),
                amount,
                payment ? values.integer("interest") : null,
                payment ? values.integer("principal") : null,
                payment ? values.integer("late") : null,
                payment ? values.integer("advance") : null,
                payment ? values.integer("prepaid") : null,
                payment ? values.number("rowsPaid") : null,
                payment ? values.integer("balance") : null,
                payment ? values.address("payer") : null,
                event.transaction());
        feed.changed("loans");
    }

    private static void one(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("an event of a loan that was never approved");
        }
    }
}
