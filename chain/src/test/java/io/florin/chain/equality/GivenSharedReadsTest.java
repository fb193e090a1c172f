package io.florin.chain.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.florin.chain.block.LogsBloom;
import io.florin.chain.block.Receipt;
import io.florin.chain.execution.BlockOutcome;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.UInt256;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Divergences of other clients where transactions read or report what others change: D6, D7, D11 of the chain's
/// design.
class GivenSharedReadsTest {
    private static final Address OTHER = Address.fromHex("00000000000000000000000000000000000a3000");
    private static final Address PURSE = Address.fromHex("00000000000000000000000000000000000a4000");

    private final Scenario scenario = new Scenario();
    private final Wallet alice = scenario.wallet(1);
    private final Wallet bob = scenario.wallet(2);
    private final Wallet carol = scenario.wallet(3);

    @Test
    void d6_whenCodeChangesAllTheTime_thenCodeAndCodeHashNeverComeFromTwoVersions() {
        Address authority = carol.address();
        for (int i = 0; i < 12; i++) {
            Address delegate = i % 3 == 2 ? Address.ZERO : i % 3 == 0 ? Scenario.MACHINE : OTHER;
            scenario.send(
                    alice,
                    OTHER,
                    0,
                    Bytes.EMPTY,
                    Scenario.GAS,
                    List.of(carol.authorize(Scenario.CHAIN_ID, delegate, i)));
            scenario.send(
                    bob,
                    Scenario.MACHINE,
                    new Commands()
                            .add(Op.CODE_HASH, authority, 100 + i)
                            .add(Op.BLOCK_HASH, 1, 0)
                            .add(Op.CODE, authority, 200 + i)
                            .add(Op.CODE_SIZE, authority, 300 + i));
        }
        scenario.executed();
        for (int i = 0; i < 12; i++) {
            UInt256 hash = scenario.slot(Scenario.MACHINE, 100 + i);
            assertEquals(hash, scenario.slot(Scenario.MACHINE, 200 + i), "hash and code after change " + i);
            UInt256 size = UInt256.of(i % 3 == 2 ? 1 : 24);
            assertEquals(size, scenario.slot(Scenario.MACHINE, 300 + i), "size after change " + i);
        }
        assertNotEquals(scenario.slot(Scenario.MACHINE, 100), scenario.slot(Scenario.MACHINE, 101));
    }

    @Test
    void d7_whenOnlyLogsTellABalance_thenEachTellsTheOneOfItsPlaceInTheBlock() {
        scenario.machine(PURSE);
        Commands telling =
                new Commands().add(Op.BALANCE, PURSE, 1).add(Op.LOG_SLOT, 1, 0).add(Op.STORE, 1, 0);
        for (int i = 0; i < 20; i++) {
            scenario.send(alice, PURSE, 1, new Commands());
            scenario.send(i % 2 == 0 ? bob : carol, Scenario.MACHINE, telling);
            scenario.send(alice, PURSE, new Commands().add(Op.SEND_SHARE, bob.address(), 1_000_000));
        }
        BlockOutcome.Executed executed = scenario.executed();
        for (int i = 0; i < 20; i++) {
            Bytes told = executed.receipts().get(3 * i + 1).logs().getFirst().data();
            assertEquals(UInt256.of(1_001 + i), UInt256.fromBytes(told.view()), "balance told by transaction " + i);
        }
        assertEquals(UInt256.ZERO, scenario.slot(Scenario.MACHINE, 1), "the state does not show it");
    }

    @Test
    void d11_whenAllTransactionsLog_thenGasAddsUpAndEachBloomIsItsOwn() {
        for (int i = 0; i < 24; i++) {
            Commands commands = new Commands().add(Op.BURN, 20L * (24 - i), 0);
            for (int logs = i % 4; logs > 0; logs--) {
                commands.add(Op.LOG_DATA, 10L * i, logs);
            }
            if (i % 6 == 5) {
                commands.add(Op.REVERT, i, 0);
            }
            scenario.send(
                    i % 3 == 0 ? alice : i % 3 == 1 ? bob : carol, i % 2 == 0 ? Scenario.MACHINE : OTHER, commands);
        }
        scenario.machine(OTHER);
        BlockOutcome.Executed executed = scenario.executed();
        long before = 0;
        for (int i = 0; i < 24; i++) {
            Receipt receipt = executed.receipts().get(i);
            assertTrue(receipt.cumulativeGasUsed() >= before + 21_000, "gas of transaction " + i);
            assertEquals(LogsBloom.of(receipt.logs()), receipt.bloom(), "bloom of transaction " + i);
            assertEquals(i % 6 == 5 ? 0 : i % 4 + 1, receipt.logs().size(), "logs of transaction " + i);
            before = receipt.cumulativeGasUsed();
        }
        assertEquals(before, executed.gasUsed());
    }
}
