package io.florin.chain.execution;

import io.florin.chain.block.BlockContext;
import io.florin.chain.block.LogsBloom;
import io.florin.chain.crypto.Keccak256;
import io.florin.chain.evm.Delegation;
import io.florin.chain.evm.Evm;
import io.florin.chain.evm.HaltReason;
import io.florin.chain.evm.Message;
import io.florin.chain.evm.Outcome;
import io.florin.chain.evm.TransactionContext;
import io.florin.chain.evm.code.CodeCache;
import io.florin.chain.evm.fork.Fork;
import io.florin.chain.evm.precompile.Precompiles;
import io.florin.chain.evm.trace.Tracer;
import io.florin.chain.state.Journal;
import io.florin.chain.transaction.AccessListEntry;
import io.florin.chain.transaction.Authorization;
import io.florin.chain.transaction.IntrinsicGas;
import io.florin.chain.transaction.Transaction;
import io.florin.chain.transaction.TransactionType;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Runs one transaction on a journal: checks, purchase of gas, delegations, message, refund, payment
/// (Yellow Paper 6). Confined to one thread at a time, as the virtual machine in it: a worker keeps one
/// for all its transactions.
public final class TransactionExecutor {
    private static final long AUTHORIZATION_REFUND = 12_500;
    private static final BooleanSupplier NEVER = () -> false;

    private final ChainRules rules;
    private final Evm evm;
    private final TransactionChecks checks;
    private final Set<Address> precompiles;

    /// @param codes shared cache of analysed code
    public TransactionExecutor(ChainRules rules, CodeCache codes) {
        this.rules = rules;
        this.evm = new Evm(rules.fork(), codes);
        this.checks = new TransactionChecks(rules);
        this.precompiles = Set.copyOf(Precompiles.addresses(rules.fork()));
    }

    /// Executes a signed transaction. The journal is left between transactions.
    public TransactionOutcome execute(Transaction transaction, Journal journal, BlockContext block, long gasLeft) {
        return trace(transaction, journal, block, gasLeft, NEVER, null);
    }

    /// As {@link #execute}, with a tracer; null for none.
    ///
    /// @param cancelled true ends the run by a CancelledException; the journal is void then
    public TransactionOutcome trace(
            Transaction transaction,
            Journal journal,
            BlockContext block,
            long gasLeft,
            BooleanSupplier cancelled,
            @Nullable Tracer tracer) {
        Address sender = transaction.sender();
        if (sender == null) {
            return new TransactionOutcome.Invalid(new Refusal(Rule.SIGNATURE, "invalid sender"));
        }
        Transaction.Payload payload = transaction.payload();
        Refusal invalid = checks.invalid(payload, sender, journal, block, gasLeft);
        if (invalid != null) {
            return new TransactionOutcome.Invalid(invalid);
        }
        TransactionOutcome.Executed executed = run(payload, sender, journal, block, cancelled, tracer);
        journal.endTransaction();
        return executed;
    }

    /// Executes a message nobody signed, without nonce and fund-for-gas checks beyond what its price
    /// asks for. The journal is left inside the transaction, so that its warm set can be read.
    public TransactionOutcome simulate(
            Transaction.Payload payload, Address from, Journal journal, BlockContext block, BooleanSupplier cancelled) {
        return simulate(payload, from, journal, block, cancelled, null);
    }

    /// As the other `simulate`, with a tracer; null for none.
    public TransactionOutcome simulate(
            Transaction.Payload payload,
            Address from,
            Journal journal,
            BlockContext block,
            BooleanSupplier cancelled,
            @Nullable Tracer tracer) {
        long intrinsic = Math.max(IntrinsicGas.of(payload), floor(payload));
        if (payload.gasLimit() < intrinsic) {
            return new TransactionOutcome.Invalid(new Refusal(
                    Rule.INTRINSIC_GAS,
                    "intrinsic gas too low: gas " + payload.gasLimit() + ", minimum needed " + intrinsic));
        }
        UInt256 cost =
                payload.maxFeePerGas().timesSaturating(payload.gasLimit()).plusSaturating(payload.value());
        if (!journal.covers(from, cost)) {
            return new TransactionOutcome.Invalid(new Refusal(
                    Rule.FUNDS,
                    "insufficient funds for gas * price + value: address " + from + " have "
                            + journal.balance(from).toBigInteger() + " want " + cost.toBigInteger()));
        }
        return run(payload, from, journal, block, cancelled, tracer);
    }

    private long floor(Transaction.Payload payload) {
        return rules.fork().atLeast(Fork.PRAGUE) ? IntrinsicGas.floor(payload) : 0;
    }

