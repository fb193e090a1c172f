package io.florin.lending.schedule;

import io.florin.lending.money.Quantum;
import io.florin.lending.money.Rate;
import io.florin.lending.schedule.model.CashFlow;
import io.florin.lending.schedule.model.EuAprc;
import io.florin.lending.schedule.model.UsApr;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The schedule of a loan on chain, equal to what the contracts compute to the smallest unit.
///
/// @param instalmentUnits M of an annuity in FLUSD units; 0 for a bullet
/// @param rows `terms.count()` rows by due day
public record LoanSchedule(LoanTerms terms, BigInteger instalmentUnits, List<LoanRow> rows) {
    public LoanSchedule {
        rows = List.copyOf(rows);
    }

    /// All interest of the schedule in FLUSD units: `totalCost` of the receipt.
    public BigInteger totalCostUnits() {
        return rows.stream().map(LoanRow::interest).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /// How far the last instalment is from M in FLUSD units; the chain refuses more than the product's
    /// `lastTolerance`. 0 for a bullet.
    public BigInteger lastGapUnits() {
        return terms.family() == LoanTerms.BULLET
                ? BigInteger.ZERO
                : rows.getLast().total().subtract(instalmentUnits).abs();
    }

    /// The US annual percentage rate (Regulation Z, nominal) of a loan drawn in full on its start day and paid on its
    /// due days. Florin takes no fees, so interest is the whole cost.
    public Rate aprUs() {
        return UsApr.of(cashFlows()).orElseThrow();
    }

    /// The European annual percentage rate of charge (effective) of the same payments.
    public Rate aprcEu() {
        return EuAprc.ofDates(cashFlows()).orElseThrow();
    }

    private List<CashFlow> cashFlows() {
        int seedDay = terms.start().getDayOfMonth();
        List<CashFlow> flows = new ArrayList<>(rows.size() + 1);
        flows.add(new CashFlow(terms.start(), new BigDecimal(terms.principalUnits())));
        for (LoanRow row : rows) {
            LocalDate due = LocalDate.ofEpochDay(row.dueDay());
            flows.add(new CashFlow(due, new BigDecimal(row.total().negate()), seedDay));
        }
        return flows;
    }

    /// What a drawn loan owes on a day when the first `rowsPaid` rows are paid and nothing else is: overdue rows
    /// in full, then the balance and the interest accrued on it. Without late interest and prepayments, which
    /// the chain knows.
    ///
    /// @param day UTC day number
    /// @param rowsPaid 0 to the number of rows
    public Position positionOn(long day, int rowsPaid) {
        BigInteger interest = BigInteger.ZERO;
        BigInteger principal = BigInteger.ZERO;
        for (LoanRow row : rows.subList(rowsPaid, rows.size())) {
            interest = interest.add(accrued(row, day));
            principal = principal.add(row.principal());
        }
        return new Position(principal, interest);
    }

    /// A(t) = interest × elapsed days ÷ days of the period, half-even to the quantum (PROTOCOL.md §5).
    private BigInteger accrued(LoanRow row, long day) {
        if (day <= row.fromDay()) {
            return BigInteger.ZERO;
        }
        if (day >= row.dueDay()) {
            return row.interest();
        }
        return new Quantum(terms.quantum(), RoundingMode.HALF_EVEN)
                .round(
                        row.interest().multiply(BigInteger.valueOf(day - row.fromDay())),
                        BigInteger.valueOf(row.dueDay() - row.fromDay()));
    }

    /// Principal and interest owed, in FLUSD units.
    public record Position(BigInteger principalUnits, BigInteger interestUnits) {
        /// What pays the loan off.
        public BigInteger payoffUnits() {
            return principalUnits.add(interestUnits);
        }
    }
}
