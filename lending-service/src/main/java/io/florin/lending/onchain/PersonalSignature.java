package io.florin.lending.onchain;

import java.nio.charset.StandardCharsets;
import org.web3j.crypto.Sign;

/// Signatures over text as wallets make them (EIP-191, version 0x45: `personal_sign`).
public final class PersonalSignature {
    private PersonalSignature() {}

    /// Address that signed the text, lower case.
    ///
    /// @param signature 65 bytes as 0x text
    /// @throws IllegalArgumentException when it is malformed, not canonical, or of no key
    public static String recover(String text, String signature) {
        byte[] digest = Sign.getEthereumMessageHash(text.getBytes(StandardCharsets.UTF_8));
        return Eip712Signer.recover(digest, signature);
    }
}
