package io.florin.chain.evm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.florin.chain.block.BlockContext;
import io.florin.chain.crypto.Keccak256;
import io.florin.chain.evm.code.CodeCache;
import io.florin.chain.evm.fork.Fork;
import io.florin.chain.evm.trace.Tracer;
import io.florin.chain.state.AccountState;
import io.florin.chain.state.Journal;
import io.florin.chain.state.StateDiff;
import io.florin.chain.state.StateView;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.io.ByteArrayOutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The plain loop checks gas and stack once per block, the tracing loop at each instruction: on random
/// code with little gas, deep and empty stacks, jumps and calls both must end alike. Properties:
/// `florin.seed`, `florin.programs`.
class GivenRandomCodeTest {
    private static final long SEED = Long.getLong("florin.seed", 20_261_125L);
    private static final int PROGRAMS = Integer.getInteger("florin.programs", 20_000);
    private static final Address CALLER = Address.fromHex("0x00000000000000000000000000000000000000aa");
    private static final Address[] CONTRACTS = {
        Address.fromHex("0x00000000000000000000000000000000000000c0"),
        Address.fromHex("0x00000000000000000000000000000000000000c1")
    };

    /// Called with one operand more than they take now and then, so that underflow happens, but not at
    /// once.
    private static final int[] PLAIN = {
        0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08, 0x09, 0x0a, 0x0b, 0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16,
                0x17,
        0x18, 0x19, 0x1a, 0x1b, 0x1c, 0x1d, 0x1e, 0x20, 0x30, 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39,
                0x3a,
        0x3b, 0x3c, 0x3d, 0x3e, 0x3f, 0x40, 0x41, 0x42, 0x43, 0x44, 0x45, 0x46, 0x47, 0x48, 0x49, 0x4a, 0x50, 0x51,
                0x52,
        0x53, 0x54, 0x55, 0x58, 0x59, 0x5a, 0x5b, 0x5c, 0x5d, 0x5e, 0x5f, 0xa0, 0xa1, 0xa2
    };

    private record End(Outcome outcome, StateDiff diff) {}

    private static Bytes program(SplittableRandom random) {
        ByteArrayOutputStream code = new ByteArrayOutputStream();
        int length = 10 + random.nextInt(120);
        while (code.size() < length) {
            switch (random.nextInt(24)) {
                case 0 -> code.write(random.nextInt(256));
                case 1 -> jump(code, random, 0x56, length);
                case 2, 3 -> {
                    code.write(0x80 + random.nextInt(16));
                    jump(code, random, 0x57, length);
                }
                case 4 -> call(code, random);
                case 5, 6, 7 -> code.write(0x80 + random.nextInt(6));
                case 8, 9 -> code.write(0x90 + random.nextInt(6));
                case 10, 11, 12, 13, 14, 15 -> push(code, random);
                default -> code.write(PLAIN[random.nextInt(PLAIN.length)]);
            }
        }
        return Bytes.of(code.toByteArray());
    }

    /// Onto a JUMPDEST that follows, or wherever it lands.
    private static void jump(ByteArrayOutputStream code, SplittableRandom random, int op, int length) {
        code.write(0x60);
        code.write(random.nextBoolean() ? code.size() + 2 : random.nextInt(length));
        code.write(op);
        code.write(0x5b);
    }

    private static void call(ByteArrayOutputStream code, SplittableRandom random) {
        for (int i = 0; i < 5; i++) {
            code.write(0x60);
            code.write(random.nextInt(64));
        }
        code.write(0x60);
        code.write(0xc0 + random.nextInt(2));
        code.write(random.nextBoolean() ? 0x5a : 0x61);
        code.write(random.nextInt(4));
        code.write(random.nextInt(256));
        code.write(new int[] {0xf1, 0xf2, 0xf4, 0xfa, 0xf0, 0xf5}[random.nextInt(6)]);
    }

    private static void push(ByteArrayOutputStream code, SplittableRandom random) {
        int length = random.nextInt(3) == 0 ? 1 + random.nextInt(32) : 1;
        code.write(0x5f + length);
        for (int i = 0; i < length; i++) {
            code.write(random.nextInt(3) == 0 ? random.nextInt(256) : random.nextInt(40));
        }
    }

    private static End run(List<Bytes> codes, long gas, Fork fork, @Nullable Tracer tracer) {
        Journal journal = new Journal(new Nothing());
        for (int i = 0; i < codes.size(); i++) {
            journal.setCode(CONTRACTS[i], codes.get(i), Keccak256.of(codes.get(i)));
            journal.setBalance(CONTRACTS[i], UInt256.of(1_000));
        }
        journal.endTransaction();
        BlockContext block = new BlockContext(
                UInt256.ONE, 300, 1, CALLER, 30_000_000, Hash.ZERO, UInt256.ZERO, UInt256.ONE, number -> Hash.ZERO);
        Message message = new Message(CALLER, CONTRACTS[0], UInt256.ZERO, Bytes.fromHex("0102030405"), gas, null);
        TransactionContext context = new TransactionContext(CALLER, UInt256.ZERO, List.of(), () -> false);
        Outcome outcome = new Evm(fork, new CodeCache(1_000_000)).execute(message, journal, block, context, tracer);
        journal.endTransaction();
        return new End(outcome, journal.diff());
    }

    @Test
    void whenRunByBothLoops_thenTheyEndAlike() {
        System.out.println("random code: seed " + SEED + ", programs " + PROGRAMS);
        SplittableRandom random = new SplittableRandom(SEED);
        Map<HaltReason, Integer> ends = new EnumMap<>(HaltReason.class);
        for (int i = 0; i < PROGRAMS; i++) {
            List<Bytes> codes = List.of(program(random), program(random));
            long gas = random.nextInt(4) == 0 ? random.nextInt(2_000) : 1_000 + random.nextInt(200_000);
            Fork fork = random.nextBoolean() ? Fork.OSAKA : Fork.CANCUN;
            End plain = run(codes, gas, fork, null);
            End traced = run(codes, gas, fork, new Tracer() {});
            assertEquals(traced, plain, () -> "gas " + gas + " of " + codes + " at " + fork);
            ends.merge(plain.outcome.reason(), 1, Integer::sum);
        }
        assertEquals(
                true,
                ends.keySet()
                        .containsAll(List.of(
                                HaltReason.RETURNED,
                                HaltReason.OUT_OF_GAS,
                                HaltReason.STACK_UNDERFLOW,
                                HaltReason.INVALID_JUMP,
                                HaltReason.INVALID_OPCODE)),
                "the programs end in many ways: " + ends);
    }

    /// A world without accounts.
    private static final class Nothing implements StateView {
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
    }
}
