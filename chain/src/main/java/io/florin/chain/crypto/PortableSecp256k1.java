package io.florin.chain.crypto;

import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECPoint;
import org.jspecify.annotations.Nullable;

/// BouncyCastle.
final class PortableSecp256k1 implements Secp256k1 {
    private static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256k1");
    private static final BigInteger N = CURVE.getN();

    @Override
    public String library() {
        return "BouncyCastle";
    }

    /// Q = (s·R - m·G) / r.
    @Override
    public byte @Nullable [] recoverKey(Hash message, UInt256 r, UInt256 s, int recoveryId) {
        if (!Secp256k1.isScalar(r) || !Secp256k1.isScalar(s) || recoveryId >> 2 != 0) {
            return null;
        }
        BigInteger scalar = r.toBigInteger();
        ECPoint point = point((recoveryId & 2) == 0 ? scalar : scalar.add(N), recoveryId & 1);
        if (point == null) {
            return null;
        }
        BigInteger inverse = scalar.modInverse(N);
        BigInteger m = new BigInteger(1, message.toArray());
        ECPoint key = ECAlgorithms.sumOfTwoMultiplies(
                CURVE.getG(),
                m.negate().multiply(inverse).mod(N),
                point,
                s.toBigInteger().multiply(inverse).mod(N));
        return key.isInfinity() ? null : Arrays.copyOfRange(key.getEncoded(false), 1, 65);
    }

    private static @Nullable ECPoint point(BigInteger x, int parity) {
        if (x.compareTo(CURVE.getCurve().getField().getCharacteristic()) >= 0) {
            return null;
        }
        byte[] compressed = new byte[33];
        compressed[0] = (byte) (2 + parity);
        System.arraycopy(UInt256.fromBigInteger(x).toArray(), 0, compressed, 1, 32);
        try {
            return CURVE.getCurve().decodePoint(compressed);
        } catch (IllegalArgumentException notOnCurve) {
            return null;
        }
    }
}
