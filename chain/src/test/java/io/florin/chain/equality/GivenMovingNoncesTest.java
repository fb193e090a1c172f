package io.florin.chain.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.florin.chain.execution.BlockOutcome;
import io.florin.chain.execution.Rule;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.UInt256;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Divergences of other clients around nonces and delegations: D4, D5, D9 of the chain's design.
class GivenMovingNoncesTest {
    private static final long NONCE = 1;
    private static final Address SINK = Address.fromHex("0000000000000000000000000000000000051000");

    private final Scenario scenario = new Scenario();
    private final Wallet alice = scenario.wallet(1);
    private final Wallet bob = scenario.wallet(2);
    private final Wallet delegated = scenario.delegatedWallet(3);

    private static Commands creating(int contracts) {
        Commands commands = new Commands();
        for (int i = 0; i < contracts; i++) {
            commands.add(Op.CREATE, UInt256.ZERO, UInt256.ZERO, InitCode.NOTHING);
        }
        return commands;
    }

    private void pay(Wallet wallet, long nonce) {
        scenario.sendAt(nonce, wallet, SINK, 1, Bytes.EMPTY, 21_000, List.of());
    }

    private static List<Rule> broken(BlockOutcome.Executed executed) {
        return executed.leftOut().stream().map(one -> one.refusal().rule()).toList();
    }

    @Test
    void d4_whenADelegatedSenderCreates_thenItsNextNonceIsBeyondTheCreations() {
        scenario.send(delegated, delegated.address(), creating(2));
        pay(delegated, NONCE + 1);
        pay(delegated, NONCE + 3);
        pay(delegated, NONCE + 4);
        BlockOutcome.Executed executed = scenario.executed();
        assertEquals(List.of(Rule.NONCE_LOW), broken(executed));
        assertEquals(3, executed.receipts().size());
        assertEquals(NONCE + 5, nonce(delegated));
    }

    private long nonce(Wallet wallet) {
        return scenario.state().account(wallet.address()).nonce();
    }

    @Test
    void d4_whenSomebodyElseMakesItCreate_thenItsPreparedTransactionIsTooLate() {
        scenario.send(alice, delegated.address(), creating(1));
        pay(delegated, NONCE);
        pay(delegated, NONCE + 1);
        scenario.send(bob, delegated.address(), creating(3));
        pay(delegated, NONCE + 2);
        pay(delegated, NONCE + 5);
        BlockOutcome.Executed executed = scenario.executed();
        assertEquals(List.of(Rule.NONCE_LOW, Rule.NONCE_LOW), broken(executed));
        assertEquals(NONCE + 6, nonce(delegated));
        assertEquals(UInt256.of(2), scenario.balance(SINK));
    }

    @Test
    void d4_whenImporting_thenTheLateTransactionMakesTheBlockInvalid() {
        scenario.importing().send(alice, delegated.address(), creating(1));
        pay(delegated, NONCE);
        BlockOutcome.Invalid invalid = (BlockOutcome.Invalid) scenario.everywhere();
        assertEquals(Rule.NONCE_LOW, invalid.refusal().rule());
    }

    @Test
    void d5_whenAnAuthorizationChangesCode_thenLaterTransactionsRunTheNewOne() {
        Address authority = bob.address();
        Commands count = new Commands().add(Op.ADD, 1, 1);
        scenario.send(alice, authority, count);
        authorize(Scenario.MACHINE, 0);
        scenario.send(alice, authority, count).send(alice, authority, count);
        authorize(Address.ZERO, 1);
        scenario.send(alice, authority, count);
        authorize(Scenario.MACHINE, 2);
        scenario.send(alice, authority, count);
        BlockOutcome.Executed executed = scenario.executed();
        assertEquals(8, executed.receipts().size());
        assertEquals(UInt256.of(3), scenario.slot(authority, 1), "the calls between the delegations");
    }

    private void authorize(Address delegate, long nonce) {
        Wallet payer = delegated;
        scenario.send(
                payer, SINK, 0, Bytes.EMPTY, Scenario.GAS, List.of(bob.authorize(Scenario.CHAIN_ID, delegate, nonce)));
    }

    @Test
    void d5_whenTheAuthorityAlsoSends_thenTheAuthorizationMovesItsNonce() {
        pay(bob, 0);
        authorize(Scenario.MACHINE, 1);
        pay(bob, 1);
        pay(bob, 2);
        authorize(Scenario.MACHINE, 2);
        pay(bob, 3);
        scenario.send(alice, bob.address(), new Commands().add(Op.ADD, 1, 1));
        BlockOutcome.Executed executed = scenario.executed();
        assertEquals(List.of(Rule.NONCE_LOW), broken(executed), "nonce 1 was taken by the authorization");
        assertEquals(4, nonce(bob));
        assertEquals(UInt256.ONE, scenario.slot(bob.address(), 1));
    }

    @Test
    void d9_whenTheFirstOfASeriesIsLeftOut_thenSoAreAllThatRelyOnIt() {
        Wallet poor = new Wallet(9_500);
        scenario.account(poor.address(), 0, UInt256.of(1_000_000), Bytes.EMPTY, Map.of());
        scenario.sendAt(0, poor, SINK, 0, Bytes.EMPTY, Scenario.GAS, List.of());
        pay(poor, 1);
        pay(poor, 2);
        pay(poor, 0);
        pay(poor, 1);
        BlockOutcome.Executed executed = scenario.executed();
        assertEquals(List.of(Rule.FUNDS, Rule.NONCE_HIGH, Rule.NONCE_HIGH), broken(executed));
        assertEquals(UInt256.of(2), scenario.balance(SINK));
    }

    @Test
    void d9_whenFundsArriveInTheBlock_thenTheSeriesStandsFromThereOn() {
        Wallet empty = new Wallet(9_501);
        pay(empty, 0);
        scenario.send(alice, empty.address(), 1_100_000, Bytes.EMPTY, 21_000, List.of());
        for (int i = 0; i < 10; i++) {
            pay(empty, i % 5);
        }
        BlockOutcome.Executed executed = scenario.executed();
        List<Rule> late = Collections.nCopies(5, Rule.NONCE_LOW);
        assertEquals(Rule.FUNDS, broken(executed).getFirst());
        assertEquals(late, broken(executed).subList(1, broken(executed).size()), "the second round repeats nonces");
        assertEquals(UInt256.of(5), scenario.balance(SINK));
    }
}
