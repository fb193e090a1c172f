package io.florin.lending.liquidity;

import io.florin.lending.loan.LoanRecord;
import io.florin.lending.loan.LoanState;
import io.florin.lending.loan.Loans;
import io.florin.lending.onchain.ChainReader;
import io.florin.lending.onchain.Values;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Answers with every loan of the pool, newest first, page by page. How late a loan is follows from today's position.
@ApplicationScoped
public class MarketLoans {
    private static final long SECONDS_PER_DAY = 86_400;
    private static final BigInteger BPS = BigInteger.valueOf(10_000);

    private final Loans loans;
    private final OpenLoans open;
    private final ChainReader chain;

    MarketLoans(Loans loans, OpenLoans open, ChainReader chain) {
        this.loans = loans;
        this.open = open;
        this.chain = chain;
    }

    /// Which loans are wanted.
    public enum Group {
        APPROVED,
        ACTIVE,
        ARREARS,
        DEFAULTED,
        CLOSED;

        private boolean has(LoanState state) {
            return this
                    == switch (state) {
                        case APPROVED -> APPROVED;
                        case CURRENT, GRACE -> ACTIVE;
                        case ARREARS -> ARREARS;
                        case DEFAULTED, ENFORCED -> DEFAULTED;
                        case CLOSED_REPAID, CLOSED_CANCELLED, CLOSED_WITHDRAWN, CLOSED_WRITTEN_OFF -> CLOSED;
                    };
        }
    }

    /// @param last id of the last loan when there are more
    public record Page(List<MarketLoan> items, @Nullable String last) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /// Whether a page can go on behind this loan.
    public boolean isKnown(String loan) {
        return loans.find(loan).isPresent();
    }

    /// @param after id of a known loan behind which the page begins; empty for the first page
    /// @param limit 1 to 200
    public Page page(Optional<Group> group, Optional<String> after, int limit) {
        List<LoanRecord> all = loans.all(); // before the block is fixed, so that it holds them all
        ChainReader.Head head = chain.head();
        long block = head.number();
        Map<String, OpenLoans.OpenLoan> running = open.of(all, block).stream()
                .collect(Collectors.toMap(loan -> loan.record().id(), Function.identity()));
        List<LoanRecord> wanted = all.stream()
                .dropWhile(loan -> after.isPresent() && !loan.id().equals(after.get()))
                .skip(after.isPresent() ? 1 : 0)
                .filter(loan -> group.isEmpty() || group.get().has(state(loan, running.get(loan.id()))))
                .limit(limit + 1L)
                .toList();
        long today = Math.floorDiv(head.time().getEpochSecond(), SECONDS_PER_DAY);
        List<MarketLoan> items = new ArrayList<>();
        for (LoanRecord loan : wanted.subList(0, Math.min(limit, wanted.size()))) {
            OpenLoans.OpenLoan now = running.get(loan.id());
            items.add(now == null ? closed(loan) : open(now, block, today));
        }
        return new Page(items, wanted.size() > limit ? items.getLast().id() : null);
    }

    private static LoanState state(LoanRecord loan, OpenLoans.@Nullable OpenLoan now) {
        return now == null ? LoanState.of(loan.status(), 0, loan.graceDays()) : now.state();
    }

    private static MarketLoan closed(LoanRecord loan) {
        return new MarketLoan(
                loan.id(),
                state(loan, null).word(),
                loan.productId(),
                loan.principal().toString(),
                loan.outstanding().toString(),
                loan.rate().toString(),
                0,
                loan.approvedDay(),
                null,
                null);
    }

    private MarketLoan open(OpenLoans.OpenLoan loan, long block, long today) {
        LoanRecord record = loan.record();
        BigInteger outstanding = loan.position().principalOutstanding();
        BigInteger value = chain.readAt(block, "Appraisals", "valueOf", record.asset(), today)
                .singleInteger();
        Values latest =
                chain.readAt(block, "Appraisals", "latest", record.asset()).singleTuple();
        boolean valued = latest.number("round") > 0;
        return new MarketLoan(
                record.id(),
                loan.state().word(),
                record.productId(),
                record.principal().toString(),
                outstanding.toString(),
                record.rate().toString(),
                loan.position().daysPastDue(),
                record.approvedDay(),
                value.signum() == 0 ? null : ratioUp(outstanding, value),
                valued ? Math.max(0, today - latest.number("effectiveDay")) : null);
    }

    private static long ratioUp(BigInteger part, BigInteger whole) {
        return part.multiply(BPS)
                .add(whole)
                .subtract(BigInteger.ONE)
                .divide(whole)
                .longValueExact();
    }
}