    private TransactionOutcome.Executed run(
            Transaction.Payload payload,
            Address sender,
            Journal journal,
            BlockContext block,
            BooleanSupplier cancelled,
            @Nullable Tracer tracer) {
        UInt256 price = payload.maxFeePerGas().min(block.baseFee().plusSaturating(payload.maxPriorityFeePerGas()));
        buyGas(payload, sender, journal, block, price);
        long nonce = journal.nonce(sender);
        journal.setNonce(sender, nonce + 1);
        warmUp(payload, sender, journal, block);
        for (Authorization authorization : payload.authorizations()) {
            delegate(authorization, journal);
        }
        Address to = payload.to();
        Address created = to == null ? Evm.contractAddress(sender, nonce) : null;
        if (created != null) {
            journal.warm(created);
        } else if (to != null) {
            Address target = Delegation.target(journal.code(to));
            if (target != null) {
                journal.warm(target);
            }
        }
        long gas = payload.gasLimit() - IntrinsicGas.of(payload);
        Message message = new Message(sender, to, payload.value(), payload.data(), gas, created);
        TransactionContext context = new TransactionContext(sender, price, payload.blobHashes(), cancelled);
        Outcome outcome = evm.execute(message, journal, block, context, tracer);
        long used = settle(payload, sender, journal, block, price, outcome);
        return new TransactionOutcome.Executed(
                outcome.reason(), used, outcome.output(), outcome.logs(), LogsBloom.of(outcome.logs()), created);
    }

    private void buyGas(
            Transaction.Payload payload, Address sender, Journal journal, BlockContext block, UInt256 price) {
        UInt256 cost = price.timesSaturating(payload.gasLimit());
        if (payload.type() == TransactionType.BLOB) {
            long blobGas = BlobSchedule.GAS_PER_BLOB * payload.blobHashes().size();
            cost = cost.plusSaturating(block.blobBaseFee().timesSaturating(blobGas));
        }
        if (!cost.isZero()) {
            journal.debit(sender, cost);
        }
    }

    private void warmUp(Transaction.Payload payload, Address sender, Journal journal, BlockContext block) {
        journal.warm(sender);
        journal.warm(block.beneficiary());
        journal.keepWarm(precompiles);
        Address to = payload.to();
        if (to != null) {
            journal.warm(to);
        }
        for (AccessListEntry entry : payload.accessList()) {
            journal.warm(entry.address());
            for (Hash slot : entry.slots()) {
                journal.warm(entry.address(), slot.toWord());
            }
        }
    }

    /// EIP-7702: a wish that does not hold is skipped, never an error.
    private void delegate(Authorization authorization, Journal journal) {
        UInt256 chain = authorization.chainId();
        if (!chain.isZero() && !chain.equals(rules.chainId()) || authorization.nonce() == -1L) {
            return;
        }
        Address authority = authorization.authority();
        if (authority == null) {
            return;
        }
        journal.warm(authority);
        Bytes code = journal.code(authority);
        if (!code.isEmpty() && Delegation.target(code) == null || journal.nonce(authority) != authorization.nonce()) {
            return;
        }
        if (journal.exists(authority)) {
            journal.addRefund(AUTHORIZATION_REFUND);
        }
        Bytes pointer =
                authorization.delegate().equals(Address.ZERO) ? Bytes.EMPTY : Delegation.to(authorization.delegate());
        journal.setCode(authority, pointer, Keccak256.of(pointer));
        journal.setNonce(authority, authorization.nonce() + 1);
    }

    private long settle(
            Transaction.Payload payload,
            Address sender,
            Journal journal,
            BlockContext block,
            UInt256 price,
            Outcome outcome) {
        long used = payload.gasLimit() - outcome.gasLeft();
        // Refunds earned by frames vanish with their rollback; those of delegations stay.
        used -= Math.min(Math.max(0, journal.refund()), used / 5);
        used = Math.max(used, floor(payload));
        UInt256 back = price.timesSaturating(payload.gasLimit() - used);
        if (!back.isZero()) {
            journal.credit(sender, back);
        }
        UInt256 tip = price.compareTo(block.baseFee()) > 0 ? price.minus(block.baseFee()) : UInt256.ZERO;
        journal.credit(block.beneficiary(), tip.timesSaturating(used));
        return used;
    }

    /// Outcome of a call the system makes (EIP-4788, 2935, 7002, 7251): not charged to anyone.
    ///
    /// @return output, or null when the call failed
    @Nullable
    Bytes systemCall(Address to, Bytes data, Journal journal, BlockContext block) {
        Address system = SystemCalls.CALLER;
        Message message = new Message(system, to, UInt256.ZERO, data, SystemCalls.GAS, null);
        TransactionContext context = new TransactionContext(system, UInt256.ZERO, List.of(), NEVER);
        journal.warm(to);
        Outcome outcome = evm.execute(message, journal, block, context, null);
        journal.endTransaction();
        return outcome.reason() == HaltReason.RETURNED ? outcome.output() : null;
    }
}
