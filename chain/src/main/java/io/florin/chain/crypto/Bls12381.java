package io.florin.chain.crypto;

import io.florin.chain.crypto.bls12.MapToCurve;
import io.florin.chain.crypto.curve.Field384;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import supranational.blst.P1;
import supranational.blst.P1_Affine;
import supranational.blst.P2;
import supranational.blst.P2_Affine;
import supranational.blst.PT;

/// BLS12-381 by blst. Points are uncompressed: 96 bytes in the first group, 192 in the second (x then y, in the
/// second group the imaginary part first); all zeros = infinity. Null = not a point. Pure functions.
public final class Bls12381 {
    /// Order of both groups.
    public static final BigInteger ORDER =
            new BigInteger("73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001", 16);

    /// The curve's parameter without its sign.
    private static final BigInteger PARAMETER = new BigInteger("d201000000010000", 16);

    private static final int G1 = 96;
    /// [τ]₂ of the mainnet trusted setup (EIP-4844), compressed.
    private static final P2_Affine TAU = new P2_Affine(
            HexFormat.of()
                    .parseHex(
                            "b5bfd7dd8cdeb128843bc287230af38926187075cbfbefa81009a2ce615ac53d2914e5870cb452d2afaaab24f3499f72"
                                    + "185cbfee53492714734429b7b38608e23926c911cceceac9a36851477ba4c60b087041de621000edc98edada20c1def2"));

    /// The point (0, 2). blst reads no point with x = 0: it takes all of them for outside the group, which they are
    /// (order 3), but addition is for points outside too. Hence by a detour: ((0, 2) + generator) - generator.
    private static final P1 ON_THE_Y_AXIS = new P1(
                    HexFormat.of()
                            .parseHex(
                                    "05020378a6838af221e734b3a81940eb3ff19c2a7f8cf26150dfc38fc41c37551dc92bb5593d30d4dfc2ee4bb09ad05b"
                                            + "076f64915185eb7884a368612afcdeb1256b5cda1f116babef88edcf9f60ba73c78b7b2b5fdc41d24e605bf15470ee66"))
            .add(P1.generator().neg());

    private Bls12381() {}

    private static boolean isZero(byte[] bytes) {
        for (byte one : bytes) {
            if (one != 0) {
                return false;
            }
        }
        return true;
    }

    /// blst marks infinity by a flag bit, the EVM by zeros.
    private static byte[] toBlst(byte[] point) {
        if (!isZero(point)) {
            return point;
        }
        byte[] infinity = new byte[point.length];
        infinity[0] = 0x40;
        return infinity;
    }

    private static byte[] fromBlst(byte[] point) {
        return (point[0] & 0x40) != 0 ? new byte[point.length] : point;
    }

    private static boolean flagged(byte[] point) {
        return (point[0] & 0xe0) != 0;
    }

    private static @Nullable P1_Affine first(byte[] point) {
        try {
            return flagged(point) ? null : new P1_Affine(toBlst(point));
        } catch (RuntimeException notOnCurve) {
            return null;
        }
    }

    /// Any point of the first curve, also outside the subgroup.
    private static @Nullable P1 onFirstCurve(byte[] point) {
        if (!isZero(point) && isZero(Arrays.copyOf(point, G1 / 2))) {
            P1 opposite = ON_THE_Y_AXIS.dup().neg();
            return Arrays.equals(point, ON_THE_Y_AXIS.serialize())
                    ? ON_THE_Y_AXIS.dup()
                    : Arrays.equals(point, opposite.serialize()) ? opposite : null;
        }
        P1_Affine affine = first(point);
        return affine == null ? null : affine.to_jacobian();
    }

    private static @Nullable P2_Affine second(byte[] point) {
        try {
            return flagged(point) ? null : new P2_Affine(toBlst(point));
        } catch (RuntimeException notOnCurve) {
            return null;
        }
    }

    /// a + b in the group given by the length of the operands; no subgroup check.
    public static byte @Nullable [] add(byte[] a, byte[] b) {
        if (a.length == G1) {
            P1 x = onFirstCurve(a);
            P1 y = onFirstCurve(b);
            return x == null || y == null ? null : fromBlst(x.add(y).serialize());
        }
        P2_Affine x = second(a);
        P2_Affine y = second(b);
        return x == null || y == null
                ? null
                : fromBlst(x.to_jacobian().add(y.to_jacobian()).serialize());
    }

