package io.florin.chain.equality;

import fr.acinq.secp256k1.Secp256k1;
import io.florin.chain.crypto.Keccak256;
import io.florin.chain.transaction.AccessListEntry;
import io.florin.chain.transaction.Authorization;
import io.florin.chain.transaction.Signature;
import io.florin.chain.transaction.Transaction;
import io.florin.chain.transaction.TransactionType;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import io.florin.chain.types.RlpWriter;
import io.florin.chain.types.UInt256;
import java.util.Arrays;

/// A key that signs transactions and authorizations of all types but blob transactions. Immutable.
public final class Wallet {
    private static final Secp256k1 CURVE = Secp256k1.Companion.get();
    private final byte[] key;
    private final Address address;

    /// @param number above 0: the private key
    public Wallet(long number) {
        key = UInt256.of(number).toArray();
        byte[] point = CURVE.pubkeyCreate(key);
        address = Address.of(Arrays.copyOfRange(Keccak256.hash(point, 1, 64), 12, 32));
    }

    /// Address of the key.
    public Address address() {
        return address;
    }

    /// A wish of this account to run another account's code (EIP-7702).
    public Authorization authorize(UInt256 chainId, Address delegate, long nonce) {
        byte[] list = new RlpWriter()
                .number(chainId)
                .address(delegate)
                .number(UInt256.of(nonce))
                .toList();
        return new Authorization(chainId, delegate, nonce, sign(Keccak256.of(Bytes.wrap(prefixed(5, list)))));
    }

    /// The signed transaction, decoded from its binary form: its sender is not yet recovered.
    public Transaction sign(Transaction.Payload payload) {
        boolean legacy = payload.type() == TransactionType.LEGACY;
        RlpWriter unsigned = items(payload);
        if (legacy) {
            unsigned.number(chainId(payload)).number(0).number(0);
        }
        byte[] signing = legacy ? unsigned.toList() : prefixed(payload.type().number(), unsigned.toList());
        Signature signature = sign(Keccak256.of(Bytes.wrap(signing)));
        UInt256 v = legacy
                ? chainId(payload).plus(chainId(payload)).plus(UInt256.of(35L + signature.parity()))
                : UInt256.of(signature.parity());
        byte[] list = items(payload)
                .number(v)
                .number(signature.r())
                .number(signature.s())
                .toList();
        return Transaction.decode(legacy ? list : prefixed(payload.type().number(), list));
    }

    private static UInt256 chainId(Transaction.Payload payload) {
        UInt256 chainId = payload.chainId();
        if (chainId == null) {
            throw new IllegalArgumentException("chainId: unprotected transactions are not signed here");
        }
        return chainId;
    }

    private static RlpWriter items(Transaction.Payload payload) {
        RlpWriter out = new RlpWriter();
        TransactionType type = payload.type();
        if (type != TransactionType.LEGACY) {
            out.number(chainId(payload));
        }
        out.number(payload.nonce());
        if (type == TransactionType.DYNAMIC_FEE || type == TransactionType.SET_CODE) {
            out.number(payload.maxPriorityFeePerGas());
        }
        out.number(payload.maxFeePerGas())
                .number(payload.gasLimit())
                .address(payload.to())
                .number(payload.value())
                .bytes(payload.data());
        if (type != TransactionType.LEGACY) {
            out.list(accessList(payload));
        }
        if (type == TransactionType.SET_CODE) {
            out.list(authorizations(payload));
        }
        return out;
    }

    private static RlpWriter accessList(Transaction.Payload payload) {
        RlpWriter list = new RlpWriter();
        for (AccessListEntry entry : payload.accessList()) {
            RlpWriter slots = new RlpWriter();
            entry.slots().forEach(slots::hash);
            list.list(new RlpWriter().address(entry.address()).list(slots));
        }
        return list;
    }

    private static RlpWriter authorizations(Transaction.Payload payload) {
        RlpWriter list = new RlpWriter();
        for (Authorization one : payload.authorizations()) {
            list.list(new RlpWriter()
                    .number(one.chainId())
                    .address(one.delegate())
                    .number(UInt256.of(one.nonce()))
                    .number(one.signature().parity())
                    .number(one.signature().r())
                    .number(one.signature().s()));
        }
        return list;
    }

    private Signature sign(Hash message) {
        byte[] compact = CURVE.sign(message.toArray(), key);
        UInt256 r = UInt256.fromBytes(Arrays.copyOfRange(compact, 0, 32));
        UInt256 s = UInt256.fromBytes(Arrays.copyOfRange(compact, 32, 64));
        for (int parity = 0; parity < 2; parity++) {
            Address signer = io.florin.chain.crypto.Secp256k1.get().recover(message, r, s, parity);
            if (signer != null && signer.equals(address)) {
                return new Signature(parity, r, s);
            }
        }
        throw new IllegalStateException("own signature does not recover " + address);
    }

    private static byte[] prefixed(int first, byte[] list) {
        byte[] out = new byte[list.length + 1];
        out[0] = (byte) first;
        System.arraycopy(list, 0, out, 1, list.length);
        return out;
    }
}
