package io.florin.lending.onchain;

import java.util.List;

/// A transaction that the service wants on chain.
///
/// @param key business key, unique for ever: the same key is never sent twice with another nonce,
///            for example `identity:7f…:3`
/// @param signer which service key signs
/// @param contract name in the deployment file
/// @param function name, or full signature where overloaded
/// @param arguments as in [ChainReader]
/// @param urgent goes before everything that is not yet signed (revocations, freezes)
public record Submission(
        String key, ServiceSigner signer, String contract, String function, List<Object> arguments, boolean urgent) {
    public Submission {
        if (key.isBlank() || key.length() > 200) {
            throw new IllegalArgumentException("key must have 1 to 200 characters");
        }
        arguments = List.copyOf(arguments);
    }

    public Submission(String key, ServiceSigner signer, String contract, String function, List<Object> arguments) {
        this(key, signer, contract, function, arguments, false);
    }
}
