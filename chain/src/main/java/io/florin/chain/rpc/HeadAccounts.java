package io.florin.chain.rpc;

import io.florin.chain.ledger.Ledger;
import io.florin.chain.state.AccountState;
import io.florin.chain.state.StateSnapshot;
import io.florin.chain.types.Address;

/// Accounts at the head for one call.
final class HeadAccounts implements AutoCloseable {
    private final StateSnapshot state;

    HeadAccounts(Ledger ledger) {
        this.state = ledger.stateAt(ledger.head().number());
    }

    long nonce(Address address) {
        AccountState account = state.account(address);
        return account == null ? 0 : account.nonce();
    }

    @Override
    public void close() {
        state.close();
    }
}
