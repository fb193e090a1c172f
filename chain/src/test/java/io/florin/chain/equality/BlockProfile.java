package io.florin.chain.equality;

import io.florin.chain.types.Address;
import io.florin.chain.types.UInt256;
import java.util.SplittableRandom;

/// What one random block is like.
///
/// @param transactions how many are offered, 1 to 64
/// @param hotPercent share of accesses that go to the same few slots, accounts and contracts, 0 to 100
/// @param distance chained transactions read what the one so many before wrote, 1 to 64
/// @param baseFee wei per gas, 0 on a free chain
/// @param maxTip highest priority fee
/// @param gasLimit of the block; sometimes too small for all
/// @param producing transactions that may not stand in the block are left out
/// @param beneficiary receives the fees; may send, receive, run code or vanish
/// @param signed true: senders have to be recovered; false: they are known
record BlockProfile(
        int transactions,
        int hotPercent,
        int distance,
        UInt256 baseFee,
        long maxTip,
        long gasLimit,
        boolean producing,
        Address beneficiary,
        boolean signed) {
    private static final int[] HOT = {0, 10, 30, 60, 100};

    static BlockProfile random(SplittableRandom random, World world) {
        boolean free = random.nextInt(3) == 0;
        boolean edge = random.nextInt(5) == 0;
        int transactions = 1 + (random.nextInt(4) == 0 ? random.nextInt(64) : random.nextInt(24));
        return new BlockProfile(
                transactions,
                random.nextInt(3) == 0 ? random.nextInt(101) : HOT[random.nextInt(HOT.length)],
                1 + (random.nextBoolean() ? random.nextInt(4) : random.nextInt(64)),
                free ? UInt256.ZERO : UInt256.of(1 + random.nextInt(50)),
                free && random.nextBoolean() ? 0 : random.nextInt(20),
                edge ? 500_000 + random.nextLong(3_000_000) : 300_000_000,
                random.nextBoolean(),
                beneficiary(random, world),
                random.nextInt(10) == 0);
    }

    private static Address beneficiary(SplittableRandom random, World world) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> world.wallets.get(random.nextInt(world.wallets.size())).address();
            case 2 -> world.machines.get(random.nextInt(World.MACHINES));
            case 3 -> world.child(random.nextInt(World.MACHINES), random.nextInt(World.SALTS));
            case 4 -> world.empties.get(random.nextInt(world.empties.size()));
            case 5 -> Address.ofWord(UInt256.of(1 + random.nextInt(0x11)));
            default -> Address.ofWord(UInt256.of(0xfee0000L + random.nextInt(1_000)));
        };
    }
}
