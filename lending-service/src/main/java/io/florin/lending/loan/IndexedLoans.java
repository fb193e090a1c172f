package io.florin.lending.loan;

import io.florin.lending.onchain.ChainReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// [Loans] over the projected rows and the contract's views.
@ApplicationScoped
class IndexedLoans implements Loans {
    private final LoanRows rows;
    private final ChainReader chain;
    private final InstantSource clock;

    IndexedLoans(LoanRows rows, ChainReader chain, InstantSource clock) {
        this.rows = rows;
        this.chain = chain;
        this.clock = clock;
    }

    @Override
    public List<LoanRecord> all() {
        return rows.all();
    }

    @Override
    public Optional<LoanRecord> find(String loan) {
        return rows.find(loan);
    }

    @Override
    public List<LoanRecord> of(Collection<String> wallets) {
        return rows.of(wallets);
    }

    @Override
    public List<LoanEvent> events(String loan) {
        return rows.events(loan);
    }

    @Override
    public LoanPosition position(String loan, long block) {
        return LoanPosition.of(chain.readAt(block, "LoanBook", "position", loan).singleTuple());
    }
}
