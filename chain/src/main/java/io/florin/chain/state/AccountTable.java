package io.florin.chain.state;

import io.florin.chain.types.Address;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Accounts of a {@link Journal} by address: open addressing, at most half full. Remembers the account asked for last,
/// which is the running frame's own most of the time.
final class AccountTable {
    private static final int FIRST_CAPACITY = 64;

    private @Nullable JournalAccount[] accounts = new JournalAccount[FIRST_CAPACITY];
    private int count;

    private @Nullable JournalAccount last;

    /// The account of an address, made when absent.
    JournalAccount get(Address address) {
        JournalAccount recent = last;
        if (recent != null && recent.address.equals(address)) {
            return recent;
        }
        int mask = accounts.length - 1;
        for (int i = address.hashCode() & mask; ; i = i + 1 & mask) {
            JournalAccount account = accounts[i];
            if (account == null) {
                return add(address);
            }
            if (account.address.equals(address)) {
                last = account;
                return account;
            }
        }
    }

    private JournalAccount add(Address address) {
        JournalAccount account = new JournalAccount(address);
        if (2 * ++count > accounts.length) {
            JournalAccount[] old = accounts;
            accounts = new JournalAccount[2 * old.length];
            for (JournalAccount one : old) {
                if (one != null) {
                    put(one);
                }
            }
        }
        put(account);
        last = account;
        return account;
    }

    private void put(JournalAccount account) {
        int mask = accounts.length - 1;
        int i = account.address.hashCode() & mask;
        while (accounts[i] != null) {
            i = i + 1 & mask;
        }
        accounts[i] = account;
    }

    void forEach(Consumer<JournalAccount> action) {
        for (JournalAccount account : accounts) {
            if (account != null) {
                action.accept(account);
            }
        }
    }

    int size() {
        return count;
    }

    void clear() {
        last = null;
        count = 0;
        if (accounts.length > 4 * FIRST_CAPACITY) {
            accounts = new JournalAccount[FIRST_CAPACITY];
            return;
        }
        Arrays.fill(accounts, null);
    }
}
