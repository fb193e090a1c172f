package io.florin.chain.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.florin.chain.block.Receipt;
import io.florin.chain.evm.Evm;
import io.florin.chain.execution.BlockOutcome;
import io.florin.chain.state.AccountState;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.UInt256;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Divergences of other clients around accounts that vanish and come back: D1, D2, D3, D14 of the chain's design.
class GivenDestroyedAccountsTest {
    private static final long SALT = 1;
    private static final Address HEIR = Address.fromHex("00000000000000000000000000000000000be1e0");

    private final Scenario scenario = new Scenario();
    private final Wallet alice = scenario.wallet(1);
    private final Wallet bob = scenario.wallet(2);
    private final Wallet carol = scenario.wallet(3);
    private final Bytes init = InitCode.cloneOf(Scenario.MACHINE);
    private final Address child = InitCode.create2(Scenario.MACHINE, SALT, init);

    private Commands make(long value) {
        return new Commands().add(Op.CREATE2, UInt256.of(value), UInt256.of(SALT), init);
    }

    private Commands tell(Commands inner) {
        return new Commands().add(Op.CALL, child, 0, inner);
    }

    private Commands makeAndDestroy(long value, Address heir) {
        return make(value)
                .add(Op.CALL, child, 0, new Commands().add(Op.STORE, 5, 55))
                .add(Op.CALL, child, 0, new Commands().add(Op.DESTROY, heir, 0));
    }

    @Test
    void d1_whenAContractVanishesAndIsReadRevivedAndMadeAgain_thenOldStorageIsGone() {
        scenario.send(alice, Scenario.MACHINE, makeAndDestroy(10, HEIR))
                .send(bob, Scenario.MACHINE, new Commands().add(Op.CODE_SIZE, child.toWord(), UInt256.of(20)))
                .send(carol, child, 4, new Commands())
                .send(bob, Scenario.MACHINE, new Commands().add(Op.BALANCE, child.toWord(), UInt256.of(21)))
                .send(alice, Scenario.MACHINE, make(1))
                .send(carol, child, new Commands().add(Op.COPY, 5, 6))
                .send(bob, Scenario.MACHINE, new Commands().add(Op.CODE_SIZE, child.toWord(), UInt256.of(22)));
        BlockOutcome.Executed executed = scenario.executed();
        assertTrue(executed.receipts().stream().allMatch(Receipt::success));
        assertEquals(UInt256.ONE, scenario.slot(Scenario.MACHINE, 20), "the code is gone after the transaction");
        assertEquals(UInt256.of(4), scenario.slot(Scenario.MACHINE, 21), "the revived account has what it was sent");
        assertEquals(UInt256.of(World.MACHINE.size() + 1L), scenario.slot(Scenario.MACHINE, 22), "made again");
        assertEquals(UInt256.ZERO, scenario.slot(child, 5), "storage of the first life is gone");
        assertEquals(UInt256.ONE, scenario.slot(child, 6), "and was read as 0");
        assertEquals(UInt256.of(5), scenario.balance(child), "revival and endowment add up");
    }

    @Test
    void d1_whenItVanishesInEverySecondTransaction_thenEachLifeStartsEmpty() {
        for (int i = 0; i < 12; i++) {
            scenario.send(
                    i % 2 == 0 ? alice : bob,
                    Scenario.MACHINE,
                    makeAndDestroy(1, HEIR).add(Op.ADD, 30, 1));
        }
        scenario.send(carol, Scenario.MACHINE, make(0)).send(bob, child, new Commands().add(Op.COPY, 5, 6));
        scenario.executed();
        assertEquals(UInt256.of(12), scenario.slot(Scenario.MACHINE, 30));
        assertEquals(UInt256.of(12), scenario.balance(HEIR), "every life left its wei");
        assertEquals(UInt256.ONE, scenario.slot(child, 6));
    }

    @Test
    void d2_whenTheBeneficiaryVanishes_thenOnlyLaterFeesReviveIt() {
        scenario.beneficiary(child)
                .send(alice, Scenario.MACHINE, makeAndDestroy(0, HEIR))
                .send(bob, HEIR, 1, Bytes.EMPTY, 21_000, List.of())
                .send(carol, HEIR, 1, Bytes.EMPTY, 21_000, List.of());
        scenario.executed();
        assertEquals(UInt256.of(2 * 21_000 * 3), scenario.balance(child), "fees of the two later transactions");
        AccountState revived = scenario.state().account(child);
        assertNotNull(revived);
        assertEquals(AccountState.NO_CODE, revived.codeHash());
    }

