package io.florin.chain.evm.precompile;

import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;

/// 0x100: ECDSA on secp256r1 (EIP-7951). No output for a signature that does not verify.
final class P256Verify implements Precompile {
    private static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256r1");
    private static final ECDomainParameters DOMAIN =
            new ECDomainParameters(CURVE.getCurve(), CURVE.getG(), CURVE.getN(), CURVE.getH());
    private static final int INPUT = 160;

    @Override
    public long gas(byte[] input) {
        return 6_900;
    }

    @Override
    public byte[] run(byte[] input) {
        if (input.length != INPUT || !verifies(input)) {
            return new byte[0];
        }
        byte[] one = new byte[32];
        one[31] = 1;
        return one;
    }

    private static boolean verifies(byte[] input) {
        BigInteger r = number(input, 32);
        BigInteger s = number(input, 64);
        BigInteger x = number(input, 96);
        BigInteger y = number(input, 128);
        BigInteger prime = CURVE.getCurve().getField().getCharacteristic();
        BigInteger order = CURVE.getN();
        if (r.signum() == 0 || s.signum() == 0 || r.compareTo(order) >= 0 || s.compareTo(order) >= 0) {
            return false;
        }
        if (x.compareTo(prime) >= 0 || y.compareTo(prime) >= 0 || x.signum() == 0 && y.signum() == 0) {
            return false;
        }
        try {
            ECPublicKeyParameters key =
                    new ECPublicKeyParameters(CURVE.getCurve().createPoint(x, y), DOMAIN);
            ECDSASigner signer = new ECDSASigner();
            signer.init(false, key);
            return signer.verifySignature(Arrays.copyOf(input, 32), r, s);
        } catch (IllegalArgumentException notOnCurve) {
            return false;
        }
    }

    private static BigInteger number(byte[] input, int from) {
        return new BigInteger(1, Arrays.copyOfRange(input, from, from + 32));
    }
}
