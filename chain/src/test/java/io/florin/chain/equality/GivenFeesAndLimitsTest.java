package io.florin.chain.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.florin.chain.block.Receipt;
import io.florin.chain.execution.BlockOutcome;
import io.florin.chain.execution.Rule;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.UInt256;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Divergences of other clients around fees, the block gas limit and touched accounts: D8, D12, D13 of the chain's
/// design.
class GivenFeesAndLimitsTest {
    private static final long BASE_FEE = 7;
    private static final long TIP = 3;
    private static final long TRANSFER_GAS = 21_000;
    private static final Address SINK = Address.fromHex("0000000000000000000000000000000000051000");

    private final Scenario scenario = new Scenario();
    private final Wallet alice = scenario.wallet(1);
    private final Wallet bob = scenario.wallet(2);
    private final Wallet carol = scenario.wallet(3);

    private Scenario pay(Wallet from, Address to, long value) {
        return scenario.send(from, to, value, Bytes.EMPTY, TRANSFER_GAS, List.of());
    }

    @Test
    void d8_whenTheBeneficiarySendsAndReceives_thenEachFeeCountsOnce() {
        scenario.beneficiary(carol.address());
        for (int i = 0; i < 8; i++) {
            pay(alice, SINK, 1);
            pay(carol, bob.address(), 5);
            scenario.send(bob, Scenario.MACHINE, new Commands().add(Op.COINBASE_BALANCE, 100 + i, 0));
            pay(bob, carol.address(), 2);
        }
        BlockOutcome.Executed executed = scenario.executed();
        long used = executed.gasUsed();
        long carolPaid = 8 * (5 - 2) + 8 * TRANSFER_GAS * (BASE_FEE + TIP);
        assertEquals(Scenario.RICH.plus(UInt256.of(TIP * used - carolPaid)), scenario.balance(carol.address()));
        UInt256 sum = scenario.balance(alice.address())
                .plus(scenario.balance(bob.address()))
                .plus(scenario.balance(carol.address()))
                .plus(scenario.balance(SINK));
        UInt256 before = Scenario.RICH.plus(Scenario.RICH).plus(Scenario.RICH);
        assertEquals(before.minus(UInt256.of(BASE_FEE * used)), sum, "only the base fee is burnt");
        long firstTwo = executed.receipts().get(1).cumulativeGasUsed();
        UInt256 read = UInt256.of(Scenario.RICH.w0() + TIP * firstTwo - 5 - TRANSFER_GAS * (BASE_FEE + TIP));
        assertEquals(read, scenario.slot(Scenario.MACHINE, 100), "the balance read in transaction 2");
    }

    @Test
    void d8_whenAPoorBeneficiarySpendsItsFees_thenItsTransactionsStandOnlyAfterTheyCameIn() {
        Wallet poor = new Wallet(9_600);
        scenario.beneficiary(poor.address());
        scenario.sendAt(0, poor, SINK, 1, Bytes.EMPTY, TRANSFER_GAS, List.of());
        for (int i = 0; i < 4; i++) {
            pay(alice, SINK, 0);
        }
        scenario.sendAt(0, poor, SINK, 1, Bytes.EMPTY, TRANSFER_GAS, List.of());
        scenario.sendAt(1, poor, SINK, 1, Bytes.EMPTY, TRANSFER_GAS, List.of());
        BlockOutcome.Executed executed = scenario.executed();
        assertEquals(
                List.of(Rule.FUNDS, Rule.FUNDS),
                executed.leftOut().stream().map(one -> one.refusal().rule()).toList());
        long income = 5 * TIP * TRANSFER_GAS;
        assertEquals(UInt256.of(income - 10 * TRANSFER_GAS - 1), scenario.balance(poor.address()));
    }

    @Test
    void d8_whenTheChainIsFree_thenTheBeneficiaryIsNotMade() {
        scenario.free().beneficiary(SINK);
        for (int i = 0; i < 6; i++) {
            scenario.send(i % 2 == 0 ? alice : bob, Scenario.MACHINE, new Commands().add(Op.COINBASE_BALANCE, i, 0));
        }
        scenario.executed();
        assertNull(scenario.state().account(SINK), "a credit of nothing leaves no account");
    }

