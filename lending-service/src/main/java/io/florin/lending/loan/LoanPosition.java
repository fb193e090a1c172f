package io.florin.lending.loan;

import io.florin.lending.onchain.Values;
import java.math.BigInteger;

/// A loan on one day as `LoanBook.position` answers it. Amounts in FLUSD units, days are UTC day numbers.
///
/// @param nextDueDay due day of the next instalment not yet due, 0 = none left
/// @param nextInstalment what is still to pay of it
/// @param accruedInterest interest of the current period to date
/// @param advance paid in advance on the current row
/// @param principalOutstanding principal not yet paid, overdue included
/// @param payoff what closes the loan today
/// @param dueNow what ends all arrears today
/// @param daysPastDue days since the oldest unpaid due day, 0 = none
/// @param undrawn commitment not yet drawn
/// @param drawnDay day of the draw, 0 = not drawn
/// @param collateralHeld the borrower is frozen: the lien outlives the loan
public record LoanPosition(
        LoanStatus status,
        int rowsPaid,
        int rowsDue,
        long nextDueDay,
        BigInteger nextInstalment,
        BigInteger overdueInterest,
        BigInteger overduePrincipal,
        BigInteger lateInterest,
        BigInteger accruedInterest,
        BigInteger advance,
        BigInteger principalOutstanding,
        BigInteger payoff,
        BigInteger dueNow,
        long daysPastDue,
        BigInteger undrawn,
        long drawnDay,
        boolean collateralHeld) {
    /// From the contract's struct.
    ///
    /// @throws IllegalArgumentException for a loan that the contract does not know
    static LoanPosition of(Values position) {
        return new LoanPosition(
                LoanStatus.ofChain(position.number("status")),
                Math.toIntExact(position.number("rowsPaid")),
                Math.toIntExact(position.number("rowsDue")),
                position.number("nextDueDay"),
                position.integer("nextInstalment"),
                position.integer("overdueInterest"),
                position.integer("overduePrincipal"),
                position.integer("lateInterest"),
                position.integer("accruedInterest"),
                position.integer("advance"),
                position.integer("principalOutstanding"),
                position.integer("payoff"),
                position.integer("dueNow"),
                position.number("daysPastDue"),
                position.integer("undrawn"),
                position.number("drawnDay"),
                position.flag("collateralHeld"));
    }

    /// State for people.
    ///
    /// @param graceDays of the loan's terms
    public LoanState state(int graceDays) {
        return LoanState.of(status, daysPastDue, graceDays);
    }
}
