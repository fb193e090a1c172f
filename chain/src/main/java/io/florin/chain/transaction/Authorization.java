package io.florin.chain.transaction;

import io.florin.chain.crypto.Keccak256;
import io.florin.chain.crypto.Secp256k1;
import io.florin.chain.types.Address;
import io.florin.chain.types.Hash;
import io.florin.chain.types.RlpWriter;
import io.florin.chain.types.UInt256;
import org.jspecify.annotations.Nullable;

/// A signed wish to delegate an account's code (EIP-7702).
///
/// @param chainId chain it holds on, 0 for every chain
/// @param delegate whose code is to run
/// @param nonce the authority's nonce
/// @param signature by the authority; parity as given, up to 255
public record Authorization(UInt256 chainId, Address delegate, long nonce, Signature signature) {
    /// Who signed, or null when the signature is not valid.
    public @Nullable Address authority() {
        if (signature.s().compareTo(Secp256k1.HALF_ORDER) > 0) {
            return null;
        }
        byte[] list = new RlpWriter()
                .number(chainId)
                .address(delegate)
                .number(UInt256.of(nonce))
                .toList();
        byte[] message = new byte[list.length + 1];
        message[0] = 5;
        System.arraycopy(list, 0, message, 1, list.length);
        Hash hash = Keccak256.of(message);
        return Secp256k1.get().recover(hash, signature.r(), signature.s(), signature.parity());
    }
}
