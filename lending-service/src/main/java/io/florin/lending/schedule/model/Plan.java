package io.florin.lending.schedule.model;

import io.florin.lending.money.Quantum;
import io.florin.lending.money.Rate;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/// Everything that fixes a schedule. Amounts are in minor units.
///
/// @param rate simple yearly rate, at least 0
/// @param quantum step and mode of every contractual rounding
/// @param draws by date, the first on the first period's start, all before the last due date
/// @param periods at least one; exactly one for a bullet
/// @param balloon left for the last instalment, 0 unless the method is a balloon
/// @param instalment level amount set by agreement; computed when absent
/// @param multiple step to which the level amount is rounded, when agreed
/// @param smoothing whether the level amount may move by whole steps to bring the last one closer
public record Plan(
        Method method,
        Rate rate,
        Quantum quantum,
        List<Draw> draws,
        List<Period> periods,
        Grace grace,
        BigInteger balloon,
        Optional<BigInteger> instalment,
        Optional<Quantum> multiple,
        boolean smoothing) {
    public Plan {
        draws = List.copyOf(draws);
        periods = List.copyOf(periods);
        if (rate.fraction().signum() < 0) {
            throw new IllegalArgumentException("rate must not be negative, is " + rate);
        }
        if (draws.isEmpty() || periods.isEmpty()) {
            throw new IllegalArgumentException("a plan has at least one draw and one period");
        }
        if (!draws.getFirst().date().equals(periods.getFirst().from())) {
            throw new IllegalArgumentException("the first draw must be on the first period's start");
        }
        if (method == Method.FLAT && draws.size() > 1) {
            throw new IllegalArgumentException("a flat loan is paid out at once");
        }
    }

    /// All money lent.
    public BigInteger principal() {
        return draws.stream().map(Draw::amount).reduce(BigInteger.ZERO, BigInteger::add);
    }

    Plan withInstalment(BigInteger level) {
        return new Plan(method, rate, quantum, draws, periods, grace, balloon, Optional.of(level), multiple, smoothing);
    }
}
