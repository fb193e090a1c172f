package io.florin.chain.rpc;

import io.florin.chain.evm.Delegation;
import io.florin.chain.execution.ChainRules;
import io.florin.chain.execution.Refusal;
import io.florin.chain.execution.TransactionChecks;
import io.florin.chain.ledger.Ledger;
import io.florin.chain.state.AccountState;
import io.florin.chain.state.StateSnapshot;
import io.florin.chain.transaction.Transaction;
import io.florin.chain.transaction.TransactionType;
import io.florin.chain.txpool.Admission;
import io.florin.chain.txpool.Pooled;
import io.florin.chain.txpool.TransactionPool;
import io.florin.chain.types.Address;
import io.florin.chain.types.RlpException;
import io.florin.chain.types.UInt256;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Decodes, checks and pools a raw transaction. Refusals are in the words client libraries match.
public final class TransactionAdmission implements RpcBackend.Admitter {
    private final Ledger ledger;
    private final TransactionPool pool;
    private final Consumer<Transaction> admitted;

    /// @param admitted told after a transaction is in the pool
    public TransactionAdmission(Ledger ledger, TransactionPool pool, Consumer<Transaction> admitted) {
        this.ledger = ledger;
        this.pool = pool;
        this.admitted = admitted;
    }

    @Override
    public String admit(byte[] raw) {
        int limit = pool.limits().transactionBytes();
        if (raw.length > limit) {
            throw RpcException.refused("oversized data: transaction size " + raw.length + ", limit " + limit);
        }
        Transaction transaction = decode(raw);
        Address sender = transaction.sender();
        if (sender == null) {
            throw RpcException.refused("invalid sender: the signature is not valid");
        }
        String refusal = refusal(transaction);
        if (refusal != null) {
            throw RpcException.refused(refusal);
        }
        long nextNonce;
        try (StateSnapshot state = ledger.stateAt(ledger.head().number())) {
            AccountState account = state.account(sender);
            nextNonce = account == null ? 0 : account.nonce();
            String unfit = unfit(transaction, sender, account, state);
            if (unfit != null) {
                throw RpcException.refused(unfit);
            }
        }
        if (ledger.locate(transaction.hash()) != null) {
            throw RpcException.refused("already known");
        }
        return switch (pool.add(new Pooled(transaction, sender, System.nanoTime()), nextNonce)) {
            case Admission.Refused refused -> throw RpcException.refused(refused.reason());
            case Admission.Admitted in -> {
                admitted.accept(transaction);
                yield in.hash().toString();
            }
        };
    }

    private static Transaction decode(byte[] raw) {
        try {
            return Transaction.decode(raw);
        } catch (RlpException malformed) {
            throw RpcException.refused(
                    malformed.getMessage() == null ? "malformed transaction" : malformed.getMessage());
        }
    }

    private @Nullable String refusal(Transaction transaction) {
        if (transaction.type() == TransactionType.BLOB) {
            return "transaction type not supported";
        }
        if (transaction.payload().chainId() == null) {
            return "only replay-protected (EIP-155) transactions allowed over RPC";
        }
        long blockGas = ledger.head().header().gasLimit();
        if (Long.compareUnsigned(transaction.gasLimit(), blockGas) > 0) {
            return "exceeds block gas limit";
        }
        ChainRules rules = ledger.config().rules(ledger.head().header().timestamp());
        Refusal refusal = new TransactionChecks(rules).form(transaction.payload());
        return refusal == null ? null : refusal.words();
    }

    private static @Nullable String unfit(
            Transaction transaction, Address sender, @Nullable AccountState account, StateSnapshot state) {
        UInt256 balance = account == null ? UInt256.ZERO : account.balance();
        UInt256 cost = TransactionChecks.mostSpent(transaction.payload());
        if (balance.compareTo(cost) < 0) {
            return "insufficient funds for gas * price + value: balance " + balance.toBigInteger() + ", tx cost "
                    + cost.toBigInteger() + ", overshot "
                    + cost.toBigInteger().subtract(balance.toBigInteger());
        }
        if (account == null || account.codeHash().equals(AccountState.NO_CODE)) {
            return null;
        }
        if (Delegation.target(state.code(account.codeHash())) == null) {
            return "sender not an eoa: address " + sender;
        }
        return null;
    }
}
