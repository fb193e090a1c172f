package io.florin.chain.bench;

import io.florin.chain.block.BlockContext;
import io.florin.chain.conformance.MapState;
import io.florin.chain.crypto.Keccak256;
import io.florin.chain.equality.Wallet;
import io.florin.chain.evm.fork.Fork;
import io.florin.chain.execution.BlobSchedule;
import io.florin.chain.execution.BlockTask;
import io.florin.chain.execution.ChainRules;
import io.florin.chain.ledger.Genesis;
import io.florin.chain.state.AccountState;
import io.florin.chain.state.StateDiff;
import io.florin.chain.transaction.Transaction;
import io.florin.chain.transaction.TransactionType;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// State that workloads run on: wallets with money and tokens, each with a loan of its own, and the contracts of
/// `Kernels.sol` and `Workload.sol`. A function of its seed. Makes the blocks, too.
final class WorkloadWorld {
    private static final UInt256 CHAIN_ID = UInt256.of(1252);
    private static final Address TOKEN = Address.fromHex("000000000000000000000000000000000000c0de");
    private static final Address LENDING = Address.fromHex("0000000000000000000000000000000000001e4d");
    private static final Address SWAP = Address.fromHex("0000000000000000000000000000000000005a1b");
    private static final UInt256 MONEY = UInt256.of(1_000_000_000_000_000_000L);
    private static final UInt256 TOKENS = UInt256.of(1_000_000_000_000L);
    private static final long TIME = 1_790_000_000L;
    private static final long SECONDS_PER_DAY = 86_400;
    private static final long GAS = 200_000;
    private static final String TRANSFER = "a9059cbb";
    private static final String REPAY = "d8aed145";
    private static final String REPAY_INTO_POOL = "10983c97";
    private static final String BUY = "d6febde8";

    private final List<Wallet> wallets = new ArrayList<>();
    private final SplittableRandom random;
    private final MapState state;

    /// @param senders wallets, each sends at most one transaction of a block
    WorkloadWorld(long seed, int senders) {
        random = new SplittableRandom(seed);
        for (int i = 0; i < senders; i++) {
            wallets.add(new Wallet(1_000_000L * (1 + random.nextInt(1_000)) + i));
        }
        StateDiff predeploys =
                Genesis.parse(BenchResources.text("/genesis/florin.json")).state();
        Map<Address, StateDiff.Change> accounts = new HashMap<>(predeploys.accounts());
        Map<Hash, Bytes> codes = new HashMap<>(predeploys.codes());
        contract(accounts, codes, TOKEN, "/bench/Token.hex", tokenSlots());
        contract(accounts, codes, LENDING, "/bench/workload/Lending.hex", loanSlots());
        Map<UInt256, UInt256> reserves = Map.of(UInt256.ZERO, packed(1_000_000_000_000L, 3_000_000_000_000L));
        contract(accounts, codes, SWAP, "/bench/workload/Swap.hex", reserves);
        for (Wallet wallet : wallets) {
            AccountState rich = new AccountState(0, MONEY, AccountState.NO_CODE, false);
            accounts.put(wallet.address(), new StateDiff.Change(rich, false, Map.of()));
        }
        state = MapState.empty().with(new StateDiff(accounts, codes));
    }

    private static void contract(
            Map<Address, StateDiff.Change> accounts,
            Map<Hash, Bytes> codes,
            Address address,
            String resource,
            Map<UInt256, UInt256> slots) {
        Bytes code = BenchResources.code(resource);
        Hash hash = Keccak256.of(code);
        codes.put(hash, code);
        accounts.put(
                address, new StateDiff.Change(new AccountState(1, UInt256.ZERO, hash, !slots.isEmpty()), false, slots));
    }

    /// Balances, and leave for the other contracts to take them.
    private Map<UInt256, UInt256> tokenSlots() {
        Map<UInt256, UInt256> slots = new HashMap<>();
        for (Wallet wallet : wallets) {
            slots.put(mapped(wallet.address().toWord(), UInt256.ZERO), TOKENS);
            UInt256 allowances = mapped(wallet.address().toWord(), UInt256.ONE);
            slots.put(mapped(LENDING.toWord(), allowances), TOKENS);
            slots.put(mapped(SWAP.toWord(), allowances), TOKENS);
        }
        return slots;
    }

