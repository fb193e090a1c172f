package io.florin.chain.equality;

import io.florin.chain.evm.Evm;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.UInt256;
import java.util.SplittableRandom;

/// Picks accounts, slots and commands for one transaction; hot ones as often as the profile says. Confined to one
/// block.
final class Picker {
    private static final int PRIVATE = 16;
    private final SplittableRandom random;
    private final World world;
    private final BlockProfile profile;

    Picker(SplittableRandom random, World world, BlockProfile profile) {
        this.random = random;
        this.world = world;
        this.profile = profile;
    }

    boolean hot() {
        return random.nextInt(100) < profile.hotPercent();
    }

    /// A slot: 0 or 1 when hot, else one of the transaction's own.
    UInt256 slot(int index) {
        return UInt256.of(hot() ? random.nextInt(2) : 1_000L + (long) index * PRIVATE + random.nextInt(PRIVATE));
    }

    Address machine(int index) {
        return world.machines.get(hot() ? 0 : index % World.MACHINES);
    }

    Address wallet() {
        return world.wallets.get(random.nextInt(world.wallets.size())).address();
    }

    Address child() {
        return world.child(random.nextInt(World.MACHINES), random.nextInt(World.SALTS));
    }

    /// Any kind of account.
    Address account(int index) {
        return switch (random.nextInt(11)) {
            case 0 -> profile.beneficiary();
            case 1 -> world.empties.get(random.nextInt(world.empties.size()));
            case 2 -> Address.ofWord(UInt256.of(1 + random.nextInt(0x11)));
            case 3, 4 -> child();
            case 5 -> Address.ofWord(UInt256.of(0xf0000000L + index * 8L + random.nextInt(8)));
            case 6 -> Evm.contractAddress(wallet(), random.nextInt(6));
            case 7, 8 -> machine(index);
            default -> wallet();
        };
    }

    /// Random commands for a machine.
    ///
    /// @param depth how many more levels of calls they may nest
    Commands commands(int index, int depth) {
        Commands commands = new Commands();
        for (int left = 1 + random.nextInt(4); left > 0; left--) {
            command(commands, index, depth);
        }
        return commands;
    }

    private void command(Commands out, int index, int depth) {
        Op op = Op.values()[random.nextInt(Op.values().length)];
        switch (op) {
            case STORE, ADD -> out.add(op, slot(index), UInt256.of(random.nextInt(3)));
            case COPY -> out.add(op, slot(index), slot(index));
            case LOG_SLOT, REVERT_WHEN_ODD -> out.add(op, slot(index), UInt256.of(index));
            case BALANCE, CODE_HASH, CODE_SIZE, CODE ->
                out.add(op, account(index).toWord(), slot(index));
            case DESTROY, REVERT, INVALID -> {
                if (random.nextInt(3) == 0) {
                    out.add(op, account(index).toWord(), UInt256.ZERO);
                }
            }
            case CREATE -> out.add(op, UInt256.of(random.nextInt(2)), slot(index), init(index, depth));
            case CREATE2 ->
                out.add(op, UInt256.of(random.nextInt(2)), UInt256.of(random.nextInt(World.SALTS)), world.cloneInit());
            case CALL, CALL_CODE -> out.add(op, account(index), random.nextInt(3), inner(index, depth));
            case DELEGATE_CALL, STATIC_CALL -> out.add(op, account(index), 0, inner(index, depth));
            case BURN -> out.add(op, random.nextInt(200), 0);
            case STORE_TRANSIENT, LOG_TRANSIENT -> out.add(op, random.nextInt(3), 1 + index);
            case COINBASE_BALANCE, OWN_BALANCE, GAS, ENVIRONMENT -> out.add(op, slot(index), UInt256.ZERO);
            case GROW_MANY, CLEAR_MANY, SUM_MANY ->
                out.add(op, hot() ? random.nextInt(100) : 100_000L + 100L * index, random.nextInt(40));
            case BLOCK_HASH -> out.add(op, random.nextInt(300), 0);
            case RETURN, LOG_DATA ->
                out.add(op, account(index), index, new Commands().add(Op.GAS, index, random.nextInt()));
            case SEND_SHARE -> out.add(op, account(index), 1_000 + random.nextInt(10));
            case BURN_BY_SLOT -> out.add(op, slot(index), UInt256.of(1 + random.nextInt(100)));
            case CALL_STORED ->
                out.add(op, slot(index), UInt256.ZERO, inner(index, depth).bytes());
        }
    }

    private Commands inner(int index, int depth) {
        return depth == 0 ? new Commands() : commands(index, depth - 1);
    }

    /// Init code of any kind.
    Bytes init(int index, int depth) {
        return switch (random.nextInt(8)) {
            case 0 -> InitCode.NOTHING;
            case 1 -> InitCode.FORBIDDEN;
            case 2 -> InitCode.REVERTING;
            case 3 -> InitCode.destroyedAtOnce(account(index));
            case 4, 5 -> InitCode.running(machine(index), inner(index, depth));
            default -> InitCode.cloneOf(machine(index));
        };
    }
}
