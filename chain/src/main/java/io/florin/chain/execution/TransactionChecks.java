package io.florin.chain.execution;

import io.florin.chain.block.BlockContext;
import io.florin.chain.evm.Delegation;
import io.florin.chain.evm.fork.Fork;
import io.florin.chain.state.Journal;
import io.florin.chain.transaction.IntrinsicGas;
import io.florin.chain.transaction.Transaction;
import io.florin.chain.transaction.TransactionType;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import org.jspecify.annotations.Nullable;

/// What must hold before a transaction runs; null means valid.
public final class TransactionChecks {
    private static final int BLOBS_PER_TRANSACTION = 6;
    /// 2^64 - 1: no transaction may have it, so that a nonce can always grow (EIP-2681).
    private static final long NONCE_END = -1;

    private final ChainRules rules;

    /// @param rules of the block it is to stand in
    public TransactionChecks(ChainRules rules) {
        this.rules = rules;
    }

    /// Everything. Where several rules are broken, the price is named before the form, as suites expect.
    @Nullable
    Refusal invalid(Transaction.Payload payload, Address sender, Journal journal, BlockContext block, long gasLeft) {
        if (payload.maxFeePerGas().compareTo(block.baseFee()) < 0) {
            return new Refusal(
                    Rule.GAS_PRICE,
                    "max fee per gas less than block base fee: address " + sender + ", maxFeePerGas: "
                            + payload.maxFeePerGas().toBigInteger() + ", baseFee: "
                            + block.baseFee().toBigInteger());
        }
        Refusal form = form(payload);
        if (form != null) {
            return form;
        }
        if (Long.compareUnsigned(payload.gasLimit(), gasLeft) > 0) {
            return new Refusal(Rule.BLOCK_GAS, "gas limit reached");
        }
        if (payload.type() == TransactionType.BLOB && payload.maxFeePerBlobGas().compareTo(block.blobBaseFee()) < 0) {
            return new Refusal(Rule.BLOB_GAS_PRICE, "max fee per blob gas less than block blob gas fee");
        }
        return account(payload, sender, journal);
    }

    /// Checks that need no state.
    public @Nullable Refusal form(Transaction.Payload payload) {
        UInt256 chainId = payload.chainId();
        if (chainId != null && !chainId.equals(rules.chainId())) {
            return new Refusal(
                    Rule.CHAIN_ID,
                    "invalid chain id for signer: have " + chainId.toBigInteger() + " want "
                            + rules.chainId().toBigInteger());
        }
        if (payload.type() == TransactionType.SET_CODE && !rules.fork().atLeast(Fork.PRAGUE)
                || payload.type() == TransactionType.BLOB && !rules.fork().atLeast(Fork.CANCUN)) {
            return new Refusal(Rule.TRANSACTION_TYPE, "transaction type not supported");
        }
        if (payload.nonce() == NONCE_END) {
            return new Refusal(Rule.NONCE_LIMIT, "nonce has max value: " + Long.toUnsignedString(NONCE_END));
        }
        if (payload.maxPriorityFeePerGas().compareTo(payload.maxFeePerGas()) > 0) {
            return new Refusal(
                    Rule.PRIORITY_FEE,
                    "max priority fee per gas higher than max fee per gas: maxPriorityFeePerGas: "
                            + payload.maxPriorityFeePerGas().toBigInteger() + ", maxFeePerGas: "
                            + payload.maxFeePerGas().toBigInteger());
        }
        if (feeOverflows(payload)) {
            return new Refusal(Rule.FEE_OVERFLOW, "gas limit times max fee per gas is above 256 bits");
        }
        if (rules.fork().atLeast(Fork.SHANGHAI)
                && payload.to() == null
                && payload.data().size() > IntrinsicGas.INIT_CODE_LIMIT) {
            return new Refusal(
                    Rule.INIT_CODE_SIZE,
                    "max initcode size exceeded: code size " + payload.data().size() + " limit "
                            + IntrinsicGas.INIT_CODE_LIMIT);
        }
        long needed = intrinsicGas(payload, rules);
        if (Long.compareUnsigned(payload.gasLimit(), needed) < 0) {
            return new Refusal(
                    Rule.INTRINSIC_GAS,
                    "intrinsic gas too low: gas " + payload.gasLimit() + ", minimum needed " + needed);
        }
        long floor = rules.fork().atLeast(Fork.PRAGUE) ? IntrinsicGas.floor(payload) : 0;
        if (Long.compareUnsigned(payload.gasLimit(), floor) < 0) {
            return new Refusal(
                    Rule.FLOOR_GAS,
                    "insufficient gas for floor data gas cost: gas " + payload.gasLimit() + ", minimum needed "
                            + floor);
        }
        if (rules.fork().atLeast(Fork.OSAKA)
                && Long.compareUnsigned(payload.gasLimit(), IntrinsicGas.TRANSACTION_CAP) > 0) {
            return new Refusal(
                    Rule.TRANSACTION_GAS_CAP,
                    "transaction gas limit too high (cap: " + IntrinsicGas.TRANSACTION_CAP + ", tx: "
                            + Long.toUnsignedString(payload.gasLimit()) + ")");
        }
        return typed(payload);
    }

