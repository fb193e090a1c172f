package io.florin.chain.evm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.florin.chain.block.BlockContext;
import io.florin.chain.crypto.Keccak256;
import io.florin.chain.evm.code.CodeCache;
import io.florin.chain.evm.fork.Fork;
import io.florin.chain.evm.trace.CallFrame;
import io.florin.chain.evm.trace.CallTracer;
import io.florin.chain.evm.trace.Prestate;
import io.florin.chain.evm.trace.PrestateTracer;
import io.florin.chain.evm.trace.Step;
import io.florin.chain.evm.trace.StructLog;
import io.florin.chain.evm.trace.StructLogger;
import io.florin.chain.evm.trace.Tracer;
import io.florin.chain.state.AccountState;
import io.florin.chain.state.Journal;
import io.florin.chain.state.StateView;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The tracing loop on hand-assembled code: same end as the plain loop, and every event told.
class GivenATracedRunTest {
    private static final Address CALLER = Address.fromHex("0x00000000000000000000000000000000000000aa");
    private static final Address CONTRACT = Address.fromHex("0x00000000000000000000000000000000000000cc");
    private static final Address CALLEE = Address.fromHex("0x00000000000000000000000000000000000000dd");

    /// 1 + 2, stored in slot 3, then CALL of the callee with 5,000 gas.
    private static final String CALLING = "6001600201600355" + "5f5f5f5f5f60dd611388f1" + "00";

    /// Reverts with a word of memory.
    private static final String REVERTING = "602a5f5260205ffd";

    private static final class Recorder implements Tracer {
        final List<String> events = new ArrayList<>();

        @Override
        public void enter(int op, Address from, Address to, Bytes input, long gas, UInt256 value) {
            events.add("enter " + Integer.toHexString(op) + " " + gas);
        }

        @Override
        public void exit(HaltReason reason, long gasUsed, Bytes output) {
            events.add("exit " + reason + " " + gasUsed + " " + output.size());
        }

        @Override
        public void step(Step step) {
            events.add(step.depth() + ":" + step.pc() + " " + Integer.toHexString(step.op()) + " " + step.stackSize());
        }

        @Override
        public void stepped(long cost, @Nullable HaltReason fault) {
            events.add("cost " + cost + (fault == null ? "" : " " + fault));
        }
    }

    private static Journal journal(String contract, String callee) {
        Journal journal = new Journal(new StateView() {
            @Override
            public @Nullable AccountState account(Address address) {
                return null;
            }

            @Override
            public UInt256 storage(Address address, UInt256 slot) {
                return UInt256.ZERO;
            }

            @Override
            public Bytes code(Hash codeHash) {
                return Bytes.EMPTY;
            }
        });
        for (String[] one : new String[][] {{CONTRACT.toString(), contract}, {CALLEE.toString(), callee}}) {
            Bytes code = Bytes.fromHex(one[1]);
            journal.setCode(Address.fromHex(one[0]), code, Keccak256.of(code));
        }
        journal.endTransaction();
        return journal;
    }

    private static Outcome run(Journal journal, BooleanSupplier cancelled, @Nullable Tracer tracer) {
        BlockContext block = new BlockContext(
                UInt256.ONE, 1, 1, CALLER, 30_000_000, Hash.ZERO, UInt256.ZERO, UInt256.ONE, number -> Hash.ZERO);
        Message message = new Message(CALLER, CONTRACT, UInt256.ZERO, Bytes.EMPTY, 1_000_000, null);
        TransactionContext context = new TransactionContext(CALLER, UInt256.ZERO, List.of(), cancelled);
        return new Evm(Fork.OSAKA, new CodeCache(1_000_000)).execute(message, journal, block, context, tracer);
    }

    @Test
    void whenTraced_thenResultAndGasAreThoseOfThePlainLoop() {
        Outcome plain = run(journal(CALLING, REVERTING), () -> false, null);
        Outcome traced = run(journal(CALLING, REVERTING), () -> false, new Recorder());

        assertEquals(plain, traced, "a tracer changes nothing");
    }