    @Test
    void d2_whenTheRevivedBeneficiaryIsMadeAgain_thenItKeepsTheFees() {
        scenario.beneficiary(child)
                .send(alice, Scenario.MACHINE, makeAndDestroy(0, HEIR))
                .send(bob, HEIR, 1, Bytes.EMPTY, 21_000, List.of())
                .send(alice, Scenario.MACHINE, make(0).add(Op.BALANCE, child.toWord(), UInt256.of(40)));
        scenario.executed();
        assertEquals(UInt256.of(21_000 * 3), scenario.slot(Scenario.MACHINE, 40));
    }

    @Test
    void d3_whenAnOldContractDestroysItself_thenItStaysAndItsBalanceGoesWhereItShould() {
        Address old = Address.fromHex("00000000000000000000000000000000000a2000");
        scenario.machine(old)
                .send(alice, old, 5, new Commands().add(Op.STORE, 1, 1).add(Op.DESTROY, old, 0))
                .send(bob, Scenario.MACHINE, new Commands().add(Op.BALANCE, old.toWord(), UInt256.of(50)))
                .send(alice, old, new Commands().add(Op.DESTROY, HEIR, 0))
                .send(bob, Scenario.MACHINE, new Commands().add(Op.BALANCE, old.toWord(), UInt256.of(51)))
                .send(carol, old, 2, new Commands().add(Op.COPY, 1, 2));
        scenario.executed();
        assertEquals(UInt256.of(1_005), scenario.slot(Scenario.MACHINE, 50), "to itself: kept");
        assertEquals(UInt256.ZERO, scenario.slot(Scenario.MACHINE, 51), "to the heir: moved");
        assertEquals(UInt256.of(1_005), scenario.balance(HEIR));
        assertEquals(UInt256.of(2), scenario.slot(old, 2), "its storage stays (EIP-6780)");
    }

    @Test
    void d3_whenANewContractDestroysItselfToItself_thenItsBalanceIsBurnt() {
        scenario.send(alice, Scenario.MACHINE, makeAndDestroy(10, child))
                .send(
                        bob,
                        Scenario.MACHINE,
                        new Commands()
                                .add(Op.BALANCE, child.toWord(), UInt256.of(60))
                                .add(Op.COPY, 60, 61));
        scenario.executed();
        assertNull(scenario.state().account(child));
        assertEquals(UInt256.ONE, scenario.slot(Scenario.MACHINE, 61), "balance read as 0");
        assertEquals(UInt256.of(990), scenario.balance(Scenario.MACHINE));
    }

    @Test
    void d3_whenTheHeirIsTheBeneficiary_thenItGetsBalanceAndFees() {
        Address old = Address.fromHex("00000000000000000000000000000000000a2000");
        scenario.machine(old)
                .beneficiary(HEIR)
                .send(alice, old, new Commands().add(Op.DESTROY, HEIR, 0))
                .send(bob, Scenario.MACHINE, new Commands().add(Op.COINBASE_BALANCE, 70, 0));
        BlockOutcome.Executed executed = scenario.executed();
        UInt256 first = UInt256.of(1_000 + 3 * executed.receipts().getFirst().cumulativeGasUsed());
        assertEquals(first, scenario.slot(Scenario.MACHINE, 70));
        assertEquals(UInt256.of(1_000 + 3 * executed.gasUsed()), scenario.balance(HEIR));
    }

    @Test
    void d14_whenStorageWasLeftAtANewAddress_thenCreationFailsAndLeavesIt() {
        Address created = Evm.contractAddress(carol.address(), 0);
        Map<UInt256, UInt256> left = Map.of(UInt256.ZERO, UInt256.of(77));
        scenario.account(child, 0, UInt256.ZERO, Bytes.EMPTY, left)
                .account(created, 0, UInt256.ONE, Bytes.EMPTY, left)
                .send(alice, Scenario.MACHINE, make(1))
                .send(bob, Scenario.MACHINE, new Commands().add(Op.CODE_SIZE, child.toWord(), UInt256.of(80)))
                .send(carol, null, 3, init, Scenario.GAS, List.of())
                .send(bob, child, 9, new Commands())
                .send(alice, Scenario.MACHINE, make(0))
                .send(bob, Scenario.MACHINE, new Commands().add(Op.BALANCE, child.toWord(), UInt256.of(81)));
        BlockOutcome.Executed executed = scenario.executed();
        assertEquals(
                List.of(true, true, false, true, true, true),
                executed.receipts().stream().map(Receipt::success).toList(),
                "a creating transaction collides (EIP-7610)");
        assertEquals(UInt256.ONE, scenario.slot(Scenario.MACHINE, 80), "no code came to be");
        assertEquals(UInt256.of(77), scenario.slot(child, 0));
        assertEquals(UInt256.of(77), scenario.slot(created, 0));
        assertEquals(UInt256.of(9), scenario.slot(Scenario.MACHINE, 81));
    }
}
