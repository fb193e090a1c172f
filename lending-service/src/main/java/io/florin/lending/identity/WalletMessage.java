package io.florin.lending.identity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The parts of an EIP-4361 message ("Sign-In with Ethereum", version 1) that we check. The message is the
/// exact text that the wallet showed and signed.
///
/// @param domain authority of the page, for example `localhost:8080`
/// @param address as written, checksummed or not
record WalletMessage(String domain, String address, String uri, long chainId, String nonce) {
    private static final Pattern FORM = Pattern.compile("""
            (?:(?<scheme>https?)://)?(?<domain>[^\\s/]+) wants you to sign in with your Ethereum account:
            (?<address>0x[0-9a-fA-F]{40})

            (?:(?<statement>[^\\n]*)\\n)?
            URI: (?<uri>\\S+)
            Version: 1
            Chain ID: (?<chain>[0-9]{1,15})
            Nonce: (?<nonce>[0-9a-zA-Z]{8,64})
            Issued At: (?<issued>\\S+)(?<rest>(?:\\n(?:Expiration Time|Not Before|Request ID): \\S+)*)""");

    /// @throws IllegalArgumentException when the text is not of this form
    static WalletMessage parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not an EIP-4361 message");
        }
        return new WalletMessage(
                matcher.group("domain"),
                matcher.group("address"),
                matcher.group("uri"),
                Long.parseLong(matcher.group("chain")),
                matcher.group("nonce"));
    }
}
