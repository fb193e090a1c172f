package io.florin.chain.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.florin.chain.crypto.Keccak256;
import io.florin.chain.ledger.GenesisRoot;
import io.florin.chain.state.AccountState;
import io.florin.chain.state.StateDiff;
import io.florin.chain.state.StateView;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.util.HashMap;
import java.util.Map;

/// State in maps, read from a fixture's `pre`; roots from scratch.
final class MapState implements StateView {
    private final Map<Address, AccountState> accounts = new HashMap<>();
    private final Map<Address, Map<UInt256, UInt256>> slots = new HashMap<>();
    private final Map<Hash, Bytes> codes = new HashMap<>();

    static MapState of(JsonNode pre) {
        MapState state = new MapState();
        for (Map.Entry<String, JsonNode> entry : pre.properties()) {
            Address address = Address.fromHex(entry.getKey());
            JsonNode account = entry.getValue();
            Bytes code = Fixture.bytes(account.get("code"));
            Hash hash = Keccak256.of(code);
            state.codes.put(hash, code);
            Map<UInt256, UInt256> storage = new HashMap<>();
            for (Map.Entry<String, JsonNode> slot : account.path("storage").properties()) {
                UInt256 value = Fixture.number(slot.getValue().asText());
                if (!value.isZero()) {
                    storage.put(Fixture.number(slot.getKey()), value);
                }
            }
            state.slots.put(address, storage);
            state.accounts.put(
                    address,
                    new AccountState(
                            Fixture.number(account.get("nonce").asText()).w0(),
                            Fixture.number(account.get("balance").asText()),
                            hash,
                            !storage.isEmpty()));
        }
        return state;
    }

    void apply(StateDiff diff) {
        codes.putAll(diff.codes());
        diff.accounts().forEach((address, change) -> {
            AccountState after = change.after();
            if (after == null) {
                accounts.remove(address);
                slots.remove(address);
                return;
            }
            Map<UInt256, UInt256> storage = slots.computeIfAbsent(address, key -> new HashMap<>());
            if (change.storageCleared()) {
                storage.clear();
            }
            change.slots().forEach((slot, value) -> {
                if (value.isZero()) {
                    storage.remove(slot);
                } else {
                    storage.put(slot, value);
                }
            });
            accounts.put(
                    address, new AccountState(after.nonce(), after.balance(), after.codeHash(), !storage.isEmpty()));
        });
    }

    Hash root() {
        Map<Address, StateDiff.Change> all = new HashMap<>();
        accounts.forEach((address, account) ->
                all.put(address, new StateDiff.Change(account, false, slots.getOrDefault(address, Map.of()))));
        return GenesisRoot.of(new StateDiff(all, Map.of()));
    }

    @Override
    public AccountState account(Address address) {
        return accounts.get(address);
    }

    @Override
    public UInt256 storage(Address address, UInt256 slot) {
        return slots.getOrDefault(address, Map.of()).getOrDefault(slot, UInt256.ZERO);
    }

    @Override
    public Bytes code(Hash codeHash) {
        return codes.getOrDefault(codeHash, Bytes.EMPTY);
    }
}
