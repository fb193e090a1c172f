package io.florin.lending.loan.model;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One payment below the pay-off, step by step in the contract's order: due rows oldest first, in each interest before
/// principal; late interest; the current row in advance; then principal. Used once, by one thread.
final class Allocation {
    private static final BigInteger ZERO = BigInteger.ZERO;

    private final ServicingTerms terms;
    private final LoanWalk walk;
    private final long day;
    private final List<PlanRow> settled = new ArrayList<>();
    private LoanAccount account;
    private BigInteger left = ZERO;
    private BigInteger interest = ZERO;
    private BigInteger principal = ZERO;
    private BigInteger late = ZERO;
    private BigInteger advance = ZERO;
    private BigInteger prepaid = ZERO;

    Allocation(ServicingTerms terms, LoanAccount account, LoanWalk walk, long day) {
        this.terms = terms;
        this.walk = walk;
        this.day = day;
        this.account = new LoanAccount(
                account.rowsPaid(),
                account.balance(),
                account.carried(),
                account.segmentDay(),
                account.paidOfRow(),
                account.lateDue(),
                day,
                walk.lateUnits(),
                account.beyondGrace() || walk.beyondGrace());
    }

    LoanAccount.Paid pay(BigInteger amount, PaymentKind kind) {
        left = amount;
        payDueRows();
        BigInteger outstanding = walk.outstanding().subtract(principal);
        if (account.rowsPaid() >= walk.rowsDue()) {
            payLateInterest();
            @Nullable PlanRow row = walk.current();
            if (left.signum() > 0 && row != null) {
                if (kind == PaymentKind.REPAY && terms.annuity()) {
                    payAhead(row);
                }
                outstanding = account.balance().subtract(account.principalAhead(row));
                if (left.signum() > 0) {
                    prepay(row);
                    outstanding = account.balance().subtract(account.principalAhead(account.row(terms)));
                }
            }
        }
        PaymentSplit split = new PaymentSplit(amount, interest, principal, late, advance, prepaid, outstanding, false);
        return new LoanAccount.Paid(account, split, settled);
    }

    private void payDueRows() {
        while (account.rowsPaid() < walk.rowsDue()) {
            PlanRow row = account.row(terms);
            BigInteger unpaidInterest =
                    row.interest().subtract(account.paidOfRow()).max(ZERO);
            BigInteger unpaidPrincipal =
                    row.total().subtract(account.paidOfRow()).subtract(unpaidInterest);
            BigInteger first = left.min(unpaidInterest);
            BigInteger second = left.subtract(first).min(unpaidPrincipal);
            interest = interest.add(first);
            principal = principal.add(second);
            left = left.subtract(first).subtract(second);
            account = paidOfRow(account.paidOfRow().add(first).add(second));
            if (account.paidOfRow().compareTo(row.total()) < 0) {
                return;
            }
            settled.add(row);
            account = account.next(row);
        }
    }

    /// The spell of arrears is over: what it cost becomes owed.
    private void payLateInterest() {
        BigInteger charged = account.beyondGrace() ? terms.lateInterest(account.lateUnits()) : ZERO;
        BigInteger owed = account.lateDue().add(charged);
        late = left.min(owed);
        left = left.subtract(late);
        account = new LoanAccount(
                account.rowsPaid(),
                account.balance(),
                account.carried(),
                account.segmentDay(),
                account.paidOfRow(),
                owed.subtract(late),
                account.lastDay(),
                ZERO,
                false);
    }

    private void payAhead(PlanRow row) {
        advance = left.min(row.total().subtract(account.paidOfRow()));
        left = left.subtract(advance);
        account = paidOfRow(account.paidOfRow().add(advance));
    }

    private void prepay(PlanRow row) {
        BigInteger carried = account.carried().add(account.accruedSinceSegment(terms, row, day));
        long segment = Math.max(account.segmentDay(), row.fromDay());
        prepaid = left.min(account.balance());
        // below the pay-off, so it fits in the interest carried
        BigInteger rest = left.subtract(prepaid);
        advance = advance.add(rest);
        left = ZERO;
        account = new LoanAccount(
                account.rowsPaid(),
                account.balance().subtract(prepaid),
                carried,
                day > segment ? day : account.segmentDay(),
                account.paidOfRow().add(rest),
                account.lateDue(),
                account.lastDay(),
                account.lateUnits(),
                account.beyondGrace());
    }

    private LoanAccount paidOfRow(BigInteger paid) {
        return new LoanAccount(
                account.rowsPaid(),
                account.balance(),
                account.carried(),
                account.segmentDay(),
                paid,
                account.lateDue(),
                account.lastDay(),
                account.lateUnits(),
                account.beyondGrace());
    }
}
