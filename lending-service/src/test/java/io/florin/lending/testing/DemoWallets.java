package io.florin.lending.testing;

import io.florin.contracts.deploy.DemoAccounts;
import java.nio.charset.StandardCharsets;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.Sign;
import org.web3j.utils.Numeric;

/// The published demo wallets, for tests that sign as people do.
public final class DemoWallets {
    private DemoWallets() {}

    public static Credentials wallet(int index) {
        return DemoAccounts.credentials(index);
    }

    /// `personal_sign` of a text, 65 bytes as 0x text.
    public static String sign(int index, String text) {
        Sign.SignatureData signature = Sign.signPrefixedMessage(
                text.getBytes(StandardCharsets.UTF_8), wallet(index).getEcKeyPair());
        return Numeric.toHexString(signature.getR())
                + Numeric.toHexStringNoPrefix(signature.getS())
                + Numeric.toHexStringNoPrefix(signature.getV());
    }
}
