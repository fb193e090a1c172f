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

/// Every 256-bit operation against {@link BigInteger}: all pairs of edge values, then random words of
/// every length. The seed and number of rounds are the properties `florin.seed` and `florin.words`.
class GivenTwoWordsTest {
    private static final BigInteger MODULUS = ONE.shiftLeft(256);
    private static final BigInteger HALF = ONE.shiftLeft(255);
    private static final long SEED = Long.getLong("florin.seed", 20_261_125L);
    private static final int ROUNDS = Integer.getInteger("florin.words", 200_000);

    /// Offset of the third operand, the lowest of three items; limbs below it must stay as they are.
    private static final int LOWEST = 4;

    private static final long GUARD = 0x5afe5afe5afe5afeL;

    private interface Operation {
        int run(long[] s, int r);
    }

    private interface Oracle {
        BigInteger of(BigInteger a, BigInteger b, BigInteger n);
    }

    private record Case(String name, int operands, Operation operation, Oracle oracle) {}

    private static final List<Case> CASES = List.of(
            new Case("add", 2, Arithmetic::add, (a, b, n) -> a.add(b)),
            new Case("sub", 2, Arithmetic::sub, (a, b, n) -> a.subtract(b)),
            new Case("mul", 2, Arithmetic::mul, (a, b, n) -> a.multiply(b)),
            new Case("div", 2, Arithmetic::div, (a, b, n) -> b.signum() == 0 ? ZERO : a.divide(b)),
            new Case("mod", 2, Arithmetic::mod, (a, b, n) -> b.signum() == 0 ? ZERO : a.mod(b)),
            new Case(
                    "sdiv",
                    2,
                    Arithmetic::sdiv,
                    (a, b, n) -> b.signum() == 0 ? ZERO : signed(a).divide(signed(b))),
            new Case(
                    "smod",
                    2,
                    Arithmetic::smod,
                    (a, b, n) -> b.signum() == 0 ? ZERO : signed(a).remainder(signed(b))),
            new Case(
                    "addmod",
                    3,
                    Arithmetic::addmod,
                    (a, b, n) -> n.signum() == 0 ? ZERO : a.add(b).mod(n)),
            new Case(
                    "mulmod",
                    3,
                    Arithmetic::mulmod,
                    (a, b, n) -> n.signum() == 0 ? ZERO : a.multiply(b).mod(n)),
            new Case("exp", 2, Arithmetic::exp, (a, b, n) -> a.modPow(b, MODULUS)),
            new Case("signExtend", 2, Arithmetic::signExtend, (a, b, n) -> extended(a, b)),
            new Case("lt", 2, Bitwise::lt, (a, b, n) -> truth(a.compareTo(b) < 0)),
            new Case("gt", 2, Bitwise::gt, (a, b, n) -> truth(a.compareTo(b) > 0)),
            new Case("slt", 2, Bitwise::slt, (a, b, n) -> truth(signed(a).compareTo(signed(b)) < 0)),
            new Case("sgt", 2, Bitwise::sgt, (a, b, n) -> truth(signed(a).compareTo(signed(b)) > 0)),
            new Case("eq", 2, Bitwise::eq, (a, b, n) -> truth(a.equals(b))),
            new Case("isZero", 1, Bitwise::isZeroOp, (a, b, n) -> truth(a.signum() == 0)),
            new Case("and", 2, Bitwise::and, (a, b, n) -> a.and(b)),
            new Case("or", 2, Bitwise::or, (a, b, n) -> a.or(b)),
            new Case("xor", 2, Bitwise::xor, (a, b, n) -> a.xor(b)),
            new Case("not", 1, Bitwise::not, (a, b, n) -> a.not()),
            new Case("clz", 1, Bitwise::clz, (a, b, n) -> BigInteger.valueOf(256 - a.bitLength())),
            new Case(
                    "byte",
                    2,
                    Bitwise::byteAt,
                    (a, b, n) -> a.bitLength() > 5
                            ? ZERO
                            : b.shiftRight(248 - 8 * a.intValue()).and(BigInteger.valueOf(255))),
            new Case("shl", 2, Bitwise::shl, (a, b, n) -> a.bitLength() > 8 ? ZERO : b.shiftLeft(a.intValue())),
            new Case("shr", 2, Bitwise::shr, (a, b, n) -> a.bitLength() > 8 ? ZERO : b.shiftRight(a.intValue())),
            new Case(
                    "sar", 2, Bitwise::sar, (a, b, n) -> signed(b).shiftRight(a.bitLength() > 8 ? 256 : a.intValue())));

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
        int lowest = LOWEST + 4 * (3 - one.operands);
        assertEquals(lowest + 4, one.operation.run(s, lowest), "the stack pointer stands behind the result");
        BigInteger result = get(s, lowest);
        BigInteger expected = one.oracle.of(a, b, n).mod(MODULUS);
        if (!result.equals(expected)) {
            assertEquals(
                    expected.toString(16),
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
