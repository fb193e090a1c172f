package io.florin.chain.ledger;

import io.florin.chain.state.AccountState;
import io.florin.chain.state.StateDiff;
import io.florin.chain.trie.TrieRoots;
import io.florin.chain.types.Address;
import io.florin.chain.types.Hash;
import io.florin.chain.types.RlpWriter;
import io.florin.chain.types.UInt256;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// State root of a set of accounts, computed from scratch: tells whether stored data belongs to a genesis, and is the
/// oracle for incremental roots.
public final class GenesisRoot {
    private GenesisRoot() {}

    /// Root of the accounts of a diff over the empty state.
    public static Hash of(StateDiff accounts) {
        List<Map.Entry<byte[], byte[]>> pairs = new ArrayList<>();
        accounts.accounts().forEach((address, change) -> {
            AccountState account = change.after();
            if (account != null) {
                pairs.add(entry(address, account, change.slots()));
            }
        });
        return Hash.of(TrieRoots.ofHashedPairs(pairs));
    }

    private static Map.Entry<byte[], byte[]> entry(Address address, AccountState account, Map<UInt256, UInt256> slots) {
        List<Map.Entry<byte[], byte[]>> storage = new ArrayList<>();
        slots.forEach((slot, value) -> {
            if (!value.isZero()) {
                storage.add(
                        Map.entry(slot.toArray(), new RlpWriter().number(value).toItems()));
            }
        });
        byte[] rlp = new RlpWriter()
                .number(account.nonce())
                .number(account.balance())
                .hash(Hash.of(TrieRoots.ofHashedPairs(storage)))
                .hash(account.codeHash())
                .toList();
        return Map.entry(address.toArray(), rlp);
    }
}