    @Test
    void whenACallReverts_thenFramesStepsAndCostsAreToldInOrder() {
        Recorder recorder = new Recorder();

        run(journal(CALLING, REVERTING), () -> false, recorder);

        List<String> events = recorder.events;
        assertEquals("enter f1 1000000", events.getFirst(), "the outermost frame comes first");
        int call = events.indexOf("1:18 f1 7");
        assertEquals("cost 7600", events.get(call + 1), "a cold account and the gas given");
        assertEquals("enter f1 5000", events.get(call + 2), "the child follows its call");
        assertEquals("2:0 60 0", events.get(call + 3), "the child's stack is empty");
        assertEquals("exit REVERTED 16 32", events.get(events.size() - 4), "the child reverts with a word");
        assertEquals(List.of("cost 22100"), List.of(events.get(events.indexOf("1:7 55 2") + 1)), "a cold new slot");
    }

    @Test
    void whenAnInstructionFaults_thenTheFaultIsTold() {
        Recorder recorder = new Recorder();

        run(journal("6001600156", REVERTING), () -> false, recorder);

        assertEquals("cost 8 INVALID_JUMP", recorder.events.get(recorder.events.size() - 2), "not a JUMPDEST");
    }

    @Test
    void whenStructLogged_thenStackStorageAndCostStandAsBeforeEachInstruction() {
        StructLogger logger = new StructLogger(new StructLogger.Options(true, true, true, true, 0));

        run(journal(CALLING, REVERTING), () -> false, logger);

        StructLog store = logger.logs().get(4);
        assertEquals(0x55, store.op(), "the fifth instruction stores");
        assertEquals(List.of(UInt256.of(3), UInt256.of(3)), store.stack(), "value below key");
        assertEquals(Map.of(UInt256.of(3), UInt256.of(3)), store.storage(), "the slot with its new value");
        assertEquals(22_100, store.gasCost(), "a cold new slot");
        StructLog stop = logger.logs().getLast();
        assertEquals(32, stop.returnData() == null ? 0 : stop.returnData().size(), "data of the reverted call");
        assertEquals(List.of(UInt256.ZERO), stop.stack(), "the call failed");
    }

    @Test
    void whenCallsAreTraced_thenTheTreeHasReasonsAndLogsOfWhatStands() {
        String logging = "5f5fa0";
        CallTracer tracer = new CallTracer(false, true);

        run(journal(logging + "5f5f5f5f5f60dd611388f1" + logging, logging + REVERTING), () -> false, tracer);

        CallFrame top = Objects.requireNonNull(tracer.top());
        CallFrame child = top.calls().getFirst();
        assertEquals(HaltReason.REVERTED, child.reason(), "the callee reverts");
        assertEquals(32, child.output().size(), "with a word");
        assertEquals(List.of(), child.logs(), "its log is void");
        assertEquals(
                List.of(0, 1),
                top.logs().stream().map(CallFrame.Positioned::position).toList(),
                "one log before and one behind the call");
    }

    @Test
    void whenTheBalanceIsTooSmall_thenTheRefusedCallIsInTheTree() {
        CallTracer tracer = new CallTracer(false, false);

        run(journal("5f5f5f5f600160dd611388f1", REVERTING), () -> false, tracer);

        CallFrame child = Objects.requireNonNull(tracer.top()).calls().getFirst();
        assertEquals(HaltReason.INSUFFICIENT_BALANCE, child.reason(), "one wei is not there");
        assertEquals(0, child.gasUsed(), "its gas came back");
    }

    @Test
    void whenPrestateIsTraced_thenItHoldsWhatWasBeforeAndTheDifference() {
        Journal journal = journal(CALLING, REVERTING);
        PrestateTracer tracer = new PrestateTracer(journal, List.of(CALLER, CONTRACT));

        run(journal, () -> false, tracer);
        journal.endTransaction();

        assertEquals(Set.of(CALLER, CONTRACT, CALLEE), tracer.before().before().keySet(), "all accounts named");
        Prestate difference = tracer.difference();
        assertEquals(Set.of(CONTRACT), difference.after().keySet(), "one account changed");
        assertEquals(
                Map.of(UInt256.of(3), UInt256.of(3)),
                Objects.requireNonNull(difference.after().get(CONTRACT)).storage(),
                "its new slot");
        assertEquals(
                Map.of(),
                Objects.requireNonNull(difference.before().get(CONTRACT)).storage(),
                "that was empty before");
    }

    @Test
    void whenCancelledInALoop_thenTheRunEnds() {
        assertThrows(
                CancelledException.class,
                () -> run(journal("5b5f56", REVERTING), () -> true, new Recorder()),
                "the loop asks for cancellation");
    }
}
