package io.florin.chain.storage;

import io.florin.chain.ledger.GenesisRoot;
import io.florin.chain.state.AccountState;
import io.florin.chain.state.StateDiff;
import io.florin.chain.types.Address;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A model of the whole state with random blocks over it: new, changed, emptied, destroyed and revived accounts.
final class RandomState {
    private static final int ACCOUNTS = 60;
    private static final int SLOTS = 400;

    private final Random random;
    final Map<Address, AccountState> accounts = new HashMap<>();
    final Map<Address, Map<UInt256, UInt256>> storage = new HashMap<>();

    RandomState(long seed) {
        random = new Random(seed);
    }

    /// A copy that later blocks do not change.
    RandomState copy() {
        RandomState copy = new RandomState(0);
        copy.accounts.putAll(accounts);
        storage.forEach((address, slots) -> copy.storage.put(address, new HashMap<>(slots)));
        return copy;
    }

    Address address(int i) {
        byte[] bytes = new byte[20];
        bytes[0] = (byte) (i * 37);
        bytes[19] = (byte) i;
        return Address.of(bytes);
    }

    /// The next block's changes, taken into this model.
    StateDiff nextBlock() {
        Map<Address, StateDiff.Change> changes = new HashMap<>();
        int touched = 1 + random.nextInt(8);
        for (int i = 0; i < touched; i++) {
            Address address = address(random.nextInt(ACCOUNTS));
            if (!changes.containsKey(address)) {
                changes.put(address, random.nextInt(100) < 15 ? destroyed(address) : changed(address));
            }
        }
        return new StateDiff(changes, Map.of());
    }

    private StateDiff.Change destroyed(Address address) {
        accounts.remove(address);
        storage.remove(address);
        return new StateDiff.Change(null, random.nextBoolean(), Map.of());
    }

    private StateDiff.Change changed(Address address) {
        boolean cleared = random.nextInt(100) < 10;
        if (cleared) {
            storage.remove(address);
        }
        Map<UInt256, UInt256> held = storage.computeIfAbsent(address, a -> new HashMap<>());
        Map<UInt256, UInt256> slots = new HashMap<>();
        int count = random.nextInt(10) == 0 ? 300 : random.nextInt(12);
        boolean emptying = random.nextInt(12) == 0;
        if (emptying) {
            held.keySet().forEach(slot -> slots.put(slot, UInt256.ZERO));
        }
        for (int i = 0; i < count && !emptying; i++) {
            UInt256 value = random.nextInt(100) < 40 ? UInt256.ZERO : UInt256.of(1 + random.nextInt(1_000_000));
            slots.put(UInt256.of(random.nextInt(SLOTS)), value);
        }
        slots.forEach((slot, value) -> {
            if (value.isZero()) {
                held.remove(slot);
            } else {
                held.put(slot, value);
            }
        });
        AccountState after = new AccountState(
                random.nextInt(3), UInt256.of(random.nextInt(1_000)), AccountState.NO_CODE, !held.isEmpty());
        accounts.put(address, after);
        return new StateDiff.Change(after, cleared, slots);
    }

    /// State root from scratch: the oracle.
    Hash root() {
        Map<Address, StateDiff.Change> all = new HashMap<>();
        accounts.forEach((address, account) ->
                all.put(address, new StateDiff.Change(account, false, storage.getOrDefault(address, Map.of()))));
        return GenesisRoot.of(new StateDiff(all, Map.of()));
    }

    /// Addresses that any block may touch.
    List<Address> addresses() {
        List<Address> all = new ArrayList<>();
        for (int i = 0; i < ACCOUNTS; i++) {
            all.add(address(i));
        }
        return all;
    }
}
