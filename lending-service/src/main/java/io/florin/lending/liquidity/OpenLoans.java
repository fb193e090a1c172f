package io.florin.lending.liquidity;

import io.florin.lending.loan.LoanPosition;
import io.florin.lending.loan.LoanRecord;
import io.florin.lending.loan.LoanState;
import io.florin.lending.loan.Loans;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Positions of all loans that are not closed, at one block; asked of the chain once per block. Thread-safe: its own
/// monitor guards the kept positions.
@ApplicationScoped
class OpenLoans {
    private final Loans loans;
    private final Map<String, LoanPosition> kept = new HashMap<>();
    private long keptAt = -1;

    OpenLoans(Loans loans) {
        this.loans = loans;
    }

    /// A loan and where it stands.
    record OpenLoan(LoanRecord record, LoanPosition position) {
        LoanState state() {
            return position.state(record.graceDays());
        }
    }

    /// @param records of any loans; the closed ones are left out
    synchronized List<OpenLoan> of(List<LoanRecord> records, long block) {
        if (keptAt != block) {
            kept.clear();
            keptAt = block;
        }
        return records.stream()
                .filter(record -> !record.status().closed())
                .map(record ->
                        new OpenLoan(record, kept.computeIfAbsent(record.id(), loan -> loans.position(loan, block))))
                .toList();
    }
}