    /// Gas charged first, by the rules of a block.
    public static long intrinsicGas(Transaction.Payload payload, ChainRules rules) {
        long gas = IntrinsicGas.of(payload);
        return rules.fork().atLeast(Fork.SHANGHAI) ? gas : gas - IntrinsicGas.initCode(payload);
    }

    private static boolean feeOverflows(Transaction.Payload payload) {
        // The top limb is zero for every price that anyone could pay: no need to multiply.
        return payload.maxFeePerGas().w3() != 0
                && payload.maxFeePerGas()
                                .toBigInteger()
                                .multiply(UInt256.of(payload.gasLimit()).toBigInteger())
                                .bitLength()
                        > 256;
    }

    private @Nullable Refusal typed(Transaction.Payload payload) {
        if (payload.type() == TransactionType.SET_CODE
                && payload.authorizations().isEmpty()) {
            return new Refusal(Rule.AUTHORIZATIONS_MISSING, "EIP-7702 transaction with empty auth list");
        }
        if (payload.type() != TransactionType.BLOB) {
            return null;
        }
        int count = payload.blobHashes().size();
        if (count == 0) {
            return new Refusal(Rule.BLOBS_MISSING, "blob transaction missing blob hashes");
        }
        if (count > rules.blobs().max()) {
            return new Refusal(
                    Rule.BLOCK_BLOBS,
                    "too many blobs in transaction: have " + count + ", permitted in a block "
                            + rules.blobs().max());
        }
        if (rules.fork().atLeast(Fork.OSAKA) && count > BLOBS_PER_TRANSACTION) {
            return new Refusal(
                    Rule.BLOB_COUNT,
                    "too many blobs in transaction: have " + count + ", permitted " + BLOBS_PER_TRANSACTION);
        }
        for (Hash hash : payload.blobHashes()) {
            if (hash.toArray()[0] != 1) {
                return new Refusal(Rule.BLOB_VERSION, "blob hash with invalid version");
            }
        }
        return null;
    }

    private static @Nullable Refusal account(Transaction.Payload payload, Address sender, Journal journal) {
        long nonce = journal.nonce(sender);
        int order = Long.compareUnsigned(payload.nonce(), nonce);
        if (order != 0) {
            return new Refusal(
                    order < 0 ? Rule.NONCE_LOW : Rule.NONCE_HIGH,
                    "nonce too " + (order < 0 ? "low" : "high") + ": address " + sender + ", tx: "
                            + Long.toUnsignedString(payload.nonce()) + " state: " + Long.toUnsignedString(nonce));
        }
        Bytes code = journal.code(sender);
        if (!code.isEmpty() && Delegation.target(code) == null) {
            return new Refusal(Rule.SENDER_CODE, "sender not an eoa: address " + sender);
        }
        UInt256 cost = mostSpent(payload);
        if (!journal.covers(sender, cost)) {
            return new Refusal(
                    Rule.FUNDS,
                    "insufficient funds for gas * price + value: address " + sender + " have "
                            + journal.balance(sender).toBigInteger()
                            + " want " + cost.toBigInteger());
        }
        return null;
    }

    /// Gas limit times highest price, plus blobs, plus value: what the sender must own.
    public static UInt256 mostSpent(Transaction.Payload payload) {
        UInt256 cost =
                payload.maxFeePerGas().timesSaturating(payload.gasLimit()).plusSaturating(payload.value());
        if (payload.type() == TransactionType.BLOB) {
            long blobGas = BlobSchedule.GAS_PER_BLOB * payload.blobHashes().size();
            cost = cost.plusSaturating(payload.maxFeePerBlobGas().timesSaturating(blobGas));
        }
        return cost;
    }
}
