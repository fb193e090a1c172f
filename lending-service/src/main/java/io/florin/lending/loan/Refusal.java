package io.florin.lending.loan;

import io.florin.lending.loan.model.ProductLimits;
import java.util.List;

/// Why something expected cannot be done.
public sealed interface Refusal {
    /// It does not exist, or is not the caller's to know.
    record Hidden(String detail) implements Refusal {}

    /// The caller may not.
    ///
    /// @param code stable word
    record Forbidden(String code, String detail) implements Refusal {}

    /// It contradicts the present state.
    ///
    /// @param code stable word
    record Conflict(String code, String detail) implements Refusal {}

    /// Fields are wrong.
    record Invalid(List<ProductLimits.Breach> fields) implements Refusal {
        public Invalid {
            fields = List.copyOf(fields);
        }
    }
}
