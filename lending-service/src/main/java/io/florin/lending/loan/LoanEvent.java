package io.florin.lending.loan;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Something that happened to a loan on chain. Amounts in FLUSD units.
///
/// @param amount what moved, or the late interest charged; absent where nothing moved
/// @param payment where a payment went; only for [Kind#REPAID]
/// @param transaction hash
public record LoanEvent(
        String loan,
        Kind kind,
        Instant at,
        @Nullable BigInteger amount,
        @Nullable Payment payment,
        String transaction,
        long block,
        int logIndex) {
    private static final long SECONDS_PER_DAY = 86_400;

    /// UTC day number of the block.
    public long day() {
        return Math.floorDiv(at.getEpochSecond(), SECONDS_PER_DAY);
    }

    /// What happened.
    public enum Kind {
        APPROVED,
        DRAWN,
        REPAID,
        LATE_INTEREST,
        DEFAULTED,
        CURED,
        CLOSED,
        COLLATERAL_RELEASED,
        COLLATERAL_HELD;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Parts of a payment as `LoanRepaid` gives them; they add up to the amount.
    ///
    /// @param interest on due rows
    /// @param principal on due rows
    /// @param late late interest
    /// @param advance on the current row, in advance
    /// @param prepaid principal paid early
    /// @param rowsPaid rows paid in full so far
    /// @param balance principal outstanding afterwards
    public record Payment(
            String payer,
            BigInteger interest,
            BigInteger principal,
            BigInteger late,
            BigInteger advance,
            BigInteger prepaid,
            int rowsPaid,
            BigInteger balance) {}
}
