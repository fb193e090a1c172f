package io.florin.lending.onchain;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.math.BigInteger;
import java.security.SignatureException;
import java.util.Arrays;
import java.util.Locale;
import org.web3j.crypto.Keys;
import org.web3j.crypto.Sign;
import org.web3j.crypto.StructuredDataEncoder;

/// [TypedDataSigner] with the service's keys.
@ApplicationScoped
class Eip712Signer implements TypedDataSigner {
    private static final BigInteger HALF_ORDER = Sign.CURVE_PARAMS.getN().shiftRight(1);

    private final ServiceKeys keys;

    Eip712Signer(ServiceKeys keys) {
        this.keys = keys;
    }

    @Override
    public String sign(ServiceSigner signer, String typedData) {
        Sign.SignatureData signature =
                Sign.signMessage(hash(typedData), keys.of(signer).getEcKeyPair(), false);
        byte[] bytes = new byte[65];
        System.arraycopy(signature.getR(), 0, bytes, 0, 32);
        System.arraycopy(signature.getS(), 0, bytes, 32, 32);
        bytes[64] = signature.getV()[0];
        return Hex.of(bytes);
    }

    @Override
    public String digest(String typedData) {
        return Hex.of(hash(typedData));
    }

    @Override
    public String address(ServiceSigner signer) {
        return keys.address(signer);
    }

    @Override
    public String recover(String typedData, String signature) {
        return recover(hash(typedData), signature);
    }

    /// Address behind a signature over a digest. Refuses the upper half of s, as the contracts do.
    static String recover(byte[] digest, String signature) {
        byte[] bytes = Hex.bytes(signature);
        if (bytes.length != 65) {
            throw new IllegalArgumentException("a signature has 65 bytes, got " + bytes.length);
        }
        byte v = bytes[64] < 27 ? (byte) (bytes[64] + 27) : bytes[64];
        byte[] s = Arrays.copyOfRange(bytes, 32, 64);
        if ((v != 27 && v != 28) || new BigInteger(1, s).compareTo(HALF_ORDER) > 0) {
            throw new IllegalArgumentException("the signature is not canonical");
        }
        try {
            BigInteger key =
                    Sign.signedMessageHashToKey(digest, new Sign.SignatureData(v, Arrays.copyOf(bytes, 32), s));
            return ("0x" + Keys.getAddress(key)).toLowerCase(Locale.ROOT);
        } catch (SignatureException cause) {
            throw new IllegalArgumentException("the signature belongs to no key", cause);
        }
    }

    private static byte[] hash(String typedData) {
        try {
            return new StructuredDataEncoder(typedData).hashStructuredData();
        } catch (IOException cause) {
            throw new IllegalArgumentException("not EIP-712 typed data", cause);
        }
    }
}
