package io.florin.chain.evm.instruction;

import static java.math.BigInteger.ONE;
import static java.math.BigInteger.TWO;
import static java.math.BigInteger.ZERO;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Every 256-bit operation against {@link BigInteger}: all pairs of edge values, then random words of every length. The
/// seed and number of rounds are the properties `florin.seed` and `florin.words`.
class GivenTwoWordsTest {
    private static final BigInteger MODULUS = ONE.shiftLeft(256);
    private static final BigInteger HALF = ONE.shiftLeft(255);
    private static final long SEED = Long.getLong("florin.seed", 20_261_125L);
    private static final int ROUNDS = Integer.getInteger("florin.words", 200_000);

    /// Offset of the third operand, the lowest of three items; limbs below it must stay as they are.
    private static final int LOWEST = 4;

    private static final long GUARD = 0x5afe5afe5afe5afeL;

    private interface Operation {
        void run(long[] s, int top);
    }

    private interface Oracle {
        BigInteger of(BigInteger a, BigInteger b, BigInteger n);
    }

    private record Case(String name, int operands, Operation operation, Oracle oracle) {}

    private static final List<Case> CASES = List.of(
            two("add", (s, a, b) -> Words.add(s, a, b, b), (a, b, n) -> a.add(b)),
            two("sub", (s, a, b) -> Words.sub(s, a, b, b), (a, b, n) -> a.subtract(b)),
            two("mul", (s, a, b) -> Words.mul(s, a, b, b), (a, b, n) -> a.multiply(b)),
            two("div", (s, a, b) -> Division.div(s, a, b, b, a + 4), (a, b, n) -> b.signum() == 0 ? ZERO : a.divide(b)),
            two("mod", (s, a, b) -> Division.mod(s, a, b, b, a + 4), (a, b, n) -> b.signum() == 0 ? ZERO : a.mod(b)),
            two(
                    "sdiv",
                    (s, a, b) -> Division.sdiv(s, a, b, b, a + 4),
                    (a, b, n) -> b.signum() == 0 ? ZERO : signed(a).divide(signed(b))),
            two(
                    "smod",
                    (s, a, b) -> Division.smod(s, a, b, b, a + 4),
                    (a, b, n) -> b.signum() == 0 ? ZERO : signed(a).remainder(signed(b))),
            two("exp", (s, a, b) -> Words.exp(s, a, b, b, a + 4), (a, b, n) -> a.modPow(b, MODULUS)),
            two("signExtend", (s, a, b) -> Words.signExtend(s, a, b, b), (a, b, n) -> extended(a, b)),
            two("less", (s, a, b) -> bit(s, b, Words.less(s, a, b)), (a, b, n) -> truth(a.compareTo(b) < 0)),
            two(
                    "lessSigned",
                    (s, a, b) -> bit(s, b, Words.lessSigned(s, a, b)),
                    (a, b, n) -> truth(signed(a).compareTo(signed(b)) < 0)),
            two("equal", (s, a, b) -> bit(s, b, Words.equal(s, a, b)), (a, b, n) -> truth(a.equals(b))),
            two("isZero", (s, a, b) -> bit(s, b, Words.isZero(s, a)), (a, b, n) -> truth(a.signum() == 0)),
            two(
                    "bitLength",
                    (s, a, b) -> Words.set(s, b, Words.bitLength(s, a)),
                    (a, b, n) -> BigInteger.valueOf(a.bitLength())),
            two(
                    "byteAt",
                    (s, a, b) -> Words.byteAt(s, a, b, b),
                    (a, b, n) -> a.bitLength() > 5
                            ? ZERO
                            : b.shiftRight(248 - 8 * a.intValue()).and(BigInteger.valueOf(255))),
            two(
                    "shl",
                    (s, a, b) -> Words.shl(s, a, b, b),
                    (a, b, n) -> a.bitLength() > 8 ? ZERO : b.shiftLeft(a.intValue())),
            two(
                    "shr",
                    (s, a, b) -> Words.shr(s, a, b, b, false),
                    (a, b, n) -> a.bitLength() > 8 ? ZERO : b.shiftRight(a.intValue())),
            two(
                    "sar",
                    (s, a, b) -> Words.shr(s, a, b, b, true),
                    (a, b, n) -> signed(b).shiftRight(a.bitLength() > 8 ? 256 : a.intValue())),
            new Case(
                    "addmod",
                    3,
                    (s, top) -> Division.addmod(s, top - 4, top - 8, top - 12, top - 12, top),
                    (a, b, n) -> n.signum() == 0 ? ZERO : a.add(b).mod(n)),
            new Case(
                    "mulmod",
                    3,
                    (s, top) -> Division.mulmod(s, top - 4, top - 8, top - 12, top - 12, top),
                    (a, b, n) -> n.signum() == 0 ? ZERO : a.multiply(b).mod(n)));

    private interface OnTwo {
        void run(long[] s, int a, int b);
    }

    private static Case two(String name, OnTwo operation, Oracle oracle) {
        return new Case(name, 2, (s, top) -> operation.run(s, top - 4, top - 8), oracle);
    }

    private static void bit(long[] s, int at, boolean value) {
        Words.set(s, at, value ? 1 : 0);
    }

    private static BigInteger truth(boolean value) {
        return value ? ONE : ZERO;
    }

    private static BigInteger signed(BigInteger word) {
        return word.testBit(255) ? word.subtract(MODULUS) : word;
    }

