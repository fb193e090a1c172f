package io.florin.lending.loan;

import io.florin.lending.loan.model.PlanRow;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A loan with everything that a screen shows, at one block.
///
/// @param agreed terms as they were signed
/// @param rows the schedule as it runs, prepayments and a late draw included
/// @param today UTC day number for which the position counts
/// @param application that led to it, absent for loans made outside the app
/// @param asset our id of the collateral
/// @param ltvBps outstanding principal to lendable value today; absent without debt or value
/// @param valueEffectiveDay day of the newest valuation
public record LoanView(
        LoanRecord loan,
        LoanPosition position,
        Terms agreed,
        List<PlanRow> rows,
        List<LoanEvent> events,
        long today,
        long block,
        @Nullable UUID application,
        @Nullable UUID asset,
        @Nullable Integer ltvBps,
        @Nullable Long valueEffectiveDay) {
    public LoanView {
        rows = List.copyOf(rows);
        events = List.copyOf(events);
    }

    /// First day on which the loan may be drawn.
    public long drawFromDay() {
        return Math.max(loan.startDay(), loan.approvedDay() + loan.coolingOffDays());
    }

    /// Last day on which the loan may be drawn.
    public long drawUntilDay() {
        return agreed.firstDueDay() - 1;
    }

    /// Days until anyone may mark the default; absent while nothing is overdue.
    public @Nullable Long daysToDefault() {
        return position.daysPastDue() == 0
                ? null
                : Math.max(0, loan.graceDays() + loan.defaultDays() + 1 - position.daysPastDue());
    }

    /// State of a row.
    public RowState state(PlanRow row) {
        if (row.number() <= position.rowsPaid() || loan.status().closed()) {
            return RowState.PAID;
        }
        if (row.dueDay() > today) {
            return RowState.COMING;
        }
        return today - row.dueDay() <= loan.graceDays() ? RowState.DUE : RowState.LATE;
    }

    /// What a row of the schedule is today.
    public enum RowState {
        COMING,
        DUE,
        LATE,
        PAID;

        /// Lower-case word of the API.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
