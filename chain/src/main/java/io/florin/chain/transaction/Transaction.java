package io.florin.chain.transaction;

import io.florin.chain.crypto.Keccak256;
import io.florin.chain.crypto.Secp256k1;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A signed transaction. One class for all types with the fields of the richest; `type` says which of them count.
/// Immutable but for the sender, which is recovered once and remembered.
public final class Transaction {
    private final Payload payload;
    private final Signature signature;
    private final Bytes encoded;
    private final Hash hash;
    private final Hash signingHash;
    private volatile @Nullable Optional<Address> sender;

    /// Fields before the signature.
    ///
    /// @param type kind and number of the envelope
    /// @param chainId chain, or null for an unprotected legacy transaction
    /// @param nonce sender's counter, 64 bits without sign
    /// @param maxPriorityFeePerGas tip; equals the gas price for types 0 and 1
    /// @param maxFeePerGas most paid per gas; equals the gas price for types 0 and 1
    /// @param gasLimit most gas used, 64 bits without sign; no block has room for 2^63 or more
    /// @param to receiver, null creates a contract
    /// @param value amount moved, in wei
    /// @param data call data or init code
    /// @param accessList declared accounts and slots
    /// @param maxFeePerBlobGas type 3 only, else zero
    /// @param blobHashes type 3 only
    /// @param authorizations type 4 only
    public record Payload(
            TransactionType type,
            @Nullable UInt256 chainId,
            long nonce,
            UInt256 maxPriorityFeePerGas,
            UInt256 maxFeePerGas,
            long gasLimit,
            @Nullable Address to,
            UInt256 value,
            Bytes data,
            List<AccessListEntry> accessList,
            UInt256 maxFeePerBlobGas,
            List<Hash> blobHashes,
            List<Authorization> authorizations) {
        public Payload {
            accessList = List.copyOf(accessList);
            blobHashes = List.copyOf(blobHashes);
            authorizations = List.copyOf(authorizations);
        }
    }

    Transaction(Payload payload, Signature signature, Bytes encoded, Hash signingHash) {
        this.payload = payload;
        this.signature = signature;
        this.encoded = encoded;
        this.hash = Keccak256.of(encoded);
        this.signingHash = signingHash;
    }

    /// Reads the binary form used by eth_sendRawTransaction and inside blocks' tries.
    ///
    /// @throws io.florin.chain.types.RlpException when it is not a transaction
    public static Transaction decode(byte[] encoded) {
        return TransactionCodec.decode(encoded);
    }

    /// A transaction nobody signed, for eth_call and the like.
    public static Transaction unsigned(Payload payload, Address from) {
        Transaction transaction =
                new Transaction(payload, new Signature(0, UInt256.ZERO, UInt256.ZERO), Bytes.EMPTY, Hash.ZERO);
        transaction.sender = Optional.of(from);
        return transaction;
    }

    /// Who signed, or null when the signature is not valid (EIP-2 included). Recovered once.
    public @Nullable Address sender() {
        Optional<Address> known = sender;
        if (known == null) {
            known = Optional.ofNullable(
                    signature.s().compareTo(Secp256k1.HALF_ORDER) > 0
                            ? null
                            : Secp256k1.get().recover(signingHash, signature.r(), signature.s(), signature.parity()));
            sender = known;
        }
        return known.orElse(null);
    }

    boolean knowsSender() {
        return sender != null;
    }

    /// All fields before the signature.
    public Payload payload() {
        return payload;
    }

    /// The signature.
    public Signature signature() {
        return signature;
    }

    /// Binary form.
    public Bytes encoded() {
        return encoded;
    }

    /// Keccak-256 of the binary form.
    public Hash hash() {
        return hash;
    }

    /// Kind of envelope.
    public TransactionType type() {
        return payload.type();
    }

    /// Sender's counter, 64 bits without sign.
    public long nonce() {
        return payload.nonce();
    }

    /// Most gas it may use, 64 bits without sign.
    public long gasLimit() {
        return payload.gasLimit();
    }

    /// Receiver, null for a creation.
    public @Nullable Address to() {
        return payload.to();
    }

    /// Amount moved, in wei.
    public UInt256 value() {
        return payload.value();
    }

    /// Call data or init code.
    public Bytes data() {
        return payload.data();
    }

    /// Most paid per gas.
    public UInt256 maxFeePerGas() {
        return payload.maxFeePerGas();
    }

    /// Tip per gas at most.
    public UInt256 maxPriorityFeePerGas() {
        return payload.maxPriorityFeePerGas();
    }

    /// Price paid per gas at a base fee: base fee + tip, at most the maximum.
    public UInt256 effectiveGasPrice(UInt256 baseFee) {
        return payload.maxFeePerGas().min(baseFee.plusSaturating(payload.maxPriorityFeePerGas()));
    }
}
