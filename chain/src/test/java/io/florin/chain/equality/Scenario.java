package io.florin.chain.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.florin.chain.block.BlockContext;
import io.florin.chain.conformance.MapState;
import io.florin.chain.crypto.Keccak256;
import io.florin.chain.evm.Delegation;
import io.florin.chain.evm.fork.Fork;
import io.florin.chain.execution.BlobSchedule;
import io.florin.chain.execution.BlockOutcome;
import io.florin.chain.execution.BlockTask;
import io.florin.chain.execution.ChainRules;
import io.florin.chain.state.AccountState;
import io.florin.chain.state.StateDiff;
import io.florin.chain.state.StateView;
import io.florin.chain.transaction.Authorization;
import io.florin.chain.transaction.Transaction;
import io.florin.chain.transaction.TransactionType;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One block written by hand: state before, transactions, and what must come out, the same way with any number of
/// workers and any delays. Not thread-safe.
final class Scenario {
    static final UInt256 CHAIN_ID = UInt256.of(1252);
    static final UInt256 RICH = UInt256.of(1_000_000_000_000_000_000L);
    static final long GAS = 1_000_000;
    private static final int REPEATS = 4;

    /// Contract that runs commands; its code is the model of all clones.
    static final Address MACHINE = Address.fromHex("00000000000000000000000000000000000a1000");

    private MapState state = MapState.empty();
    private final List<Transaction> transactions = new ArrayList<>();
    private final Map<Address, Long> nonces = new HashMap<>();
    private Address beneficiary = Address.fromHex("000000000000000000000000000000000000fee0");
    private long baseFee = 7;
    private long tip = 3;
    private long gasLimit = 300_000_000;
    private boolean producing = true;
    private @Nullable StateView parent;

    Scenario() {
        state = state.with(World.PREDEPLOYS);
        machine(MACHINE);
    }

    /// Numbered wallet with much money.
    Wallet wallet(int number) {
        Wallet wallet = new Wallet(9_000 + number);
        account(wallet.address(), 0, RICH, Bytes.EMPTY, Map.of());
        return wallet;
    }

    /// Numbered wallet with the machine as delegate (EIP-7702), nonce 1.
    Wallet delegatedWallet(int number) {
        Wallet wallet = new Wallet(9_000 + number);
        account(wallet.address(), 1, RICH, Delegation.to(MACHINE), Map.of());
        return wallet;
    }

    /// A machine with 1,000 wei at an address.
    Scenario machine(Address address) {
        return account(address, 1, UInt256.of(1_000), World.MACHINE, Map.of());
    }

    Scenario account(Address address, long nonce, UInt256 balance, Bytes code, Map<UInt256, UInt256> slots) {
        Hash hash = Keccak256.of(code);
        AccountState account = new AccountState(nonce, balance, hash, !slots.isEmpty());
        state = state.with(
                new StateDiff(Map.of(address, new StateDiff.Change(account, true, slots)), Map.of(hash, code)));
        return this;
    }

    Scenario beneficiary(Address address) {
        this.beneficiary = address;
        return this;
    }

    /// No base fee and no tip: a free chain.
    Scenario free() {
        this.baseFee = 0;
        this.tip = 0;
        return this;
    }

    Scenario gasLimit(long gasLimit) {
        this.gasLimit = gasLimit;
        return this;
    }

    /// A transaction that may not stand in the block makes it invalid.
    Scenario importing() {
        this.producing = false;
        return this;
    }

    /// Lets transactions read through another view of the state before.
    Scenario through(StateView view) {
        this.parent = view;
        return this;
    }

    MapState state() {
        return state;
    }

    List<Transaction> transactions() {
        return transactions;
    }

    /// Next transaction of a wallet, to a machine or a wallet that delegated to one.
    Scenario send(Wallet sender, Address to, Commands commands) {
        return send(sender, to, 0, commands);
    }

    Scenario send(Wallet sender, @Nullable Address to, long value, Commands commands) {
        return send(sender, to, value, commands.bytes(), GAS, List.of());
    }

    /// Next transaction of a wallet.
    Scenario send(
            Wallet sender, @Nullable Address to, long value, Bytes data, long gas, List<Authorization> authorizations) {
        return sendAt(next(sender.address()), sender, to, value, data, gas, authorizations);
    }

    /// A transaction with a nonce of its own.
    Scenario sendAt(
            long nonce,
            Wallet sender,
            @Nullable Address to,
            long value,
            Bytes data,
            long gas,
            List<Authorization> authorizations) {
        UInt256 price = UInt256.of(baseFee + tip);
        transactions.add(Transaction.unsigned(
                new Transaction.Payload(
                        authorizations.isEmpty() ? TransactionType.DYNAMIC_FEE : TransactionType.SET_CODE,
                        CHAIN_ID,
                        nonce,
                        UInt256.of(tip),
                        price,
                        gas,
                        to,
                        UInt256.of(value),
                        data,
                        List.of(),
                        UInt256.ZERO,
                        List.of(),
                        authorizations),
                sender.address()));
        return this;
    }

    /// Takes the next nonce of an account, as far as this block's transactions move it by being sent.
    long next(Address address) {
        long nonce = nonces.computeIfAbsent(address, key -> {
            AccountState account = state.account(key);
            return account == null ? 0 : account.nonce();
        });
        nonces.put(address, nonce + 1);
        return nonce;
    }

    /// Jumps over nonces that creations or authorizations take.
    Scenario skipNonces(Wallet wallet, int count) {
        for (int i = 0; i < count; i++) {
            next(wallet.address());
        }
        return this;
    }

    BlockCase block() {
        ChainRules rules = new ChainRules(CHAIN_ID, Fork.OSAKA, BlobSchedule.PRAGUE);
        BlockContext context = new BlockContext(
                CHAIN_ID,
                1_000,
                1_700_000_000L,
                beneficiary,
                gasLimit,
                Hash.ZERO,
                UInt256.of(baseFee),
                UInt256.ONE,
                number -> Hash.of(UInt256.of(number).toArray()));
        BlockTask task = new BlockTask(rules, context, Hash.ZERO, Hash.ZERO, List.of(), producing);
        return new BlockCase("scenario", task, transactions, parent == null ? state : parent);
    }

    /// Executes the block in every way, asserts that all agree, and gives the one result.
    BlockOutcome everywhere() {
        EqualityRun run = EqualityRun.ofThisProject();
        BlockCase block = block();
        BlockOutcome expected = run.sequential(block);
        for (int seed = 0; seed < REPEATS; seed++) {
            assertEquals(List.of(), run.differences(block, expected, 100L * seed));
        }
        return expected;
    }

    /// As {@link #everywhere} for a block that is valid; the state moves to the one after it.
    BlockOutcome.Executed executed() {
        BlockOutcome.Executed executed = assertInstanceOf(BlockOutcome.Executed.class, everywhere());
        state = state.with(executed.diff());
        return executed;
    }

    /// Value of a machine's slot.
    UInt256 slot(Address address, long slot) {
        return state.storage(address, UInt256.of(slot));
    }

    UInt256 balance(Address address) {
        AccountState account = state.account(address);
        return account == null ? UInt256.ZERO : account.balance();
    }
}
