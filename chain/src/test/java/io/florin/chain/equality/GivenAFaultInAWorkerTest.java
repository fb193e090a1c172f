package io.florin.chain.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.florin.chain.execution.BlockOutcome;
import io.florin.chain.execution.ExecutionFault;
import io.florin.chain.state.AccountState;
import io.florin.chain.state.StateView;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// D10 of the chain's design: a fault of ours is never taken for a failed or successful transaction.
class GivenAFaultInAWorkerTest {
    private static final Address BROKEN = Address.fromHex("0000000000000000000000000000000000bad000");
    private static final Address FINE = Address.fromHex("0000000000000000000000000000000000f1e000");

    private final Scenario scenario = new Scenario();
    private final Wallet alice = scenario.wallet(1);
    private final Wallet bob = scenario.wallet(2);

    /// The scenario's state, but for one account that cannot be read.
    private StateView breaking(Supplier<Throwable> fault) {
        return new StateView() {
            @Override
            public @Nullable AccountState account(Address address) {
                if (address.equals(BROKEN)) {
                    GivenAFaultInAWorkerTest.<RuntimeException>raise(fault.get());
                }
                return scenario.state().account(address);
            }

            @Override
            public UInt256 storage(Address address, UInt256 slot) {
                return scenario.state().storage(address, slot);
            }

            @Override
            public Bytes code(Hash codeHash) {
                return scenario.state().code(codeHash);
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void raise(Throwable fault) throws T {
        throw (T) fault;
    }

    private void assertFaultOfTransaction(int index, Supplier<Throwable> fault) {
        scenario.through(breaking(fault));
        BlockCase block = scenario.block();
        EqualityRun run = EqualityRun.ofThisProject();
        ExecutionFault sequential = assertThrows(ExecutionFault.class, () -> run.sequential(block));
        assertSame(scenario.transactions().get(index), sequential.transaction());
        for (EqualityRun.Way way : run.ways()) {
            ExecutionFault parallel = assertThrows(ExecutionFault.class, () -> run.execute(block, way, 7), way.name());
            assertSame(scenario.transactions().get(index), parallel.transaction(), way.name());
        }
    }

    private void fillThenMeetTheFault() {
        for (int i = 0; i < 10; i++) {
            scenario.send(alice, Scenario.MACHINE, new Commands().add(Op.ADD, 1, 1));
        }
        scenario.send(bob, Scenario.MACHINE, new Commands().add(Op.BALANCE, BROKEN, 2));
        for (int i = 0; i < 10; i++) {
            scenario.send(alice, Scenario.MACHINE, new Commands().add(Op.ADD, 1, 1));
        }
    }

    @Test
    void d10_whenAReadThrows_thenTheTransactionIsNamedAndNothingCounts() {
        fillThenMeetTheFault();
        assertFaultOfTransaction(10, () -> new IllegalStateException("injected"));
    }

    @Test
    void d10_whenMemoryRunsOut_thenTheTransactionIsNamedToo() {
        fillThenMeetTheFault();
        assertFaultOfTransaction(10, () -> new OutOfMemoryError("injected"));
    }

    @Test
    void d10_whenTheStackOverflows_thenTheTransactionIsNamedToo() {
        fillThenMeetTheFault();
        assertFaultOfTransaction(10, () -> new StackOverflowError("injected"));
    }

    @Test
    void d10_whenOnlyARunWithOutdatedReadsThrows_thenTheBlockIsFine() {
        scenario.account(Scenario.MACHINE, 1, UInt256.ZERO, World.MACHINE, Map.of(UInt256.of(9), BROKEN.toWord()));
        scenario.send(
                alice,
                Scenario.MACHINE,
                new Commands().add(Op.BURN, 3_000, 0).add(Op.STORE, UInt256.of(9), FINE.toWord()));
        for (int i = 0; i < 6; i++) {
            scenario.send(
                    i % 2 == 0 ? bob : alice,
                    Scenario.MACHINE,
                    new Commands()
                            .add(Op.CALL_STORED, UInt256.of(9), UInt256.ZERO, Bytes.EMPTY)
                            .add(Op.ADD, 1, 1));
        }
        scenario.through(breaking(() -> new IllegalStateException("injected")));
        BlockOutcome.Executed executed = scenario.executed();
        assertEquals(7, executed.receipts().size());
        assertTrue(executed.receipts().stream().allMatch(one -> one.success()));
        assertEquals(UInt256.of(6), scenario.slot(Scenario.MACHINE, 1));
    }
}
