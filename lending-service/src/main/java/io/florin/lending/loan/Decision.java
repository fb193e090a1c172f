package io.florin.lending.loan;

import io.florin.lending.loan.model.DeclineReason;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an underwriter decides.
public sealed interface Decision {
    /// For the borrower.
    String text();

    /// Lend.
    ///
    /// @param principal FLUSD units, at most what was applied for; absent = as applied
    /// @param count instalments, at most what was applied for; absent = as applied
    record MakeOffer(
            @Nullable BigInteger principal, @Nullable Integer count, String text) implements Decision {}

    /// Do not lend.
    record Decline(List<DeclineReason> reasons, String text) implements Decision {
        public Decline {
            reasons = List.copyOf(reasons);
        }
    }

    /// Ask the borrower for more.
    record Return(String text) implements Decision {}
}
