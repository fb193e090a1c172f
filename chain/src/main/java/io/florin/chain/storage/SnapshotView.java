package io.florin.chain.storage;

import io.florin.chain.crypto.Keccak256;
import io.florin.chain.state.AccountState;
import io.florin.chain.state.StateSnapshot;
import io.florin.chain.trie.MerkleTrie;
import io.florin.chain.trie.TrieProof;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// State port over a {@link FlatReader}.
record SnapshotView(FlatReader reader) implements StateSnapshot {
    @Override
    public @Nullable AccountState account(Address address) {
        byte[] stored = reader.account(address.toArray());
        if (stored == null) {
            return null;
        }
        AccountRecord account = AccountRecord.decode(stored);
        return new AccountState(
                account.nonce(),
                UInt256.fromBytes(account.balance()),
                Hash.of(account.codeHash()),
                !Arrays.equals(account.storageRoot(), MerkleTrie.emptyRoot()));
    }

    @Override
    public UInt256 storage(Address address, UInt256 slot) {
        byte[] value = reader.slot(address.toArray(), slot.toArray());
        return value == null ? UInt256.ZERO : UInt256.fromBytes(value);
    }

    @Override
    public Bytes code(Hash codeHash) {
        if (codeHash.equals(AccountState.NO_CODE)) {
            return Bytes.EMPTY;
        }
        byte[] code = reader.code(codeHash.toArray());
        if (code == null) {
            throw new StorageException("code " + codeHash + " is missing", null);
        }
        return Bytes.wrap(code);
    }

    @Override
    public Hash storageRoot(Address address) {
        byte[] stored = reader.account(address.toArray());
        return Hash.of(
                stored == null
                        ? MerkleTrie.emptyRoot()
                        : AccountRecord.decode(stored).storageRoot());
    }

    @Override
    public List<byte[]> accountProof(Address address) {
        return TrieProof.of(
                path -> reader.node(Family.ACCOUNT_NODE, Keys.path(path)), Keccak256.hash(address.toArray()));
    }

    @Override
    public List<byte[]> storageProof(Address address, UInt256 slot) {
        byte[] owner = address.toArray();
        return TrieProof.of(
                path -> reader.node(Family.STORAGE_NODE, Keys.storagePath(owner, path)),
                Keccak256.hash(slot.toArray()));
    }

    @Override
    public void close() {
        reader.close();
    }
}