    @Test
    void d12_whenTheBlockIsFull_thenLaterSmallOnesStillFit() {
        long burning = 300_000;
        scenario.gasLimit(1_000_000);
        for (int i = 0; i < 8; i++) {
            Commands commands = new Commands().add(Op.ADD, 1, 1).add(Op.BURN, 2_000, 0);
            scenario.send(i % 2 == 0 ? alice : bob, Scenario.MACHINE, 0, commands.bytes(), burning, List.of());
        }
        for (int i = 0; i < 6; i++) {
            pay(carol, SINK, 1);
        }
        BlockOutcome.Executed executed = scenario.executed();
        assertTrue(executed.gasUsed() <= 1_000_000, "gas used " + executed.gasUsed());
        assertTrue(executed.leftOut().stream().anyMatch(one -> one.refusal().rule() == Rule.BLOCK_GAS));
        long included = executed.transactions().stream()
                .filter(one -> one.gasLimit() == burning)
                .count();
        assertTrue(included > 0 && included < 8, "burning transactions included: " + included);
        assertEquals(UInt256.of(included), scenario.slot(Scenario.MACHINE, 1), "those left out changed nothing");
        assertTrue(executed.transactions().stream().anyMatch(one -> one.gasLimit() == TRANSFER_GAS));
    }

    @Test
    void d12_whenImportingAFullerBlock_thenTheFirstThatDoesNotFitIsNamed() {
        scenario.importing().gasLimit(5 * TRANSFER_GAS);
        for (int i = 0; i < 9; i++) {
            pay(i % 2 == 0 ? alice : bob, SINK, 1);
        }
        BlockOutcome.Invalid invalid = assertInstanceOf(BlockOutcome.Invalid.class, scenario.everywhere());
        assertEquals(Rule.BLOCK_GAS, invalid.refusal().rule());
        assertTrue(
                invalid.refusal().words().contains("transaction 5"),
                invalid.refusal().words());
    }

    @Test
    void d13_whenEmptyAccountsAreTouched_thenTheyAreAbsentAfterwards() {
        Address precompile = Address.fromHex("0000000000000000000000000000000000000003");
        Address system = Address.fromHex("fffffffffffffffffffffffffffffffffffffffe");
        Address empty = Address.fromHex("00000000000000000000000000000000000e0000");
        Address untouched = Address.fromHex("00000000000000000000000000000000000e0001");
        for (Address address : List.of(precompile, system, empty, untouched)) {
            scenario.account(address, 0, UInt256.ZERO, Bytes.EMPTY, Map.of());
        }
        LongStream.range(0, 3).forEach(i -> {
            for (Address address : List.of(precompile, system, empty)) {
                scenario.send(i == 1 ? bob : alice, address, 0, Bytes.EMPTY, 60_000, List.of());
                scenario.send(
                        carol,
                        Scenario.MACHINE,
                        new Commands()
                                .add(Op.CODE_HASH, address.toWord(), UInt256.of(100 + i * 300 + address.small())));
            }
        });
        scenario.send(
                carol,
                Scenario.MACHINE,
                new Commands().add(Op.CALL, untouched, 0, new Commands()).add(Op.REVERT, 1, 0));
        BlockOutcome.Executed executed = scenario.executed();
        assertEquals(19, executed.receipts().size());
        assertNull(scenario.state().account(precompile));
        assertNull(scenario.state().account(system));
        assertNull(scenario.state().account(empty));
        assertNotNull(scenario.state().account(untouched), "a touch that was taken back is none");
        assertEquals(UInt256.ZERO, scenario.slot(Scenario.MACHINE, 100 + empty.small()), "absent: hash 0");
        assertTrue(executed.receipts().stream().limit(18).allMatch(Receipt::success));
    }
}
