package io.florin.contracts.deploy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.florin.contracts.abi.Appraisals;
import io.florin.contracts.abi.LoanBook;
import io.florin.contracts.abi.Origination;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.web3j.crypto.Credentials;
import org.web3j.utils.Numeric;

/// One loan from identity record to released collateral, told once and played on several chains.
final class LoanStory {
    static final BigInteger PRINCIPAL = flusd(5_000);
    private static final int COUNT = 12;
    private static final BigDecimal RATE = new BigDecimal("0.05");
    private static final BigInteger ALLOWANCE = flusd(1_000_000);
    private static final BigInteger CLOSED_REPAID = BigInteger.valueOf(5);

    private final World world;
    private final Credentials borrower = DemoAccounts.credentials(DemoAccounts.BORROWER);
    private final Credentials lender = DemoAccounts.credentials(DemoAccounts.LENDER);

    LoanStory(World world) {
        this.world = world;
    }

    static BigInteger flusd(long whole) {
        return BigInteger.valueOf(whole).multiply(BigInteger.valueOf(1_000_000));
    }

    /// Plays the story and returns the loan's id.
    byte[] tell() {
        // Everything from here on depends on days and on fixed times only, so every chain gives the same events.
        world.chain.advance(Duration.ofHours(1));
        identify(borrower, 1);
        identify(lender, 2);
        fund(lender, 1);
        fund(borrower, 1);
        supply();
        byte[] asset = pledge();
        byte[] loan = accept(asset);
        LoanBook book = world.loanBook(borrower);
        world.send(book.draw(loan, PRINCIPAL));
        assertEquals(
                flusd(15_000),
                world.read(world.flusd(borrower).balanceOf(borrower.getAddress())),
                "the borrower holds the loan and its own money");
        world.chain.advance(Duration.ofDays(31));
        world.send(world.flusd(borrower).approve(world.record.address(Part.LOAN_BOOK), ALLOWANCE));
        LoanBook.Position due = world.read(book.position(loan));
        assertTrue(due.dueNow.signum() > 0, "an instalment is due after a month");
        world.send(book.repay(loan, due.dueNow));
        LoanBook.Position paid = world.read(book.position(loan));
        assertEquals(BigInteger.ONE, paid.rowsPaid, "the first instalment is paid");
        assertEquals(BigInteger.ZERO, paid.dueNow, "nothing is due");
        world.send(book.repayInFull(loan, paid.payoff));
        assertEquals(CLOSED_REPAID, world.read(book.statusOf(loan)), "the loan is closed");
        assertArrayEquals(
                new byte[32], world.read(world.registry(borrower).lienOf(asset)), "the collateral is free again");
        world.send(world.pool(lender).settle(List.of(loan)));
        assertTrue(
                world.read(world.vault(lender).sharePrice()).compareTo(BigInteger.valueOf(1_000_000_000_000L)) > 0,
                "the lender has earned the interest");
        return loan;
    }

    private void identify(Credentials person, int number) {
        world.send(world.identityGate(World.COMPLIANCE)
                .setRecord(
                        person.getAddress(),
                        BigInteger.valueOf(number),
                        BigInteger.ONE,
                        BigInteger.valueOf(255),
                        BigInteger.ONE,
                        BigInteger.valueOf(world.today() + 365)));
    }

    private void fund(Credentials person, int times) {
        for (int i = 0; i < times; i++) {
            world.send(world.reserveToken(person).faucet());
        }
        BigInteger amount = flusd(10_000L * times);
        world.send(world.reserveToken(person).approve(world.record.address(Part.PEG_MODULE), amount));
        world.send(
                world.pegModule(person).buy(world.record.reserveToken(), amount, BigInteger.ZERO, person.getAddress()));
    }

    private void supply() {
        if (!world.read(world.pool(lender).isPriceCurrent())) {
            world.send(world.pool(lender).settle(List.of()));
        }
        world.send(world.flusd(lender).approve(world.record.address(Part.TRANCHE_VAULT), ALLOWANCE));
        world.send(world.vault(lender).deposit(flusd(9_000), BigInteger.ZERO));
    }

    private byte[] pledge() {
        byte[] title = World.hash("title of the house");
        world.send(world.registry(borrower).register(title, BigInteger.ONE, World.hash("documents")));
        byte[] asset = world.read(world.registry(borrower).assetIdOf(borrower.getAddress(), title));
        appraise(asset, DemoAccounts.FIRST_APPRAISER, DemoAccounts.FIRST_APPRAISER + 1);
        return asset;
    }

    private void appraise(byte[] asset, int... appraisers) {
        List<Credentials> signers = Stream.of(
                        DemoAccounts.credentials(appraisers[0]), DemoAccounts.credentials(appraisers[1]))
                .sorted(Comparator.comparing(signer -> Numeric.toBigInt(signer.getAddress())))
                .toList();
        List<Appraisals.Statement> statements = signers.stream()
                .map(signer -> new Appraisals.Statement(
                        asset,
                        flusd(10_000),
                        BigInteger.ONE,
                        BigInteger.valueOf(world.today()),
                        World.hash("report"),
                        signer.getAddress()))
                .toList();
        Appraisals appraisals = world.appraisals(borrower);
        List<byte[]> signatures = Stream.of(0, 1)
                .map(i -> World.sign(signers.get(i), world.read(appraisals.statementDigest(statements.get(i)))))
                .toList();
        world.send(appraisals.submitRound(asset, statements, signatures));
    }

    private byte[] accept(byte[] asset) {
        Origination origination = world.origination(borrower);
        long issued = TestChain.START.plus(Duration.ofMinutes(30)).getEpochSecond();
        Origination.Offer offer = new Origination.Offer(
                borrower.getAddress(),
                world.record.address(Part.POOL),
                BigInteger.ONE,
                asset,
                PRINCIPAL,
                Units.wad(RATE),
                instalment(),
                BigInteger.valueOf(COUNT),
                BigInteger.ONE,
                BigInteger.valueOf(world.today()),
                BigInteger.ONE,
                BigInteger.valueOf(issued),
                BigInteger.valueOf(issued + 7 * 86_400),
                World.ORIGINATOR.getAddress(),
                World.hash("nonce"));
        var schedule = world.read(origination.scheduleOf(offer));
        Origination.Receipt receipt = new Origination.Receipt(
                world.read(origination.termsHash(offer)),
                schedule.component1(),
                BigInteger.valueOf(51_162),
                BigInteger.TWO,
                schedule.component2(),
                World.hash("risks"),
                "en");
        byte[] loan = world.read(origination.loanIdOf(offer));
        world.send(origination.accept(
                offer,
                World.sign(World.ORIGINATOR, world.read(origination.offerDigest(offer))),
                receipt,
                World.sign(borrower, world.read(origination.receiptDigest(receipt)))));
        return loan;
    }

    /// M = P·i / (1 − (1+i)^−n), to the nearest cent; 30E/360 makes every month the same.
    private static BigInteger instalment() {
        MathContext precise = new MathContext(60);
        BigDecimal i = RATE.divide(BigDecimal.valueOf(12), precise);
        BigDecimal growth = BigDecimal.ONE.add(i).pow(COUNT, precise);
        BigDecimal exact = new BigDecimal(PRINCIPAL)
                .multiply(i)
                .divide(BigDecimal.ONE.subtract(BigDecimal.ONE.divide(growth, precise)), precise);
        BigDecimal cent = BigDecimal.valueOf(10_000);
        return exact.divide(cent, 0, RoundingMode.HALF_EVEN).multiply(cent).toBigIntegerExact();
    }
}
