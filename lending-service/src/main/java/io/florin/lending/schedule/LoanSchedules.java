package io.florin.lending.schedule;

import io.florin.lending.money.Quantum;
import io.florin.lending.schedule.model.Amortiser;
import io.florin.lending.schedule.model.DayCount;
import io.florin.lending.schedule.model.Draw;
import io.florin.lending.schedule.model.Every;
import io.florin.lending.schedule.model.Grace;
import io.florin.lending.schedule.model.Method;
import io.florin.lending.schedule.model.Periods;
import io.florin.lending.schedule.model.Plan;
import io.florin.lending.schedule.model.Schedule;
import io.florin.lending.schedule.model.ScheduleRow;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Schedules of loans on chain. Thread-safe, pure.
public final class LoanSchedules {
    private LoanSchedules() {}

    /// The schedule with the exact level instalment.
    ///
    /// @throws IllegalArgumentException when the chain would refuse every schedule of these terms, because
    ///     rounding to the quantum leaves an instalment that does not cover the interest, or repays early
    public static LoanSchedule of(LoanTerms terms) {
        return schedule(terms, Optional.empty());
    }

    /// The schedule of a loan whose instalment is already agreed.
    ///
    /// @param instalmentUnits M in FLUSD units; 0 for a bullet
    /// @throws IllegalArgumentException for an instalment that the chain refuses
    public static LoanSchedule of(LoanTerms terms, BigInteger instalmentUnits) {
        if (terms.family() == LoanTerms.BULLET && instalmentUnits.signum() != 0) {
            throw new IllegalArgumentException("the instalment of a bullet must be 0, is " + instalmentUnits);
        }
        if (instalmentUnits.mod(terms.quantum()).signum() != 0) {
            throw new IllegalArgumentException(
                    "the instalment must be a multiple of " + terms.quantum() + ", is " + instalmentUnits);
        }
        return schedule(terms, Optional.of(instalmentUnits));
    }

    private static LoanSchedule schedule(LoanTerms terms, Optional<BigInteger> instalment) {
        Schedule schedule = Amortiser.schedule(plan(terms, instalment));
        List<LoanRow> rows = schedule.rows().stream().map(LoanSchedules::row).toList();
        boolean shrinking = rows.stream().allMatch(row -> row.principal().signum() > 0);
        if (rows.size() != terms.count() || !shrinking) {
            throw new IllegalArgumentException("an instalment of " + schedule.level() + " does not repay "
                    + terms.principalUnits() + " in exactly " + terms.count() + " rows");
        }
        return new LoanSchedule(terms, schedule.level(), rows);
    }

    private static Plan plan(LoanTerms terms, Optional<BigInteger> instalment) {
        LocalDate start = terms.start();
        int seedDay = start.getDayOfMonth();
        Every every = Every.months(terms.periodMonths());
        List<LocalDate> dueDates = Periods.dueDates(every.step(start, seedDay, 1), every, seedDay, terms.count());
        DayCount dayCount = terms.dayCount() == LoanTerms.DAYS_30E_360 ? DayCount.THIRTY_E_360 : DayCount.ACT_365F;
        return new Plan(
                terms.family() == LoanTerms.ANNUITY ? Method.ANNUITY : Method.BULLET,
                terms.rate(),
                new Quantum(terms.quantum(), RoundingMode.HALF_EVEN),
                List.of(new Draw(start, terms.principalUnits())),
                Periods.between(dayCount, start, dueDates),
                Grace.NONE,
                BigInteger.ZERO,
                instalment,
                Optional.empty(),
                false);
    }

    private static LoanRow row(ScheduleRow row) {
        return new LoanRow(
                row.period().from().toEpochDay(),
                row.due().toEpochDay(),
                row.interest(),
                row.principal(),
                row.balance());
    }
}
