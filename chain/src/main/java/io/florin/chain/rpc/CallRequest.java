package io.florin.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.florin.chain.transaction.AccessListEntry;
import io.florin.chain.transaction.Authorization;
import io.florin.chain.transaction.Signature;
import io.florin.chain.transaction.Transaction;
import io.florin.chain.transaction.TransactionType;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Call object of eth_call, eth_estimateGas and eth_createAccessList.
///
/// @param from caller, the zero address when absent
/// @param to callee, null creates
/// @param gas gas asked for, null when absent
/// @param maxFee highest price per gas, zero when absent
/// @param tip highest tip
/// @param value wei
/// @param data call data or init code
/// @param accessList declared accounts and slots
/// @param authorizations delegations (EIP-7702)
record CallRequest(
        Address from,
        @Nullable Address to,
        @Nullable Long gas,
        UInt256 maxFee,
        UInt256 tip,
        UInt256 value,
        Bytes data,
        List<AccessListEntry> accessList,
        List<Authorization> authorizations) {
    static CallRequest parse(int index, ObjectNode object) {
        byte[] from = Params.field(index, object, "from", text -> Hex.parseFixed(text, 20, "address"));
        byte[] to = Params.field(index, object, "to", text -> Hex.parseFixed(text, 20, "address"));
        BigInteger gas = Params.field(index, object, "gas", text -> Hex.parseQuantity(text, 64));
        UInt256 price = number(index, object, "gasPrice");
        UInt256 maxFee = number(index, object, "maxFeePerGas");
        UInt256 tip = number(index, object, "maxPriorityFeePerGas");
        if (price != null && (maxFee != null || tip != null)) {
            throw RpcException.invalidParameter(
                    index, "both gasPrice and (maxFeePerGas or maxPriorityFeePerGas) specified");
        }
        UInt256 most = price != null ? price : maxFee == null ? UInt256.ZERO : maxFee;
        UInt256 most2 = price != null ? price : tip == null ? UInt256.ZERO : tip;
        UInt256 value = number(index, object, "value");
        return new CallRequest(
                from == null ? Address.ZERO : Address.of(from),
                to == null ? null : Address.of(to),
                gas == null ? null : gas.min(BigInteger.valueOf(Long.MAX_VALUE)).longValue(),
                most,
                most2,
                value == null ? UInt256.ZERO : value,
                data(index, object),
                accessList(index, object.get("accessList")),
                authorizations(index, object.get("authorizationList")));
    }

    private static @Nullable UInt256 number(int index, ObjectNode object, String name) {
        return Params.field(index, object, name, text -> UInt256.fromBigInteger(Hex.parseQuantity(text, 256)));
    }

    private static Bytes data(int index, ObjectNode object) {
        byte[] input = Params.field(index, object, "input", Hex::parseData);
        byte[] data = Params.field(index, object, "data", Hex::parseData);
        if (input != null && data != null && !Arrays.equals(input, data)) {
            throw RpcException.invalidParameter(
                    index, "both \"data\" and \"input\" are set and not equal; use \"input\"");
        }
        return input != null ? Bytes.wrap(input) : data != null ? Bytes.wrap(data) : Bytes.EMPTY;
    }

    private static List<AccessListEntry> accessList(int index, @Nullable JsonNode list) {
        List<AccessListEntry> entries = new ArrayList<>();
        if (list == null || list.isNull()) {
            return entries;
        }
        for (JsonNode entry : list) {
            byte[] address = Params.field(index, entry, "address", text -> Hex.parseFixed(text, 20, "address"));
            if (address == null) {
                throw RpcException.invalidParameter(index, "accessList: address is missing");
            }
            List<Hash> slots = new ArrayList<>();
            for (JsonNode key : entry.path("storageKeys")) {
                try {
                    slots.add(Hash.of(Hex.parseFixed(key.asText(), 32, "storage key")));
                } catch (Hex.FormatException malformed) {
                    throw RpcException.invalidParameter(index, "accessList: " + malformed.getMessage());
                }
            }
            entries.add(new AccessListEntry(Address.of(address), slots));
        }
        return entries;
    }

    private static List<Authorization> authorizations(int index, @Nullable JsonNode list) {
        List<Authorization> all = new ArrayList<>();
        if (list == null || list.isNull()) {
            return all;
        }
        for (JsonNode one : list) {
            byte[] delegate = Params.field(index, one, "address", text -> Hex.parseFixed(text, 20, "address"));
            if (delegate == null) {
                throw RpcException.invalidParameter(index, "authorizationList: address is missing");
            }
            UInt256 parity = required(index, one, one.has("yParity") ? "yParity" : "v", 8);
            all.add(new Authorization(
                    required(index, one, "chainId", 256),
                    Address.of(delegate),
                    required(index, one, "nonce", 64).w0(),
                    new Signature((int) parity.w0(), required(index, one, "r", 256), required(index, one, "s", 256))));
        }
        return all;
    }

    private static UInt256 required(int index, JsonNode object, String name, int bits) {
        UInt256 value =
                Params.field(index, object, name, text -> UInt256.fromBigInteger(Hex.parseQuantity(text, bits)));
        if (value == null) {
            throw RpcException.invalidParameter(index, "authorizationList: " + name + " is missing");
        }
        return value;
    }

    /// Gas asked for, `most` at most and when none is asked for.
    long gasWithin(long most) {
        return gas == null ? most : Math.min(gas, most);
    }

    Transaction.Payload payload(long nonce, long gasLimit) {
        return payload(nonce, gasLimit, accessList);
    }

    Transaction.Payload payload(long nonce, long gasLimit, List<AccessListEntry> list) {
        return new Transaction.Payload(
                authorizations.isEmpty() ? TransactionType.DYNAMIC_FEE : TransactionType.SET_CODE,
                null,
                nonce,
                tip,
                maxFee,
                gasLimit,
                to,
                value,
                data,
                list,
                UInt256.ZERO,
                List.of(),
                authorizations);
    }
}