    private static BigInteger extended(BigInteger a, BigInteger b) {
        if (a.compareTo(BigInteger.valueOf(30)) > 0) {
            return b;
        }
        int bits = 8 * a.intValue() + 8;
        BigInteger low = b.mod(ONE.shiftLeft(bits));
        return low.testBit(bits - 1) ? low.subtract(ONE.shiftLeft(bits)) : low;
    }

    private static void put(long[] s, int at, BigInteger word) {
        for (int i = 0; i < 4; i++) {
            s[at + i] = word.shiftRight(64 * i).longValue();
        }
    }

    private static BigInteger get(long[] s, int at) {
        BigInteger word = ZERO;
        for (int i = 3; i >= 0; i--) {
            word = word.shiftLeft(64).or(new BigInteger(Long.toUnsignedString(s[at + i])));
        }
        return word;
    }

    private static void check(Case one, BigInteger a, BigInteger b, BigInteger n) {
        long[] s = new long[LOWEST + 12 + Division.SCRATCH];
        for (int i = 0; i < LOWEST; i++) {
            s[i] = GUARD;
        }
        for (int i = LOWEST + 12; i < s.length; i++) {
            s[i] = GUARD;
        }
        put(s, LOWEST, n);
        put(s, LOWEST + 4, b);
        put(s, LOWEST + 8, a);
        one.operation.run(s, LOWEST + 12);
        BigInteger result = get(s, one.operands == 3 ? LOWEST : LOWEST + 4);
        if (!result.equals(one.oracle.of(a, b, n).mod(MODULUS))) {
            assertEquals(
                    one.oracle.of(a, b, n).mod(MODULUS).toString(16),
                    result.toString(16),
                    one.name + " of " + a.toString(16) + ", " + b.toString(16) + ", " + n.toString(16));
        }
        for (int i = 0; i < LOWEST; i++) {
            assertEquals(GUARD, s[i], "items below the operands stay");
        }
    }

    private static List<BigInteger> edges() {
        List<BigInteger> edges =
                new ArrayList<>(List.of(ZERO, ONE, TWO, BigInteger.valueOf(31), BigInteger.valueOf(32)));
        for (int bits : new int[] {8, 63, 64, 65, 127, 128, 129, 191, 192, 193, 255, 256}) {
            BigInteger power = ONE.shiftLeft(bits);
            edges.add(power.subtract(ONE));
            edges.add(power.mod(MODULUS));
            edges.add(power.add(ONE).mod(MODULUS));
        }
        edges.add(HALF.subtract(ONE));
        edges.add(MODULUS.subtract(TWO));
        edges.add(ONE.shiftLeft(256).subtract(ONE.shiftLeft(64)));
        edges.add(ONE.shiftLeft(256).subtract(ONE.shiftLeft(192)));
        edges.add(ONE.shiftLeft(192).subtract(ONE.shiftLeft(64)));
        return edges;
    }

    /// Any length; often with runs of zeros or ones, which is where quotient guesses fail.
    private static BigInteger word(SplittableRandom random) {
        long[] limbs = new long[4];
        int used = random.nextInt(5);
        for (int i = 0; i < used; i++) {
            limbs[i] = switch (random.nextInt(6)) {
                case 0 -> 0;
                case 1 -> -1;
                case 2 -> Long.MIN_VALUE;
                case 3 -> -1L >>> random.nextInt(64);
                default -> random.nextLong();
            };
        }
        if (used > 0 && random.nextBoolean()) {
            limbs[used - 1] >>>= random.nextInt(64);
        }
        return get(limbs, 0);
    }

    @Test
    void whenBothAreEdgeValues_thenEveryOperationAgreesWithTheOracle() {
        List<BigInteger> edges = edges();
        for (Case one : CASES) {
            for (BigInteger a : edges) {
                for (BigInteger b : edges) {
                    check(one, a, b, edges.get(a.add(b).bitLength() % edges.size()));
                }
            }
        }
    }

    @Test
    void whenWordsAreRandom_thenEveryOperationAgreesWithTheOracle() {
        System.out.println("words: seed " + SEED + ", rounds " + ROUNDS);
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < ROUNDS; i++) {
            BigInteger a = random.nextInt(4) == 0 ? BigInteger.valueOf(random.nextInt(300)) : word(random);
            BigInteger b = word(random);
            BigInteger n = word(random);
            check(CASES.get(i % CASES.size()), a, b, n);
        }
    }

    @Test
    void whenDivisorsAreNormalised_thenReciprocalsAreExact() {
        SplittableRandom random = new SplittableRandom(SEED);
        BigInteger low = ONE.shiftLeft(64);
        for (int i = 0; i < 20_000; i++) {
            long d1 = random.nextInt(4) == 0 ? -1L << random.nextInt(64) : random.nextLong() | Long.MIN_VALUE;
            long d0 = random.nextInt(4) == 0 ? -1L >>> random.nextInt(64) : random.nextLong();
            BigInteger one = new BigInteger(Long.toUnsignedString(d1));
            BigInteger both = one.shiftLeft(64).add(new BigInteger(Long.toUnsignedString(d0)));
            assertEquals(
                    ONE.shiftLeft(128).subtract(ONE).divide(one).subtract(low).longValue(),
                    Division.reciprocal(d1),
                    "of " + one);
            assertEquals(
                    ONE.shiftLeft(192).subtract(ONE).divide(both).subtract(low).longValue(),
                    Division.reciprocal(d1, d0),
                    "of " + both);
        }
    }
}
