package io.florin.chain.evm.precompile;

import io.florin.chain.crypto.Bls12381;
import io.florin.chain.crypto.curve.Field384;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// 0x0b to 0x11: BLS12-381 addition, multi-scalar multiplication, pairing check and mapping to the curve (EIP-2537).
final class Bls12Precompiles {
    private static final int FIELD = 64;
    private static final int SCALAR = 32;
    /// EIP-2537's tables: thousandths of the price of one term, by the number of terms.
    private static final int[] DISCOUNT_1 = {
        1000, 949, 848, 797, 764, 750, 738, 728, 719, 712, 705, 698, 692, 687, 682, 677, 673, 669, 665, 661, 658, 654,
        651, 648, 645, 642, 640, 637, 635, 632, 630, 627, 625, 623, 621, 619, 617, 615, 613, 611, 609, 608, 606, 604,
        603, 601, 599, 598, 596, 595, 593, 592, 591, 589, 588, 586, 585, 584, 582, 581, 580, 579, 577, 576, 575, 574,
        573, 572, 570, 569, 568, 567, 566, 565, 564, 563, 562, 561, 560, 559, 558, 557, 556, 555, 554, 553, 552, 551,
        550, 549, 548, 547, 547, 546, 545, 544, 543, 542, 541, 540, 540, 539, 538, 537, 536, 536, 535, 534, 533, 532,
        532, 531, 530, 529, 528, 528, 527, 526, 525, 525, 524, 523, 522, 522, 521, 520, 520, 519
    };
    private static final int[] DISCOUNT_2 = {
        1000, 1000, 923, 884, 855, 832, 812, 796, 782, 770, 759, 749, 740, 732, 724, 717, 711, 704, 699, 693, 688, 683,
        679, 674, 670, 666, 663, 659, 655, 652, 649, 646, 643, 640, 637, 634, 632, 629, 627, 624, 622, 620, 618, 615,
        613, 611, 609, 607, 606, 604, 602, 600, 598, 597, 595, 593, 592, 590, 589, 587, 586, 584, 583, 582, 580, 579,
        578, 576, 575, 574, 573, 571, 570, 569, 568, 567, 566, 565, 563, 562, 561, 560, 559, 558, 557, 556, 555, 554,
        553, 552, 552, 551, 550, 549, 548, 547, 546, 545, 545, 544, 543, 542, 541, 541, 540, 539, 538, 537, 537, 536,
        535, 535, 534, 533, 532, 532, 531, 530, 530, 529, 528, 528, 527, 526, 526, 525, 524, 524
    };

    private static final Precompile ADD_1 = new Add(375, 2 * FIELD);
    private static final Precompile SUM_1 = new Sum(12_000, 2 * FIELD, DISCOUNT_1);
    private static final Precompile ADD_2 = new Add(600, 4 * FIELD);
    private static final Precompile SUM_2 = new Sum(22_500, 4 * FIELD, DISCOUNT_2);
    private static final Precompile PAIRING = new Pairing();
    private static final Precompile MAP_1 = new Map(5_500, FIELD);
    private static final Precompile MAP_2 = new Map(23_800, 2 * FIELD);

    private Bls12Precompiles() {}

    static @Nullable Precompile find(int number) {
        return switch (number) {
            case 0x0b -> ADD_1;
            case 0x0c -> SUM_1;
            case 0x0d -> ADD_2;
            case 0x0e -> SUM_2;
            case 0x0f -> PAIRING;
            case 0x10 -> MAP_1;
            case 0x11 -> MAP_2;
            default -> null;
        };
    }

    /// From 64-byte field elements to blst's 48-byte ones; within the second group the EVM has the real part first.
    private static byte @Nullable [] compact(byte[] input, int from, int length) {
        int elements = length / FIELD;
        byte[] out = new byte[elements * 48];
        for (int i = 0; i < elements; i++) {
            int at = from + i * FIELD;
            for (int k = 0; k < 16; k++) {
                if (input[at + k] != 0) {
                    return null;
                }
            }
            byte[] element = Arrays.copyOfRange(input, at + 16, at + FIELD);
            if (new BigInteger(1, element).compareTo(Field384.MODULUS) >= 0) {
                return null;
            }
            System.arraycopy(element, 0, out, 48 * (elements == 4 ? i ^ 1 : i), 48);
        }
        return out;
    }

    private static byte @Nullable [] spread(byte @Nullable [] point) {
        if (point == null) {
            return null;
        }
        int elements = point.length / 48;
        byte[] out = new byte[elements * FIELD];
        for (int i = 0; i < elements; i++) {
            System.arraycopy(point, 48 * (elements == 4 ? i ^ 1 : i), out, i * FIELD + 16, 48);
        }
        return out;
    }

    private record Add(long cost, int point) implements Precompile {
        @Override
        public long gas(byte[] input) {
            return cost;
        }

        @Override
        public byte @Nullable [] run(byte[] input) {
            if (input.length != 2 * point) {
                return null;
            }
            byte[] a = compact(input, 0, point);
            byte[] b = compact(input, point, point);
            return a == null || b == null ? null : spread(Bls12381.add(a, b));
        }
    }

    private static final class Sum implements Precompile {
        private final long cost;
        private final int point;
        private final int[] discounts;

        Sum(long cost, int point, int[] discounts) {
            this.cost = cost;
            this.point = point;
            this.discounts = discounts;
        }

        @Override
        public long gas(byte[] input) {
            int count = input.length / (point + SCALAR);
            return count == 0 ? 0 : cost * count * discounts[Math.min(count, discounts.length) - 1] / 1_000;
        }

        @Override
        public byte @Nullable [] run(byte[] input) {
            int entry = point + SCALAR;
            if (input.length == 0 || input.length % entry != 0) {
                return null;
            }
            int count = input.length / entry;
            byte[][] points = new byte[count][];
            BigInteger[] scalars = new BigInteger[count];
            for (int i = 0; i < count; i++) {
                byte[] one = compact(input, i * entry, point);
                if (one == null) {
                    return null;
                }
                points[i] = one;
                scalars[i] = new BigInteger(1, Arrays.copyOfRange(input, i * entry + point, (i + 1) * entry));
            }
            return spread(Bls12381.sum(points, scalars));
        }
    }

    private static final class Pairing implements Precompile {
        private static final int ENTRY = 6 * FIELD;

        @Override
        public long gas(byte[] input) {
            return 37_700 + 32_600L * (input.length / ENTRY);
        }

        @Override
        public byte @Nullable [] run(byte[] input) {
            if (input.length == 0 || input.length % ENTRY != 0) {
                return null;
            }
            int count = input.length / ENTRY;
            byte[][] firsts = new byte[count][];
            byte[][] seconds = new byte[count][];
            for (int i = 0; i < count; i++) {
                byte[] p = compact(input, i * ENTRY, 2 * FIELD);
                byte[] q = compact(input, i * ENTRY + 2 * FIELD, 4 * FIELD);
                if (p == null || q == null) {
                    return null;
                }
                firsts[i] = p;
                seconds[i] = q;
            }
            Boolean one = Bls12381.pairingIsOne(firsts, seconds);
            if (one == null) {
                return null;
            }
            byte[] out = new byte[32];
            out[31] = (byte) (one ? 1 : 0);
            return out;
        }
    }

    private record Map(long cost, int element) implements Precompile {
        @Override
        public long gas(byte[] input) {
            return cost;
        }

        @Override
        public byte @Nullable [] run(byte[] input) {
            if (input.length != element) {
                return null;
            }
            byte[] compact = compact(input, 0, element);
            return compact == null ? null : spread(Bls12381.map(compact));
        }
    }
}
