package io.florin.lending.schedule.quote;

import io.florin.lending.money.Quantum;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/// Amounts of one quote: decimals outside, whole minor units inside.
///
/// @param scale decimals of all amounts, 0 to 8
/// @param mode how contractual amounts are rounded to that scale
record Amounts(int scale, RoundingMode mode) {
    static final String MODES = "half_even, half_up, up or down";
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(15);
    private static final Map<String, RoundingMode> MODE_NAMES = Map.of(
            "half_even", RoundingMode.HALF_EVEN,
            "half_up", RoundingMode.HALF_UP,
            "up", RoundingMode.UP,
            "down", RoundingMode.DOWN);

    static Optional<RoundingMode> mode(String name) {
        return Optional.ofNullable(MODE_NAMES.get(name));
    }

    Quantum quantum() {
        return new Quantum(BigInteger.ONE, mode);
    }

    /// A positive amount of a field.
    BigInteger positive(Fields fields, String name) {
        BigInteger amount = fields.required(name, optional(fields, name));
        if (amount.signum() == 0) {
            throw fields.refused(name, "must be more than 0");
        }
        return amount;
    }

    Optional<BigInteger> optional(Fields fields, String name) {
        return fields.decimal(name, scale, LARGEST)
                .map(value -> value.movePointRight(scale).toBigIntegerExact());
    }

    /// "1234.50"
    String text(BigInteger units) {
        return decimal(units).toPlainString();
    }

    BigDecimal decimal(BigInteger units) {
        return new BigDecimal(units, scale);
    }
}
