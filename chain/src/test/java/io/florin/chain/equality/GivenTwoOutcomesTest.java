package io.florin.chain.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.florin.chain.block.Log;
import io.florin.chain.block.LogsBloom;
import io.florin.chain.block.Receipt;
import io.florin.chain.evm.code.CodeCache;
import io.florin.chain.execution.BlockExecutor;
import io.florin.chain.execution.BlockOutcome;
import io.florin.chain.execution.SequentialBlockExecutor;
import io.florin.chain.state.AccountState;
import io.florin.chain.state.StateDiff;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.UInt256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// The comparison finds each kind of difference; otherwise equality would prove nothing.
class GivenTwoOutcomesTest {
    private final BlockExecutor sequential = new SequentialBlockExecutor(new CodeCache(1 << 22));
    private final World world = new World(7);
    private final BlockCase block = block();
    private final BlockOutcome.Executed outcome = assertInstanceOf(BlockOutcome.Executed.class, run(block));
    private final int logging = logging();

    /// The first random block in which something is logged.
    private BlockCase block() {
        for (long seed = 1; ; seed++) {
            BlockCase made = new BlockGenerator(seed, world).block("block", 1);
            BlockCase produced = EqualityRun.with(made, true, made.transactions());
            if (run(produced) instanceof BlockOutcome.Executed executed
                    && executed.receipts().stream()
                            .anyMatch(receipt -> !receipt.logs().isEmpty())) {
                return produced;
            }
        }
    }

    private BlockOutcome run(BlockCase made) {
        return sequential.execute(made.task(), made.transactions(), made.parent());
    }

    private int logging() {
        int at = 0;
        while (outcome.receipts().get(at).logs().isEmpty()) {
            at++;
        }
        return at;
    }

    private static BlockOutcome.Executed with(BlockOutcome.Executed outcome, List<Receipt> receipts, StateDiff diff) {
        return new BlockOutcome.Executed(
                outcome.transactions(),
                receipts,
                outcome.leftOut(),
                outcome.gasUsed(),
                outcome.blobGasUsed(),
                outcome.requestsHash(),
                diff,
                outcome.execution());
    }

    private BlockOutcome.Executed withReceipt(UnaryOperator<Receipt> change) {
        List<Receipt> receipts = new ArrayList<>(outcome.receipts());
        receipts.set(logging, change.apply(receipts.get(logging)));
        return with(outcome, receipts, outcome.diff());
    }

    private void assertFound(String words, BlockOutcome changed) {
        String found = Comparison.firstDifference(outcome, changed).orElse("nothing");
        assertTrue(found.contains(words), "expected a difference in " + words + ", found " + found);
    }

    @Test
    void whenNothingDiffers_thenNothingIsFound() {
        assertEquals(
                List.of(),
                new EqualityRun(List.of(new EqualityRun.Way("same", sequential))).differences(block, outcome, 5));
    }

    @Test
    void whenAReceiptFieldDiffers_thenItIsNamed() {
        String at = "receipt " + logging + " ";
        assertFound(
                at + "success",
                withReceipt(one ->
                        new Receipt(one.type(), !one.success(), one.cumulativeGasUsed(), one.bloom(), one.logs())));
        assertFound(
                at + "cumulative gas",
                withReceipt(one ->
                        new Receipt(one.type(), one.success(), one.cumulativeGasUsed() + 1, one.bloom(), one.logs())));
        assertFound(
                at + "bloom",
                withReceipt(one ->
                        new Receipt(one.type(), one.success(), one.cumulativeGasUsed(), LogsBloom.EMPTY, one.logs())));
        assertFound(
                at + "number of logs",
                withReceipt(one ->
                        new Receipt(one.type(), one.success(), one.cumulativeGasUsed(), one.bloom(), List.of())));
    }

    @Test
    void whenOnlyALogDiffers_thenItIsNamed() {
        assertFound("receipt " + logging + " log 0 data", withReceipt(one -> {
            List<Log> logs = new ArrayList<>(one.logs());
            logs.set(0, new Log(logs.getFirst().address(), logs.getFirst().topics(), Bytes.fromHex("0xbad0")));
            return new Receipt(one.type(), one.success(), one.cumulativeGasUsed(), one.bloom(), logs);
        }));
    }

    @Test
    void whenOneAccountDiffers_thenItIsNamed() {
        Address stranger = Address.fromHex("00000000000000000000000000000000000bad00");
        Map<Address, StateDiff.Change> accounts = new HashMap<>(outcome.diff().accounts());
        AccountState rich = new AccountState(0, UInt256.ONE, AccountState.NO_CODE, false);
        accounts.put(stranger, new StateDiff.Change(rich, false, Map.of()));
        StateDiff diff = new StateDiff(accounts, outcome.diff().codes());
        assertFound("account " + stranger, with(outcome, outcome.receipts(), diff));
    }

    @Test
    void whenOneSlotDiffers_thenItIsNamed() {
        Map<Address, StateDiff.Change> accounts = new HashMap<>(outcome.diff().accounts());
        Address machine = world.machines.getFirst();
        UInt256 slot = UInt256.of(0xbad);
        StateDiff.Change old = accounts.get(machine);
        AccountState after = old == null ? world.state.account(machine) : old.after();
        Map<UInt256, UInt256> slots = new HashMap<>(old == null ? Map.of() : old.slots());
        slots.put(slot, UInt256.ONE);
        accounts.put(machine, new StateDiff.Change(after, false, slots));
        StateDiff diff = new StateDiff(accounts, outcome.diff().codes());
        assertFound(machine.toString(), with(outcome, outcome.receipts(), diff));
    }

    @Test
    void whenSomeWaysAreWrong_thenEachOfThemIsReported() {
        BlockExecutor wrong =
                (task, transactions, parent) -> with(outcome, outcome.receipts(), new StateDiff(Map.of(), Map.of()));
        EqualityRun run = new EqualityRun(List.of(
                new EqualityRun.Way("first", wrong),
                new EqualityRun.Way("second", sequential),
                new EqualityRun.Way("third", wrong)));
        List<String> differences = run.differences(block, outcome, 5);
        assertEquals(2, differences.size(), differences.toString());
        assertTrue(differences.getLast().contains("third"), differences.toString());
    }
}
