package io.florin.lending.loan.model;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A loan's words and rows, followed from its draw through every payment.
///
/// @param account as the contract holds it after the last event; absent before the draw and after the end
/// @param settled rows paid in full, in order
public record LoanHistory(@Nullable LoanAccount account, List<PlanRow> settled) {
    public LoanHistory {
        settled = List.copyOf(settled);
    }

    /// What changes the words of a loan.
    public sealed interface Step {
        /// UTC day number of the block.
        long day();

        /// The draw of the whole principal.
        record Draw(long day, BigInteger principal) implements Step {}

        /// A payment and where the contract says it went.
        record Payment(
                long day,
                BigInteger paid,
                BigInteger interest,
                BigInteger principal,
                BigInteger late,
                BigInteger advance,
                BigInteger prepaid,
                BigInteger outstandingAfter)
                implements Step {}
    }

    /// Follows the steps in chain order. Of each payment we do not know by which function it was made, but only
    /// one of the two kinds splits it as the contract did, or both leave the same words.
    ///
    /// @throws IllegalStateException when our rules and the contract's differ
    public static LoanHistory of(ServicingTerms terms, List<Step> steps) {
        LoanAccount account = null;
        List<PlanRow> settled = new ArrayList<>();
        for (Step step : steps) {
            switch (step) {
                case Step.Draw draw -> account = LoanAccount.drawn(draw.principal(), draw.day());
                case Step.Payment payment -> {
                    if (account == null) {
                        throw new IllegalStateException("a payment on a loan that is not drawn");
                    }
                    LoanAccount.Paid paid = follow(terms, account, payment);
                    settled.addAll(paid.settled());
                    account = paid.split().closes() ? null : paid.account();
                }
            }
        }
        return new LoanHistory(account, settled);
    }

    /// Paid rows, then the open ones.
    public List<PlanRow> rows(ServicingTerms terms) {
        List<PlanRow> rows = new ArrayList<>(settled);
        if (account != null) {
            rows.addAll(account.openRows(terms));
        }
        return List.copyOf(rows);
    }

    private static LoanAccount.Paid follow(ServicingTerms terms, LoanAccount account, Step.Payment payment) {
        for (PaymentKind kind : PaymentKind.values()) {
            LoanAccount.Paid paid = account.pay(terms, payment.paid(), payment.day(), kind);
            if (isSame(paid.split(), payment)) {
                return paid;
            }
        }
        throw new IllegalStateException("the contract split a payment of " + payment.paid() + " on day " + payment.day()
                + " otherwise than we do: " + payment);
    }

    private static boolean isSame(PaymentSplit ours, Step.Payment theirs) {
        return ours.paid().equals(theirs.paid())
                && ours.interest().equals(theirs.interest())
                && ours.principal().equals(theirs.principal())
                && ours.late().equals(theirs.late())
                && ours.advance().equals(theirs.advance())
                && ours.prepaid().equals(theirs.prepaid())
                && ours.outstandingAfter().equals(theirs.outstandingAfter());
    }
}
