package io.florin.lending.collateral.model;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/// Rules of the contract `Appraisals`, as far as they are known before it is asked.
///
/// @param threshold least statements of a round
/// @param stepBps largest step against the last value with no more than `threshold` statements, basis points
/// @param statementDays oldest statement, days
public record AppraisalRules(int threshold, int stepBps, int statementDays) {
    private static final BigInteger BPS = BigInteger.valueOf(10_000);
    private static final BigInteger DEVIATION_BPS = BigInteger.valueOf(2_500);

    /// Statements that a round needs: one more than the threshold when its value would step too far.
    ///
    /// @param values of the statements given, not empty
    /// @param last last accepted value
    public int needed(List<BigInteger> values, Optional<BigInteger> last) {
        boolean steps = last.isPresent() && stepTooLarge(lowerMedian(values), last.get());
        return steps ? threshold + 1 : threshold;
    }

    private boolean stepTooLarge(BigInteger value, BigInteger last) {
        BigInteger limit = BPS.add(BigInteger.valueOf(stepBps));
        return value.multiply(BPS).compareTo(last.multiply(limit)) > 0
                || last.multiply(BPS).compareTo(value.multiply(limit)) > 0;
    }

    /// Middle value; the lower of the two when their number is even.
    ///
    /// @param values not empty
    public static BigInteger lowerMedian(List<BigInteger> values) {
        return values.stream().sorted().toList().get((values.size() - 1) / 2);
    }

    /// Whether a value is more than 25 % from the last one, so that the valuer must say why.
    public static boolean deviates(BigInteger value, BigInteger last) {
        BigInteger distance = value.subtract(last).abs();
        return distance.multiply(BPS).compareTo(last.multiply(DEVIATION_BPS)) > 0;
    }

    /// Whether a day of valuation can be accepted today.
    public boolean inTime(long effectiveDay, long today) {
        return effectiveDay <= today && effectiveDay + statementDays >= today;
    }
}
