package io.florin.lending.schedule.model;

import io.florin.lending.money.Quantum;
import java.math.BigInteger;
import java.util.List;

/// The level amount from one row to the last, by exact integer arithmetic: principal ÷ Σ Π 1 ÷ (1 + f) for an
/// annuity (written with products only, so nothing is rounded before the end), an equal share for the others.
final class Level {
    private final Plan plan;
    private final Quantum quantum;

    Level(Plan plan) {
        this.plan = plan;
        this.quantum = plan.multiple().orElse(plan.quantum());
    }

    /// @param row index of the row, from 0, in whose period `draws` are paid out; at least one of them
    /// @param balance scheduled balance before it
    BigInteger from(int row, BigInteger balance, List<Draw> draws) {
        return switch (plan.method()) {
            case ANNUITY, BALLOON -> annuity(row, balance, draws);
            case EQUAL_PRINCIPAL -> quantum.round(sum(balance, draws), BigInteger.valueOf(payingRows(row)));
            case FLAT -> flat(row, sum(balance, draws));
            case BULLET, INTEREST_ONLY -> BigInteger.ZERO;
        };
    }

    /// Equal shares of the principal and of the interest of the paying rows.
    private BigInteger flat(int row, BigInteger balance) {
        Accrual all = Accrual.NONE;
        for (int k = Math.max(row, plan.grace().principalPeriods());
                k < plan.periods().size();
                k++) {
            all = all.plus(accrual(k, balance, List.of()));
        }
        BigInteger rows = BigInteger.valueOf(payingRows(row));
        BigInteger per = all.per().multiply(plan.rate().denominator());
        BigInteger interest = all.units().multiply(plan.rate().numerator());
        if (plan.multiple().isPresent()) {
            return quantum.round(balance.multiply(per).add(interest), per.multiply(rows));
        }
        return quantum.round(balance, rows).add(quantum.round(interest, per.multiply(rows)));
    }

    /// future ÷ sum: the value of the debt on the last due date over that of one unit paid in every row.
    private BigInteger annuity(int row, BigInteger balance, List<Draw> draws) {
        BigInteger future = sum(balance, draws);
        BigInteger futurePer = BigInteger.ONE;
        BigInteger sum = BigInteger.ZERO;
        BigInteger common = BigInteger.ONE;
        boolean drawn = false;
        for (int k = row; k < plan.periods().size(); k++) {
            if (isGrace(k)) {
                drawn = true;
                continue;
            }
            if (drawn) {
                Growth growth = growth(k);
                future = future.multiply(growth.end());
                sum = sum.multiply(growth.end());
                common = common.multiply(growth.start());
            } else {
                Accrual first = accrual(k, balance, draws);
                futurePer = first.per().multiply(plan.rate().denominator());
                future = future.multiply(futurePer)
                        .add(first.units().multiply(plan.rate().numerator()));
                drawn = true;
            }
            sum = sum.add(common);
        }
        BigInteger left = plan.balloon().multiply(futurePer).multiply(common);
        return quantum.round(future.subtract(left), futurePer.multiply(sum));
    }

    /// What one unit becomes in a period: end ÷ start, in lowest terms.
    private record Growth(BigInteger start, BigInteger end) {}

    private Growth growth(int row) {
        Accrual one = accrual(row, BigInteger.ONE, List.of());
        BigInteger start = one.per().multiply(plan.rate().denominator());
        BigInteger end = start.add(one.units().multiply(plan.rate().numerator()));
        BigInteger divisor = start.gcd(end);
        return new Growth(start.divide(divisor), end.divide(divisor));
    }

    /// Money × time of a row; none in an interest-free one.
    Accrual accrual(int row, BigInteger balance, List<Draw> draws) {
        return row < plan.grace().interestFreePeriods()
                ? Accrual.NONE
                : Accrual.of(plan.periods().get(row), balance, draws);
    }

    boolean isGrace(int row) {
        return row < plan.grace().principalPeriods();
    }

    private int payingRows(int row) {
        return plan.periods().size() - Math.max(row, plan.grace().principalPeriods());
    }

    static BigInteger sum(BigInteger balance, List<Draw> draws) {
        BigInteger sum = balance;
        for (Draw draw : draws) {
            sum = sum.add(draw.amount());
        }
        return sum;
    }
}
