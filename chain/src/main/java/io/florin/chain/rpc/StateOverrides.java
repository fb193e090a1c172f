package io.florin.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import io.florin.chain.crypto.Keccak256;
import io.florin.chain.state.AccountState;
import io.florin.chain.state.StateView;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A view with some accounts replaced for one call: balance, nonce, code, `state` (whole storage) or `stateDiff`.
final class StateOverrides implements StateView {
    private record Override(
            @Nullable UInt256 balance,
            @Nullable Long nonce,
            @Nullable Bytes code,
            boolean wholeStorage,
            Map<UInt256, UInt256> slots) {}

    private final StateView base;
    private final Map<Address, Override> overrides = new HashMap<>();
    private final Map<Hash, Bytes> codes = new HashMap<>();

    private StateOverrides(StateView base) {
        this.base = base;
    }

    /// The base itself when there is nothing to override.
    static StateView over(StateView base, Params params, int index) {
        return params.has(index) ? over(base, index, params.object(index)) : base;
    }

    /// The base itself when there is nothing to override.
    static StateView over(StateView base, int index, JsonNode json) {
        if (json.isEmpty()) {
            return base;
        }
        StateOverrides view = new StateOverrides(base);
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            view.add(index, entry.getKey(), entry.getValue());
        }
        return view;
    }

    private void add(int index, String key, JsonNode json) {
        Address address;
        try {
            address = Address.of(Hex.parseFixed(key, 20, "address"));
        } catch (Hex.FormatException malformed) {
            throw RpcException.invalidParameter(index, malformed.getMessage());
        }
        UInt256 balance =
                Params.field(index, json, "balance", text -> UInt256.fromBigInteger(Hex.parseQuantity(text, 256)));
        Long nonce = Params.field(index, json, "nonce", Hex::parseLong);
        byte[] code = Params.field(index, json, "code", Hex::parseData);
        if (json.has("state") && json.has("stateDiff")) {
            throw RpcException.invalidParameter(index, "account " + address + " has both state and stateDiff");
        }
        if (json.has("movePrecompileToAddress")) {
            throw RpcException.invalidParameter(index, "movePrecompileToAddress is not supported");
        }
        Map<UInt256, UInt256> slots = new HashMap<>();
        boolean whole = json.has("state");
        for (Map.Entry<String, JsonNode> slot :
                json.path(whole ? "state" : "stateDiff").properties()) {
            try {
                slots.put(
                        UInt256.fromBytes(Hex.parseSlot(slot.getKey())),
                        UInt256.fromBytes(Hex.parseSlot(slot.getValue().asText())));
            } catch (Hex.FormatException malformed) {
                throw RpcException.invalidParameter(index, malformed.getMessage());
            }
        }
        Bytes bytes = code == null ? null : Bytes.wrap(code);
        if (bytes != null) {
            codes.put(Keccak256.of(bytes), bytes);
        }
        overrides.put(address, new Override(balance, nonce, bytes, whole, slots));
    }

    @java.lang.Override
    public @Nullable AccountState account(Address address) {
        AccountState before = base.account(address);
        Override over = overrides.get(address);
        if (over == null) {
            return before;
        }
        UInt256 balance = over.balance() != null ? over.balance() : before == null ? UInt256.ZERO : before.balance();
        long nonce = over.nonce() != null ? over.nonce() : before == null ? 0 : before.nonce();
        Bytes code = over.code();
        Hash codeHash = code != null ? Keccak256.of(code) : before == null ? AccountState.NO_CODE : before.codeHash();
        boolean storage = !over.slots().isEmpty() || !over.wholeStorage() && before != null && before.hasStorage();
        return new AccountState(nonce, balance, codeHash, storage);
    }

    @java.lang.Override
    public UInt256 storage(Address address, UInt256 slot) {
        Override over = overrides.get(address);
        UInt256 value = over == null ? null : over.slots().get(slot);
        if (value != null) {
            return value;
        }
        return over != null && over.wholeStorage() ? UInt256.ZERO : base.storage(address, slot);
    }

    @java.lang.Override
    public Bytes code(Hash codeHash) {
        Bytes code = codes.get(codeHash);
        return code != null ? code : base.code(codeHash);
    }
}
