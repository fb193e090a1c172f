package io.florin.chain.transaction;

import io.florin.chain.crypto.Keccak256;
import io.florin.chain.crypto.Secp256k1;
import io.florin.chain.types.Address;
import io.florin.chain.types.Hash;
import io.florin.chain.types.RlpWriter;
import io.florin.chain.types.UInt256;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A signed wish to delegate an account's code (EIP-7702). Immutable but for the authority, which is recovered once and
/// remembered; thread-safe.
public final class Authorization {
    private final UInt256 chainId;
    private final Address delegate;
    private final long nonce;
    private final Signature signature;
    private volatile @Nullable Optional<Address> authority;

    /// @param chainId chain it holds on, 0 for every chain
    /// @param delegate whose code is to run
    /// @param nonce the authority's nonce
    /// @param signature by the authority; parity as given, up to 255
    public Authorization(UInt256 chainId, Address delegate, long nonce, Signature signature) {
        this.chainId = chainId;
        this.delegate = delegate;
        this.nonce = nonce;
        this.signature = signature;
    }

    /// Chain it holds on, 0 for every chain.
    public UInt256 chainId() {
        return chainId;
    }

    /// Whose code is to run.
    public Address delegate() {
        return delegate;
    }

    /// The authority's nonce.
    public long nonce() {
        return nonce;
    }

    /// By the authority; parity as given, up to 255.
    public Signature signature() {
        return signature;
    }

    /// Who signed, or null when the signature is not valid. Recovered once.
    public @Nullable Address authority() {
        Optional<Address> known = authority;
        if (known == null) {
            known = Optional.ofNullable(recover());
            authority = known;
        }
        return known.orElse(null);
    }

    boolean knowsAuthority() {
        return authority != null;
    }

    private @Nullable Address recover() {
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