    /// Point of the group for a field element of 48 bytes (first group) or 96 (second, real part first), below the
    /// modulus (EIP-2537). blst multiplies points outside the group rightly only by short scalars, as the factors
    /// here are.
    public static byte[] map(byte[] element) {
        if (element.length == Field384.BYTES) {
            byte[] point = MapToCurve.first(element);
            P1 onCurve = isZero(point) ? null : onFirstCurve(point);
            return onCurve == null
                    ? point
                    : fromBlst(onCurve.mult(PARAMETER.add(BigInteger.ONE)).serialize());
        }
        List<byte[]> images = MapToCurve.second(element);
        return isZero(images.getFirst())
                ? images.getFirst()
                : fromBlst(cleared(images).serialize());
    }

    /// RFC 9380, appendix G.3: (z² - z - 1)P + (z - 1)psi(P) + psi²(2P), z being the negative of the parameter here.
    private static P2 cleared(List<byte[]> images) {
        P2 p = new P2(images.getFirst());
        P2 psi = new P2(images.get(1));
        P2 zp = p.dup().mult(PARAMETER).neg();
        P2 sum = zp.dup().add(psi).mult(PARAMETER).neg();
        return sum.add(zp.add(p).add(psi).neg()).add(new P2(images.get(2)).dbl());
    }

    /// Sum of scalar multiples; points must be in the subgroup, scalars may exceed the order.
    public static byte @Nullable [] sum(byte[][] points, BigInteger[] scalars) {
        return points[0].length == G1 ? sumFirst(points, scalars) : sumSecond(points, scalars);
    }

    private static byte @Nullable [] sumFirst(byte[][] points, BigInteger[] scalars) {
        P1 total = new P1();
        for (int i = 0; i < points.length; i++) {
            P1_Affine point = first(points[i]);
            if (point == null || !point.in_group()) {
                return null;
            }
            BigInteger k = scalars[i].mod(ORDER);
            if (k.signum() != 0 && !point.is_inf()) {
                total = total.add(point.to_jacobian().mult(k));
            }
        }
        return fromBlst(total.serialize());
    }

    private static byte @Nullable [] sumSecond(byte[][] points, BigInteger[] scalars) {
        P2 total = new P2();
        for (int i = 0; i < points.length; i++) {
            P2_Affine point = second(points[i]);
            if (point == null || !point.in_group()) {
                return null;
            }
            BigInteger k = scalars[i].mod(ORDER);
            if (k.signum() != 0 && !point.is_inf()) {
                total = total.add(point.to_jacobian().mult(k));
            }
        }
        return fromBlst(total.serialize());
    }

    /// Whether the product of pairings is one; all points must be in their subgroups.
    public static @Nullable Boolean pairingIsOne(byte[][] firsts, byte[][] seconds) {
        PT product = PT.one();
        for (int i = 0; i < firsts.length; i++) {
            P1_Affine p = first(firsts[i]);
            P2_Affine q = second(seconds[i]);
            if (p == null || q == null || !p.in_group() || !q.in_group()) {
                return null;
            }
            if (!p.is_inf() && !q.is_inf()) {
                product = product.mul(new PT(q, p));
            }
        }
        return product.final_exp().is_one();
    }

    /// KZG opening (EIP-4844): whether the committed polynomial has value `y` at `z`. Points compressed (48 bytes),
    /// numbers below the order; false for anything malformed.
    public static boolean verifyKzg(byte[] commitment, byte[] z, byte[] y, byte[] proof) {
        BigInteger at = new BigInteger(1, z);
        BigInteger value = new BigInteger(1, y);
        if (at.compareTo(ORDER) >= 0 || value.compareTo(ORDER) >= 0) {
            return false;
        }
        P1_Affine c = compressed(commitment);
        P1_Affine w = compressed(proof);
        if (c == null || w == null) {
            return false;
        }
        // e(C - [y]G1, G2) = e(W, [τ - z]G2)
        P1 left = c.to_jacobian();
        if (value.signum() != 0) {
            left = left.add(P1.generator().mult(value).neg());
        }
        P2 right = TAU.to_jacobian();
        if (at.signum() != 0) {
            right = right.add(P2.generator().mult(at).neg());
        }
        PT product = PT.one();
        if (!left.is_inf()) {
            product = product.mul(new PT(P2.generator().to_affine(), left.to_affine()));
        }
        P1 negative = w.to_jacobian().neg();
        if (!negative.is_inf() && !right.is_inf()) {
            product = product.mul(new PT(right.to_affine(), negative.to_affine()));
        }
        return product.final_exp().is_one();
    }

    private static @Nullable P1_Affine compressed(byte[] point) {
        try {
            P1_Affine decoded = (point[0] & 0x80) == 0 ? null : new P1_Affine(point);
            return decoded != null && decoded.in_group() ? decoded : null;
        } catch (RuntimeException notAPoint) {
            return null;
        }
    }
}
