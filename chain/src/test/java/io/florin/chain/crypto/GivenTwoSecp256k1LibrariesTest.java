package io.florin.chain.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The native and the portable library on the same signatures. 20,000 seeded ones by default, 1,000,000 with
/// `-Dflorin.long=true`.
class GivenTwoSecp256k1LibrariesTest {
    private static final int COUNT = Boolean.getBoolean("florin.long") ? 1_000_000 : 20_000;
    private static final long SEED = Long.getLong("florin.seed", 7_307);
    private static final BigInteger N = Secp256k1.ORDER.toBigInteger();
    private static final BigInteger P = BigInteger.TWO.pow(256).subtract(BigInteger.valueOf(0x1000003d1L));
    private static final UInt256 GENERATOR_X =
            word(new BigInteger("79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798", 16));

    private final Secp256k1 nativeOne = new NativeSecp256k1();
    private final Secp256k1 portable = new PortableSecp256k1();

    private static UInt256 word(BigInteger value) {
        return UInt256.fromBigInteger(value);
    }

    private static @Nullable String hex(byte @Nullable [] key) {
        return key == null ? null : HexFormat.of().formatHex(key);
    }

    /// Compares both; true when there is a key.
    private boolean agree(UInt256 hash, UInt256 r, UInt256 s, int recoveryId) {
        Hash message = Hash.of(hash.toArray());
        byte[] expected = nativeOne.recoverKey(message, r, s, recoveryId);
        byte[] actual = portable.recoverKey(message, r, s, recoveryId);
        assertEquals(
                hex(expected),
                hex(actual),
                () -> "hash " + hash + " r " + r + " s " + s + " recovery id " + recoveryId);
        return expected != null;
    }

    private static UInt256 random(SplittableRandom random) {
        return new UInt256(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
    }

    @Test
    void whenManySignaturesAreRecovered_thenBothFindTheSameKeys() {
        System.out.println("seed " + SEED + ", " + COUNT + " signatures");
        AtomicInteger keys = new AtomicInteger();
        IntStream.range(0, COUNT).parallel().forEach(index -> {
            SplittableRandom random = new SplittableRandom(SEED + index);
            UInt256 r = random(random);
            // A few r are small enough that r + order is a coordinate too.
            boolean small = random.nextInt(16) == 0;
            UInt256 x = small ? new UInt256(0, 0, r.w1(), r.w0()) : r;
            if (agree(random(random), x, random(random), random.nextInt(small ? 4 : 2))) {
                keys.incrementAndGet();
            }
        });
        assertTrue(keys.get() > COUNT / 3, "about half of the numbers are coordinates of points");
    }

    @Test
    void whenNumbersAreAtTheirBounds_thenBothGiveTheSameAnswer() {
        BigInteger gap = P.subtract(N);
        List<UInt256> numbers = List.of(
                UInt256.ZERO,
                UInt256.ONE,
                UInt256.of(2),
                word(gap.subtract(BigInteger.TWO)),
                word(gap.subtract(BigInteger.ONE)),
                word(gap),
                GENERATOR_X,
                Secp256k1.HALF_ORDER,
                Secp256k1.HALF_ORDER.plus(UInt256.ONE),
                word(N.subtract(BigInteger.TWO)),
                word(N.subtract(BigInteger.ONE)),
                Secp256k1.ORDER,
                word(N.add(BigInteger.ONE)),
                word(P.subtract(BigInteger.ONE)),
                word(P),
                UInt256.MAX);
        int keys = 0;
        for (UInt256 hash : numbers) {
            for (UInt256 r : numbers) {
                for (UInt256 s : numbers) {
                    for (int recoveryId = 0; recoveryId < 5; recoveryId++) {
                        keys += agree(hash, r, s, recoveryId) ? 1 : 0;
                    }
                }
            }
        }
        assertTrue(keys > 1_000, "some bounds are valid");
    }

    @Test
    void whenTheXCoordinateExceedsTheOrder_thenOnlyIdsTwoAndThreeFindTheKey() {
        // The smallest x from the order on that is a coordinate.
        UInt256 s = UInt256.of(5);
        UInt256 r = UInt256.ONE;
        while (nativeOne.recoverKey(Hash.ZERO, r, s, 2) == null) {
            r = r.plus(UInt256.ONE);
        }
        assertNotNull(portable.recoverKey(Hash.ZERO, r, s, 3));
        assertTrue(agree(UInt256.of(9), r, s, 2));
        assertNull(nativeOne.recover(Hash.ZERO, r, s, 2), "Ethereum knows no such id");
    }

    @Test
    void whenTheKeyWouldBeInfinity_thenThereIsNone() {
        UInt256 number = UInt256.of(77);
        for (Secp256k1 library : List.of(nativeOne, portable)) {
            assertNull(library.recoverKey(Hash.of(number.toArray()), GENERATOR_X, number, 0), library.library());
            assertNotNull(library.recoverKey(Hash.of(number.toArray()), GENERATOR_X, number, 1), library.library());
        }
    }
}
