package io.florin.lending.loan;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.florin.lending.loan.model.LoanAccount;
import io.florin.lending.loan.model.LoanHistory;
import io.florin.lending.loan.model.LoanWalk;
import io.florin.lending.loan.model.PaymentKind;
import io.florin.lending.loan.model.PaymentSplit;
import io.florin.lending.loan.model.ServicingTerms;
import io.florin.lending.onchain.ChainReader;
import io.florin.lending.onchain.People;
import io.florin.lending.testing.FlorinTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Random payments at random times on the contract, late and early, small and large: our rules foretell each of them to
/// the unit, and our words of the loan give the contract's position on every day.
@QuarkusTest
@QuarkusTestResource(FlorinTestResource.class)
class GivenRandomPaymentsTest {
    private static final int BORROWER = 14;
    private static final long SEED = Long.getLong("florin.seed", 20_261_125L);
    private static final int ROUNDS = Boolean.getBoolean("florin.long") ? 120 : 14;

    @Inject
    Story story;

    @Inject
    People people;

    @Inject
    ChainReader chain;

    @Inject
    Loans loans;

    @Test
    void thePreviewEqualsTheContractsEvent() {
        System.out.println("GivenRandomPaymentsTest: seed " + SEED);
        Random random = new Random(SEED);
        story.supply(6);
        people.admit(BORROWER);
        story.fund(BORROWER, 4);
        List<String> open = new ArrayList<>(List.of(
                story.lend(BORROWER, 1, Story.flusd(9_000), 12, 1),
                story.lend(BORROWER, 1, new BigInteger("12345670000"), 30, 1),
                story.lend(BORROWER, 1, Story.flusd(1_000), 2, 1),
                story.lend(BORROWER, 2, Story.flusd(7_777), 1, 6)));
        int payments = 0;
        for (int round = 0; round < ROUNDS && !open.isEmpty(); round++) {
            people.pass(Duration.ofDays(random.nextInt(4) == 0 ? random.nextInt(100) : random.nextInt(25)));
            for (String loan : List.copyOf(open)) {
                agreesWithTheContract(loan);
                if (random.nextInt(3) != 0) {
                    payments++;
                    if (pay(loan, random)) {
                        open.remove(loan);
                    }
                }
            }
        }
        assertTrue(payments >= ROUNDS, "enough payments were made: " + payments);
        for (String loan : open) {
            agreesWithTheContract(loan);
        }
    }

    private ServicingTerms terms(String loan) {
        return Servicing.terms(loans.find(loan).orElseThrow());
    }

    private LoanAccount account(String loan) {
        LoanHistory history = Servicing.history(loans.find(loan).orElseThrow(), loans.events(loan));
        return requireNonNull(history.account());
    }

    private void agreesWithTheContract(String loan) {
        LoanPosition theirs = loans.position(loan, chain.head().number());
        LoanWalk ours = account(loan).walk(terms(loan), people.today());
        assertEquals(theirs.payoff(), ours.payoff(), "pay-off");
        assertEquals(theirs.principalOutstanding(), ours.outstanding(), "principal");
        assertEquals(theirs.rowsPaid(), ours.rowsPaid(), "rows paid");
        assertEquals(theirs.rowsDue(), ours.rowsDue(), "rows due");
        assertEquals(theirs.overdueInterest(), ours.overdueInterest(), "overdue interest");
        assertEquals(theirs.overduePrincipal(), ours.overduePrincipal(), "overdue principal");
        assertEquals(theirs.lateInterest(), ours.late(), "late interest");
        assertEquals(theirs.accruedInterest(), ours.accrued(), "accrued interest");
        assertEquals(theirs.advance(), ours.paid(), "paid in advance");
        if (ours.current() != null) {
            assertEquals(theirs.nextDueDay(), ours.current().dueDay(), "next due day");
            assertEquals(theirs.nextInstalment(), ours.current().total().subtract(ours.paid()), "next instalment");
        }
    }

    /// @return whether the loan ended
    private boolean pay(String loan, Random random) {
        LoanPosition position = loans.position(loan, chain.head().number());
        BigInteger amount = amount(position, random);
        PaymentKind kind = random.nextBoolean() ? PaymentKind.REPAY : PaymentKind.PREPAY;
        PaymentSplit foretold =
                account(loan).pay(terms(loan), amount, people.today(), kind).split();
        people.send(BORROWER, "LoanBook", kind == PaymentKind.REPAY ? "repay" : "prepay", loan, amount);
        LoanEvent event = loans.events(loan).stream()
                .filter(happened -> happened.kind() == LoanEvent.Kind.REPAID)
                .toList()
                .getLast();
        LoanEvent.Payment payment = requireNonNull(event.payment());
        PaymentSplit happened = new PaymentSplit(
                requireNonNull(event.amount()),
                payment.interest(),
                payment.principal(),
                payment.late(),
                payment.advance(),
                payment.prepaid(),
                payment.balance(),
                loans.find(loan).orElseThrow().status() == LoanStatus.CLOSED_REPAID);
        assertEquals(foretold, happened, kind + " of " + amount + " on a position of " + position);
        return happened.closes();
    }

    /// One unit, what is due, a part of the debt, or about the pay-off.
    private static BigInteger amount(LoanPosition position, Random random) {
        BigInteger about = BigInteger.valueOf(random.nextInt(3) - 1);
        return switch (random.nextInt(8)) {
            case 0 -> BigInteger.ONE;
            case 1, 2 -> position.dueNow().add(about).max(BigInteger.ONE);
            case 3 ->
                position.dueNow().add(position.nextInstalment()).add(about).max(BigInteger.ONE);
            case 4 -> position.payoff().add(about).max(BigInteger.ONE);
            default ->
                position.payoff()
                        .multiply(BigInteger.valueOf(1 + random.nextInt(300)))
                        .divide(BigInteger.valueOf(1_000))
                        .max(BigInteger.ONE);
        };
    }
}
