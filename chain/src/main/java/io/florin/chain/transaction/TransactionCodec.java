package io.florin.chain.transaction;

import io.florin.chain.crypto.Keccak256;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import io.florin.chain.types.RlpException;
import io.florin.chain.types.RlpReader;
import io.florin.chain.types.RlpWriter;
import io.florin.chain.types.UInt256;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Binary form of transactions (EIP-155, 2718, 2930, 1559, 4844, 7702). Strict: trailing or non-canonical bytes fail.
final class TransactionCodec {
    private TransactionCodec() {}

    static Transaction decode(byte[] encoded) {
        if (encoded.length == 0) {
            throw new RlpException("transaction: empty");
        }
        int first = encoded[0] & 0xff;
        if (first >= 0xc0) {
            return legacy(encoded);
        }
        TransactionType type = switch (first) {
            case 1 -> TransactionType.ACCESS_LIST;
            case 2 -> TransactionType.DYNAMIC_FEE;
            case 3 -> TransactionType.BLOB;
            case 4 -> TransactionType.SET_CODE;
            default -> throw new RlpException("transaction type not supported");
        };
        return typed(type, encoded);
    }

    private static Transaction legacy(byte[] encoded) {
        RlpReader in = RlpReader.ofList(encoded);
        long nonce = in.unsignedLong();
        UInt256 price = in.number();
        long gas = in.unsignedLong();
        Address to = in.addressOrNone();
        UInt256 value = in.number();
        Bytes data = Bytes.wrap(in.bytes());
        UInt256 v = in.number();
        UInt256 r = in.number();
        UInt256 s = in.number();
        in.end();
        UInt256 chainId = null;
        int parity;
        if (v.equals(UInt256.of(27)) || v.equals(UInt256.of(28))) {
            parity = (int) (v.w0() - 27);
        } else if (v.compareTo(UInt256.of(35)) >= 0) {
            UInt256 twice = v.minus(UInt256.of(35));
            parity = (int) (twice.w0() & 1);
            chainId = UInt256.fromBigInteger(twice.toBigInteger().shiftRight(1));
        } else {
            throw new RlpException("transaction: v is " + v);
        }
        Transaction.Payload payload = new Transaction.Payload(
                TransactionType.LEGACY,
                chainId,
                nonce,
                price,
                price,
                gas,
                to,
                value,
                data,
                List.of(),
                UInt256.ZERO,
                List.of(),
                List.of());
        RlpWriter signed = new RlpWriter()
                .number(nonce)
                .number(price)
                .number(gas)
                .address(to)
                .number(value)
                .bytes(data);
        if (chainId != null) {
            signed.number(chainId).number(0).number(0);
        }
        return new Transaction(payload, new Signature(parity, r, s), Bytes.of(encoded), Keccak256.of(signed.toList()));
    }

    private static Transaction typed(TransactionType type, byte[] encoded) {
        RlpReader in = RlpReader.ofList(Arrays.copyOfRange(encoded, 1, encoded.length));
        List<byte[]> signedItems = new ArrayList<>();
        UInt256 chainId = RlpReader.of(keep(in, signedItems)).number();
        long nonce = RlpReader.of(keep(in, signedItems)).unsignedLong();
        UInt256 tip = RlpReader.of(keep(in, signedItems)).number();
        UInt256 price = type == TransactionType.ACCESS_LIST
                ? tip
                : RlpReader.of(keep(in, signedItems)).number();
        long gas = RlpReader.of(keep(in, signedItems)).unsignedLong();
        Address to = RlpReader.of(keep(in, signedItems)).addressOrNone();
        UInt256 value = RlpReader.of(keep(in, signedItems)).number();
        Bytes data = Bytes.wrap(RlpReader.of(keep(in, signedItems)).bytes());
        List<AccessListEntry> accessList =
                accessList(RlpReader.of(keep(in, signedItems)).list());
        UInt256 blobFee = UInt256.ZERO;
        List<Hash> blobs = List.of();
        List<Authorization> authorizations = List.of();
        if (type == TransactionType.BLOB) {
            blobFee = RlpReader.of(keep(in, signedItems)).number();
            blobs = hashes(RlpReader.of(keep(in, signedItems)).list());
        }
        if (type == TransactionType.SET_CODE) {
            authorizations = authorizations(RlpReader.of(keep(in, signedItems)).list());
        }
        if (to == null && (type == TransactionType.BLOB || type == TransactionType.SET_CODE)) {
            throw new RlpException("transaction: type " + type.number() + " cannot create a contract");
        }
        Signature signature = signature(in, 1);
        in.end();
        Transaction.Payload payload = new Transaction.Payload(
                type, chainId, nonce, tip, price, gas, to, value, data, accessList, blobFee, blobs, authorizations);
        RlpWriter items = new RlpWriter();
        signedItems.forEach(items::raw);
        return new Transaction(
                payload, signature, Bytes.of(encoded), Keccak256.of(withType(type.number(), items.toList())));
    }

    private static byte[] keep(RlpReader in, List<byte[]> kept) {
        byte[] item = in.rawItem();
        kept.add(item);
        return item;
    }

    private static byte[] withType(int type, byte[] list) {
        byte[] out = new byte[list.length + 1];
        out[0] = (byte) type;
        System.arraycopy(list, 0, out, 1, list.length);
        return out;
    }

    private static Signature signature(RlpReader in, int highestParity) {
        UInt256 parity = in.number();
        if (parity.compareTo(UInt256.of(highestParity)) > 0) {
            throw new RlpException("transaction: parity is " + parity);
        }
        return new Signature((int) parity.w0(), in.number(), in.number());
    }

    private static List<AccessListEntry> accessList(RlpReader in) {
        List<AccessListEntry> list = new ArrayList<>();
        while (in.hasNext()) {
            RlpReader entry = in.list();
            Address address = entry.address();
            list.add(new AccessListEntry(address, hashes(entry.list())));
            entry.end();
        }
        return list;
    }

    private static List<Hash> hashes(RlpReader in) {
        List<Hash> list = new ArrayList<>();
        while (in.hasNext()) {
            list.add(in.hash());
        }
        return list;
    }

    private static List<Authorization> authorizations(RlpReader in) {
        List<Authorization> list = new ArrayList<>();
        while (in.hasNext()) {
            RlpReader one = in.list();
            UInt256 chainId = one.number();
            Address delegate = one.address();
            long nonce = one.unsignedLong();
            list.add(new Authorization(chainId, delegate, nonce, signature(one, 255)));
            one.end();
        }
        return list;
    }
}
