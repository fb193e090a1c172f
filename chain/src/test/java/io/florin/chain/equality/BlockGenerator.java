package io.florin.chain.equality;

import io.florin.chain.block.BlockContext;
import io.florin.chain.block.Withdrawal;
import io.florin.chain.evm.fork.Fork;
import io.florin.chain.execution.BlobSchedule;
import io.florin.chain.execution.BlockTask;
import io.florin.chain.execution.ChainRules;
import io.florin.chain.transaction.AccessListEntry;
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
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Makes one random block over a world; the same one for the same seed and state. Used once.
final class BlockGenerator {
    static final UInt256 CHAIN_ID = UInt256.of(1252);
    private static final Fork[] FORKS = {Fork.OSAKA, Fork.OSAKA, Fork.OSAKA, Fork.PRAGUE, Fork.CANCUN};
    private final SplittableRandom random;
    private final World world;
    private final BlockProfile profile;
    private final Fork fork;
    private final Picker picker;
    private final Map<Address, Long> nonces = new HashMap<>();
    private final List<TransactionKind> kinds = new ArrayList<>();

    BlockGenerator(long seed, World world) {
        this.random = new SplittableRandom(seed);
        this.world = world;
        this.profile = BlockProfile.random(random, world);
        this.fork = FORKS[random.nextInt(FORKS.length)];
        this.picker = new Picker(random, world, profile);
    }

    /// Kinds of the transactions made so far, in order.
    List<TransactionKind> kinds() {
        return kinds;
    }

    BlockCase block(String name, long number) {
        List<Transaction> transactions = new ArrayList<>();
        TransactionKind[] all = TransactionKind.values();
        for (int i = 0; i < profile.transactions(); i++) {
            TransactionKind kind = all[random.nextInt(all.length)];
            if (kind == TransactionKind.DELEGATE && fork == Fork.CANCUN) {
                kind = TransactionKind.TRANSFER;
            }
            kinds.add(kind);
            transactions.add(transaction(kind, i));
        }
        return new BlockCase(name + " " + profile + " " + fork, task(number), transactions, world.state);
    }