    /// Loan `i` for wallet `i`, last accrued some days ago.
    private Map<UInt256, UInt256> loanSlots() {
        Map<UInt256, UInt256> slots = new HashMap<>();
        for (int i = 0; i < wallets.size(); i++) {
            UInt256 first = mapped(UInt256.of(i), UInt256.ZERO);
            long rate = 300 + random.nextInt(1_200);
            long day = TIME / SECONDS_PER_DAY - 1 - random.nextInt(60);
            slots.put(first, packed(10_000_000_000L + random.nextInt(1_000_000_000), 0));
            slots.put(first.plus(UInt256.ONE), UInt256.of(rate | day << 32));
        }
        return slots;
    }

    /// Two 128-bit numbers in one slot, the first one low.
    private static UInt256 packed(long low, long high) {
        byte[] word = new byte[32];
        ByteBuffer.wrap(word).putLong(8, high).putLong(24, low);
        return UInt256.fromBytes(word);
    }

    private static UInt256 mapped(UInt256 key, UInt256 slot) {
        byte[] both = new byte[64];
        System.arraycopy(key.toArray(), 0, both, 0, 32);
        System.arraycopy(slot.toArray(), 0, both, 32, 32);
        return UInt256.fromBytes(Keccak256.hash(both));
    }

    private Transaction call(int sender, Address to, String selector, UInt256 first, UInt256 second) {
        byte[] data = new byte[68];
        System.arraycopy(Bytes.fromHex(selector).toArray(), 0, data, 0, 4);
        System.arraycopy(first.toArray(), 0, data, 4, 32);
        System.arraycopy(second.toArray(), 0, data, 36, 32);
        Transaction transaction = wallets.get(sender)
                .sign(new Transaction.Payload(
                        TransactionType.DYNAMIC_FEE,
                        CHAIN_ID,
                        0,
                        UInt256.ONE,
                        UInt256.of(8),
                        GAS,
                        to,
                        UInt256.ZERO,
                        Bytes.wrap(data),
                        List.of(),
                        UInt256.ZERO,
                        List.of(),
                        List.of()));
        transaction.sender();
        return transaction;
    }

    /// Tokens to an account of one's own, or to the account that all others pay, too.
    private Transaction transfer(int sender, boolean hot) {
        UInt256 to = hot ? UInt256.of(0xca5e) : UInt256.of(0x10_000_000L + sender);
        return call(sender, TOKEN, TRANSFER, to, UInt256.of(1 + random.nextInt(1_000)));
    }

    /// A repayment of one's own loan; a hot one is also counted in the pool's sums.
    private Transaction repayment(int sender, boolean hot) {
        UInt256 amount = UInt256.of(1_000_000 + random.nextInt(1_000_000));
        return call(sender, LENDING, hot ? REPAY_INTO_POOL : REPAY, UInt256.of(sender), amount);
    }

    private Transaction swap(int sender) {
        return call(sender, SWAP, BUY, UInt256.of(1_000 + random.nextInt(100_000)), UInt256.ONE);
    }

    private interface Maker {
        Transaction make(int sender, boolean hot);
    }

    private Workload workload(String name, Workload.Target target, int hotPercent, Maker maker) {
        List<Transaction> transactions = new ArrayList<>();
        for (int sender = 0; sender < wallets.size(); sender++) {
            transactions.add(maker.make(sender, random.nextInt(100) < hotPercent));
        }
        BlockContext context = new BlockContext(
                CHAIN_ID,
                1,
                TIME,
                Address.fromHex("000000000000000000000000000000000000fee0"),
                GAS * wallets.size(),
                Hash.ZERO,
                UInt256.of(7),
                UInt256.ONE,
                number -> Hash.ZERO);
        ChainRules rules = new ChainRules(CHAIN_ID, Fork.OSAKA, BlobSchedule.PRAGUE);
        BlockTask task = new BlockTask(rules, context, Hash.ZERO, Hash.ZERO, List.of(), false);
        return new Workload(name, target, task, transactions, state);
    }

    /// All workloads in the order of the report.
    List<Workload> all() {
        return List.of(
                workload("erc20", Workload.Target.LOW_CONFLICT, 0, this::transfer),
                workload("lending", Workload.Target.LOW_CONFLICT, 0, this::repayment),
                workload("mix", Workload.Target.LOW_CONFLICT, 0, this::either),
                workload("erc20-hot30", Workload.Target.HOT_30, 30, this::transfer),
                workload("lending-hot30", Workload.Target.HOT_30, 30, this::repayment),
                workload("lending-serial", Workload.Target.SERIAL, 100, this::repayment),
                workload("swap-serial", Workload.Target.SERIAL, 100, (sender, hot) -> swap(sender)));
    }

    private Transaction either(int sender, boolean hot) {
        return random.nextBoolean() ? transfer(sender, hot) : repayment(sender, hot);
    }
}
