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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// State in maps, empty or read from a fixture's `pre`; roots from scratch. Safe for threads.
public final class MapState implements StateView {
    private static final int DIFFERENCES_SHOWN = 5;

    /// @param state nonce, balance, code hash
    /// @param slots values other than zero; never changed
    private record Account(AccountState state, Map<UInt256, UInt256> slots) {}

    private final Map<Address, Account> accounts;
    private final Map<Hash, Bytes> codes;

    private MapState(Map<Address, Account> accounts, Map<Hash, Bytes> codes) {
        this.accounts = accounts;
        this.codes = codes;
    }

    /// State without accounts.
    public static MapState empty() {
        return new MapState(Map.of(), new ConcurrentHashMap<>());
    }

    static MapState of(JsonNode pre) {
        MapState state = new MapState(new HashMap<>(), new ConcurrentHashMap<>());
        for (Map.Entry<String, JsonNode> entry : pre.properties()) {
            JsonNode account = entry.getValue();
            Bytes code = Fixture.bytes(account.get("code"));
            Hash hash = Keccak256.of(code);
            state.codes.put(hash, code);
            Map<UInt256, UInt256> slots = new HashMap<>();
            for (Map.Entry<String, JsonNode> slot : account.path("storage").properties()) {
                UInt256 value = Fixture.number(slot.getValue().asText());
                if (!value.isZero()) {
                    slots.put(Fixture.number(slot.getKey()), value);
                }
            }
            AccountState fields = new AccountState(
                    Fixture.number(account.get("nonce").asText()).w0(),
                    Fixture.number(account.get("balance").asText()),
                    hash,
                    !slots.isEmpty());
            state.accounts.put(Address.fromHex(entry.getKey()), new Account(fields, slots));
        }
        return state;
    }

    /// This state with a diff on top; this one stays as it is.
    public MapState with(StateDiff diff) {
        Map<Address, Account> after = new HashMap<>(accounts);
        codes.putAll(diff.codes());
        diff.accounts().forEach((address, change) -> {
            AccountState fields = change.after();
            if (fields == null) {
                after.remove(address);
                return;
            }
            Account before = accounts.get(address);
            boolean kept = before != null && !change.storageCleared();
            Map<UInt256, UInt256> slots = kept ? before.slots() : Map.of();
            if (!change.slots().isEmpty()) {
                slots = new HashMap<>(slots);
                slots.putAll(change.slots());
                slots.values().removeIf(UInt256::isZero);
            }
            AccountState stored =
                    new AccountState(fields.nonce(), fields.balance(), fields.codeHash(), !slots.isEmpty());
            after.put(address, new Account(stored, slots));
        });
        return new MapState(after, codes);
    }

    /// Root of the whole state, computed from scratch.
    public Hash root() {
        Map<Address, StateDiff.Change> all = new HashMap<>();
        accounts.forEach(
                (address, account) -> all.put(address, new StateDiff.Change(account.state(), false, account.slots())));
        return GenesisRoot.of(new StateDiff(all, Map.of()));
    }

    /// The first accounts and slots that are not as wanted; empty when all are.
    String differences(MapState wanted) {
        TreeMap<String, String> lines = new TreeMap<>();
        TreeSet<Address> all = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
        all.addAll(accounts.keySet());
        all.addAll(wanted.accounts.keySet());
        for (Address address : all) {
            Account mine = accounts.get(address);
            Account theirs = wanted.accounts.get(address);
            if (mine == null || theirs == null) {
                lines.put(address.toString(), "expected " + fields(theirs) + ", actual " + fields(mine));
            } else if (!mine.equals(theirs)) {
                differences(address, mine, theirs, lines);
            }
        }
        StringBuilder text = new StringBuilder();
        lines.entrySet().stream()
                .limit(DIFFERENCES_SHOWN)
                .forEach(line ->
                        text.append("\n    ").append(line.getKey()).append(": ").append(line.getValue()));
        if (lines.size() > DIFFERENCES_SHOWN) {
            text.append("\n    and ").append(lines.size() - DIFFERENCES_SHOWN).append(" more");
        }
        return text.toString();
    }

    private static void differences(Address address, Account mine, Account theirs, Map<String, String> lines) {
        if (!mine.state().equals(theirs.state())) {
            lines.put(address.toString(), "expected " + fields(theirs) + ", actual " + fields(mine));
        }
        Map<UInt256, UInt256> both = new HashMap<>(mine.slots());
        both.putAll(theirs.slots());
        both.keySet().forEach(slot -> {
            UInt256 expected = theirs.slots().getOrDefault(slot, UInt256.ZERO);
            UInt256 actual = mine.slots().getOrDefault(slot, UInt256.ZERO);
            if (!expected.equals(actual)) {
                lines.put(address + " slot " + slot, "expected " + expected + ", actual " + actual);
            }
        });
    }

    private static String fields(@Nullable Account account) {
        return account == null
                ? "no account"
                : "nonce " + Long.toUnsignedString(account.state().nonce()) + " balance "
                        + account.state().balance().toBigInteger() + " code hash "
                        + account.state().codeHash();
    }

    @Override
    public @Nullable AccountState account(Address address) {
        Account account = accounts.get(address);
        return account == null ? null : account.state();
    }

    @Override
    public UInt256 storage(Address address, UInt256 slot) {
        Account account = accounts.get(address);
        return account == null ? UInt256.ZERO : account.slots().getOrDefault(slot, UInt256.ZERO);
    }

    @Override
    public Bytes code(Hash codeHash) {
        return codes.getOrDefault(codeHash, Bytes.EMPTY);
    }
}
