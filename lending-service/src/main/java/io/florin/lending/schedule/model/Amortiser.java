package io.florin.lending.schedule.model;

import io.florin.lending.money.Quantum;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// Turns a plan into its rows. Interest is rounded once per row on the scheduled balance; the last row takes
/// what is left. A draw inside a period bears interest from its day on and raises the level amount of that and
/// all later rows.
public final class Amortiser {
    private final Plan plan;
    private final Level levels;

    private Amortiser(Plan plan) {
        this.plan = plan;
        this.levels = new Level(plan);
    }

    /// The schedule of a plan.
    public static Schedule schedule(Plan plan) {
        Schedule schedule = new Amortiser(plan).run();
        return plan.smoothing() ? smooth(plan, schedule) : schedule;
    }

    /// Moves the level amount step by step while that brings the last row closer to it.
    private static Schedule smooth(Plan plan, Schedule start) {
        Quantum quantum = plan.multiple().orElse(plan.quantum());
        Schedule best = start;
        BigInteger step =
                quantum.units().multiply(BigInteger.valueOf(gap(plan, start).signum()));
        while (step.signum() != 0) {
            Schedule next = new Amortiser(plan.withInstalment(best.level().add(step))).run();
            boolean closer = next.rows().size() == start.rows().size()
                    && gap(plan, next).abs().compareTo(gap(plan, best).abs()) < 0;
            if (!closer) {
                break;
            }
            best = next;
        }
        return best;
    }

    /// How much the last row, without a balloon, asks more than the level amount.
    private static BigInteger gap(Plan plan, Schedule schedule) {
        ScheduleRow last = schedule.rows().getLast();
        BigInteger paid = plan.method() == Method.EQUAL_PRINCIPAL ? last.principal() : last.total();
        return paid.subtract(plan.balloon()).subtract(schedule.level());
    }

    private Schedule run() {
        List<ScheduleRow> rows = new ArrayList<>(plan.periods().size());
        BigInteger level = plan.instalment().orElse(BigInteger.ZERO);
        BigInteger balance = BigInteger.ZERO;
        BigInteger deferred = BigInteger.ZERO;
        int drawn = 0;
        for (int k = 0; k < plan.periods().size(); k++) {
            List<Draw> draws = drawsIn(plan.periods().get(k), drawn);
            drawn += draws.size();
            if (!draws.isEmpty() && plan.instalment().isEmpty()) {
                level = levels.from(k, balance, draws);
            }
            BigInteger accrued = accrued(k, balance, draws, rows);
            balance = Level.sum(balance, draws);
            boolean last = k == plan.periods().size() - 1;
            BigInteger principal = last ? balance : principal(k, level, accrued).min(balance);
            BigInteger owed = deferred.add(accrued);
            boolean defers = !last && k < plan.grace().interestPeriods();
            deferred = defers ? owed : BigInteger.ZERO;
            balance = balance.subtract(principal);
            rows.add(new ScheduleRow(
                    plan.periods().get(k), accrued, defers ? BigInteger.ZERO : owed, principal, balance));
            boolean repaid = balance.signum() == 0
                    && deferred.signum() == 0
                    && drawn == plan.draws().size();
            if (repaid && plan.method() != Method.FLAT) {
                break;
            }
        }
        return new Schedule(level, rows);
    }

    /// Interest of a row. Of a flat loan it is rounded once on the whole; the last row takes what is left of it.
    private BigInteger accrued(int row, BigInteger balance, List<Draw> draws, List<ScheduleRow> before) {
        if (plan.method() != Method.FLAT) {
            return levels.accrual(row, balance, draws).interest(plan.rate(), plan.quantum());
        }
        if (row < plan.periods().size() - 1) {
            return levels.accrual(row, plan.principal(), List.of()).interest(plan.rate(), plan.quantum());
        }
        Accrual all = Accrual.NONE;
        for (int k = 0; k <= row; k++) {
            all = all.plus(levels.accrual(k, plan.principal(), List.of()));
        }
        BigInteger rest = all.interest(plan.rate(), plan.quantum());
        for (ScheduleRow one : before) {
            rest = rest.subtract(one.accrued());
        }
        return rest;
    }

    private List<Draw> drawsIn(Period period, int from) {
        int to = from;
        while (to < plan.draws().size() && plan.draws().get(to).date().isBefore(period.due())) {
            to++;
        }
        return plan.draws().subList(from, to);
    }

    private BigInteger principal(int row, BigInteger level, BigInteger accrued) {
        if (levels.isGrace(row)) {
            return BigInteger.ZERO;
        }
        return switch (plan.method()) {
            case ANNUITY, BALLOON, FLAT -> level.subtract(accrued);
            case EQUAL_PRINCIPAL -> level;
            case BULLET, INTEREST_ONLY -> BigInteger.ZERO;
        };
    }
}