    private BlockTask task(long number) {
        ChainRules rules = new ChainRules(CHAIN_ID, fork, BlobSchedule.PRAGUE);
        Hash parent = Hash.of(UInt256.of(number).toArray());
        BlockContext context = new BlockContext(
                CHAIN_ID,
                number,
                1_700_000_000L + number,
                profile.beneficiary(),
                profile.gasLimit(),
                parent,
                profile.baseFee(),
                UInt256.ONE,
                height -> Hash.of(UInt256.of(height + 1).toArray()));
        List<Withdrawal> withdrawals = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            withdrawals.add(new Withdrawal(i, i, picker.account(i), random.nextInt(2)));
        }
        return new BlockTask(rules, context, parent, Hash.ZERO, withdrawals, profile.producing());
    }

    private Transaction transaction(TransactionKind kind, int index) {
        Wallet sender = world.wallets.get(random.nextInt(world.wallets.size()));
        Draft draft = new Draft(nonce(sender.address()));
        switch (kind) {
            case TRANSFER ->
                draft.call(picker.account(index), Bytes.EMPTY).gas(60_000).value(amount());
            case COMMANDS ->
                draft.call(picker.machine(index), picker.commands(index, 2).bytes());
            case CHAIN -> draft.call(world.machines.getFirst(), chained(index).bytes());
            case CREATE -> draft.call(null, picker.init(index, 1)).value(random.nextInt(2));
            case CREATE2_AND_DESTROY ->
                draft.call(picker.machine(index), createAndDestroy(index).bytes());
            case CHILD -> draft.call(picker.child(), picker.commands(index, 1).bytes());
            case OUT_OF_GAS ->
                draft.call(
                                picker.machine(index),
                                new Commands()
                                        .add(Op.ADD, 0, 1)
                                        .add(Op.BURN, 1_000_000, 0)
                                        .bytes())
                        .gas(60_000 + random.nextInt(30_000));
            case REVERT ->
                draft.call(
                        picker.machine(index),
                        picker.commands(index, 1).add(Op.REVERT, index, 0).bytes());
            case PRECOMPILE ->
                draft.call(
                                Address.ofWord(UInt256.of(1 + random.nextInt(0x11))),
                                new Commands()
                                        .add(Op.STORE, random.nextInt(), 3)
                                        .bytes())
                        .value(random.nextInt(2));
            case BIG_STORAGE ->
                draft.call(
                        picker.machine(index),
                        new Commands()
                                .add(Op.GROW_MANY, picker.hot() ? 0 : 100L * index, 60)
                                .add(Op.SUM_MANY, 0, 50)
                                .bytes());
            case DELEGATE ->
                draft.call(picker.account(index), picker.commands(index, 1).bytes())
                        .authorizations(authorizations(sender.address()));
            case DELEGATED_CREATE ->
                draft.call(
                        picker.wallet(),
                        new Commands()
                                .add(Op.CREATE, UInt256.ZERO, UInt256.ONE, picker.init(index, 1))
                                .add(Op.COPY, 1, 2)
                                .bytes());
            case BENEFICIARY -> {
                sender = beneficiaryOr(sender);
                draft = new Draft(nonce(sender.address()));
                draft.call(
                        picker.machine(index),
                        new Commands()
                                .add(Op.COINBASE_BALANCE, picker.slot(index), UInt256.ZERO)
                                .add(Op.SEND_SHARE, profile.beneficiary(), 1_000)
                                .bytes());
            }
            case INVALID -> spoil(draft.call(picker.account(index), Bytes.EMPTY).gas(60_000));
        }
        if (kind != TransactionKind.INVALID) {
            nonces.merge(sender.address(), 1L, Long::sum);
        }
        Transaction.Payload payload = draft.payload();
        return profile.signed() ? sender.sign(payload) : Transaction.unsigned(payload, sender.address());
    }

    private long nonce(Address address) {
        return nonces.computeIfAbsent(address, key -> world.nonce(key));
    }

    private UInt256 amount() {
        return random.nextInt(4) == 0 ? UInt256.ZERO : UInt256.of(random.nextLong(1_000_000_000_000L));
    }

    private Commands chained(int index) {
        long base = 2_000;
        return new Commands()
                .add(Op.COPY, base + Math.max(0, index - profile.distance()), base + index)
                .add(Op.BLOCK_HASH, index, 0);
    }

    private Commands createAndDestroy(int index) {
        int salt = random.nextInt(World.SALTS);
        Address machine = world.machines.get(random.nextInt(World.MACHINES));
        Address child = world.child(world.machines.indexOf(machine), salt);
        Commands inside = new Commands()
                .add(Op.CREATE2, UInt256.of(random.nextInt(2)), UInt256.of(salt), world.cloneInit())
                .add(Op.CALL, child, random.nextInt(2), picker.commands(index, 0));
        if (random.nextInt(3) > 0) {
            Address heir = random.nextBoolean() ? child : picker.account(index);
            inside.add(Op.CALL, child, 0, new Commands().add(Op.DESTROY, heir, 0));
        }
        inside.add(Op.CODE_HASH, child.toWord(), picker.slot(index));
        return new Commands().add(Op.CALL, machine, random.nextInt(2), inside);
    }

    private List<Authorization> authorizations(Address sender) {
        List<Authorization> list = new ArrayList<>();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            Wallet authority = world.wallets.get(random.nextInt(world.wallets.size()));
            boolean own = authority.address().equals(sender);
            long nonce = nonce(authority.address()) + (own ? 1 : 0) + (random.nextInt(6) == 0 ? 1 : 0);
            Address delegate = switch (random.nextInt(5)) {
                case 0 -> Address.ZERO;
                case 1 -> picker.account(i);
                default -> world.machines.get(random.nextInt(World.MACHINES));
            };
            UInt256 chainId = random.nextInt(6) == 0 ? UInt256.of(9) : random.nextBoolean() ? UInt256.ZERO : CHAIN_ID;
            list.add(authority.authorize(chainId, delegate, nonce));
            if (random.nextInt(4) > 0) {
                nonces.put(authority.address(), nonce(authority.address()) + 1);
            }
        }
        return list;
    }

    private Wallet beneficiaryOr(Wallet other) {
        return world.wallets.stream()
                .filter(wallet -> wallet.address().equals(profile.beneficiary()))
                .findFirst()
                .orElse(other);
    }

    private void spoil(Draft draft) {
        switch (random.nextInt(5)) {
            case 0 -> draft.nonce += 1 + random.nextInt(3);
            case 1 -> draft.nonce = Math.max(0, draft.nonce - 1);
            case 2 -> draft.value = UInt256.MAX;
            case 3 -> draft.gas = 20_999;
            default -> draft.price = UInt256.ZERO;
        }
    }

    /// A transaction in the making.
    private final class Draft {
        private long nonce;
        private @Nullable Address to;
        private Bytes data = Bytes.EMPTY;
        private long gas = 200_000L + random.nextInt(4) * 300_000L;
        private UInt256 value = UInt256.ZERO;
        private final long tip = profile.maxTip() == 0 ? 0 : random.nextLong(profile.maxTip());
        private UInt256 price = profile.baseFee().plus(UInt256.of(tip + random.nextInt(2)));
        private List<Authorization> authorizations = List.of();

        Draft(long nonce) {
            this.nonce = nonce;
        }

        Draft call(@Nullable Address to, Bytes data) {
            this.to = to;
            this.data = data;
            return this;
        }

        Draft gas(long gas) {
            this.gas = gas;
            return this;
        }

        Draft value(long value) {
            return value(UInt256.of(value));
        }

        Draft value(UInt256 value) {
            this.value = value;
            return this;
        }

        void authorizations(List<Authorization> authorizations) {
            this.authorizations = authorizations;
        }

        Transaction.Payload payload() {
            TransactionType type =
                    !authorizations.isEmpty() ? TransactionType.SET_CODE : TransactionType.values()[random.nextInt(3)];
            boolean onePrice = type == TransactionType.LEGACY || type == TransactionType.ACCESS_LIST;
            List<AccessListEntry> accessList =
                    type == TransactionType.LEGACY || random.nextInt(3) > 0 ? List.of() : accessList();
            long most = fork == Fork.OSAKA ? 1L << 24 : 30_000_000;
            UInt256 priority = onePrice ? price : UInt256.of(tip).min(price);
            return new Transaction.Payload(
                    type,
                    CHAIN_ID,
                    nonce,
                    priority,
                    price,
                    Math.min(gas, most),
                    to,
                    value,
                    data,
                    accessList,
                    UInt256.ZERO,
                    List.of(),
                    authorizations);
        }

        private List<AccessListEntry> accessList() {
            List<AccessListEntry> list = new ArrayList<>();
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                Hash slot = Hash.of(picker.slot(i).toArray());
                list.add(new AccessListEntry(picker.account(i), random.nextBoolean() ? List.of(slot) : List.of()));
            }
            return list;
        }
    }
}
