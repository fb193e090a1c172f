package io.florin.lending.loan;

import io.florin.lending.collateral.Collateral;
import io.florin.lending.identity.Caller;
import io.florin.lending.identity.LinkedWallets;
import io.florin.lending.identity.Role;
import io.florin.lending.loan.model.Assessment;
import io.florin.lending.loan.model.LoanAccount;
import io.florin.lending.loan.model.LoanWalk;
import io.florin.lending.loan.model.PaymentKind;
import io.florin.lending.loan.model.PaymentSplit;
import io.florin.lending.loan.model.ServicingTerms;
import io.florin.lending.onchain.ChainReader;
import io.florin.lending.onchain.Values;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Loans for their borrowers and for underwriters.
@ApplicationScoped
@Transactional
public class LoanViews {
    private final Loans loans;
    private final ApplicationRows applications;
    private final Collateral collateral;
    private final LinkedWallets wallets;
    private final ChainReader chain;
    private final InstantSource clock;

    LoanViews(
            Loans loans,
            ApplicationRows applications,
            Collateral collateral,
            LinkedWallets wallets,
            ChainReader chain,
            InstantSource clock) {
        this.loans = loans;
        this.applications = applications;
        this.collateral = collateral;
        this.wallets = wallets;
        this.chain = chain;
        this.clock = clock;
    }

    /// A loan and its position, for lists.
    public record Brief(LoanRecord loan, LoanPosition position) {}

    /// A payment before it is made.
    ///
    /// @param block at whose state it was computed
    public record Preview(PaymentSplit split, long block) {}

    /// How a payment is meant.
    public enum PaymentChoice {
        REPAY,
        PREPAY,
        FULL
    }

    /// Loans of the person's wallets, newest first.
    public List<Brief> own(Caller caller) {
        return briefs(loans.of(wallets.of(caller.id())));
    }

    /// Positions of these loans at one block.
    public List<Brief> briefs(List<LoanRecord> records) {
        long block = chain.head().number();
        return records.stream()
                .map(loan -> new Brief(loan, loans.position(loan.id(), block)))
                .toList();
    }

    /// An own loan, or any for an underwriter.
    public Result<LoanView> find(Caller caller, String id) {
        return visible(caller, id).map(loan -> {
            long block = chain.head().number();
            long today = Days.of(clock.instant());
            LoanPosition position = loans.position(loan.id(), block);
            List<LoanEvent> events = loans.events(loan.id());
            return new LoanView(
                    loan,
                    position,
                    Servicing.agreed(loan),
                    Servicing.rows(loan, Servicing.history(loan, events)),
                    events,
                    today,
                    block,
                    applications.byLoan(loan.id()).map(Application::id).orElse(null),
                    collateral.assetOf(loan.asset()).orElse(null),
                    ltvBps(loan, position, today, block),
                    valueDay(loan, block));
        });
    }

    /// Where a payment would go today.
    ///
    /// @param amount FLUSD units; for a payment in full the most that the payer agrees to
    public Result<Preview> preview(Caller caller, String id, BigInteger amount, PaymentChoice choice) {
        if (amount.signum() <= 0) {
            return Result.invalid("amount", "must be above 0");
        }
        return visible(caller, id).then(loan -> {
            long block = chain.head().number();
            LoanPosition position = loans.position(loan.id(), block);
            LoanAccount account =
                    Servicing.history(loan, loans.events(loan.id())).account();
            if (account == null || position.status().closed()) {
                return Result.conflict("nothing-to-pay", "This loan has no debt today.");
            }
            ServicingTerms terms = Servicing.terms(loan);
            long today = Days.of(clock.instant());
            if (!agrees(account.walk(terms, today), position)) {
                return Result.conflict("index-behind", "A payment on this loan was just made; ask again in a second.");
            }
            if (choice == PaymentChoice.FULL && amount.compareTo(position.payoff()) < 0) {
                return Result.invalid("amount", "is below the pay-off of today, " + position.payoff());
            }
            PaymentKind kind = choice == PaymentChoice.PREPAY ? PaymentKind.PREPAY : PaymentKind.REPAY;
            PaymentSplit split = account.pay(terms, amount, today, kind).split();
            return Result.done(new Preview(split, block));
        });
    }

    /// Whether our words of the loan give the contract's position: false until the newest event is indexed.
    private static boolean agrees(LoanWalk walk, LoanPosition position) {
        return walk.payoff().equals(position.payoff())
                && walk.outstanding().equals(position.principalOutstanding())
                && walk.rowsPaid() == position.rowsPaid();
    }

    private Result<LoanRecord> visible(Caller caller, String id) {
        return loans.find(id)
                .filter(loan -> caller.roles().contains(Role.UNDERWRITER)
                        || wallets.of(caller.id()).contains(loan.borrower()))
                .map(Result::done)
                .orElseGet(() -> Result.hidden("You have no loan " + id + "."));
    }

    private @Nullable Integer ltvBps(LoanRecord loan, LoanPosition position, long today, long block) {
        BigInteger debt = position.principalOutstanding().add(position.undrawn());
        if (debt.signum() == 0) {
            return null;
        }
        BigInteger value = chain.readAt(block, "Appraisals", "valueOf", loan.asset(), today)
                .singleInteger();
        return value.signum() == 0 ? null : Assessment.ltvBps(debt, value);
    }

    private @Nullable Long valueDay(LoanRecord loan, long block) {
        Values latest =
                chain.readAt(block, "Appraisals", "latest", loan.asset()).singleTuple();
        return latest.number("round") == 0 ? null : latest.number("effectiveDay");
    }
}
