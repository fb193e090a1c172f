package io.florin.chain.fuzz;

import io.florin.chain.evm.fork.Fork;
import io.florin.chain.evm.precompile.Precompile;
import io.florin.chain.evm.precompile.Precompiles;
import io.florin.chain.types.Address;
import java.util.Arrays;
import java.util.List;

/// A precompiled contract answers the same twice, leaves its input alone, and every answer has its length. The first
/// byte chooses the contract, the second one the fork.
final class PrecompileDoor implements FuzzTarget {
    private static final List<Fork> FORKS = List.of(Fork.CANCUN, Fork.PRAGUE, Fork.OSAKA);
    /// What one input may cost, so that many are tried.
    private static final long GAS = 300_000;

    @Override
    public void accept(byte[] input) {
        if (input.length < 2) {
            return;
        }
        Fork fork = FORKS.get((input[1] & 0xff) % FORKS.size());
        List<Address> addresses = Precompiles.addresses(fork);
        int number = ((input[0] & 0xff) + addresses.size() - 1) % addresses.size();
        Precompile precompile = Precompiles.find(addresses.get(number), fork);
        FuzzTarget.require(precompile != null, "a warm address has a contract");
        byte[] call = Arrays.copyOfRange(input, 2, input.length);
        byte[] before = call.clone();
        long gas = precompile.gas(call);
        FuzzTarget.require(gas >= 0, "no price is negative");
        if (gas > GAS) {
            return;
        }
        byte[] output = precompile.run(call);
        FuzzTarget.require(Arrays.equals(before, call), "the input stays as it was");
        FuzzTarget.require(Arrays.equals(output, precompile.run(call)), "the same input gives the same output");
        FuzzTarget.require(output == null || isLength(number + 1, output.length, call.length), "the output is whole");
    }

    /// Whether an output may have a length.
    private static boolean isLength(int number, int length, int inputLength) {
        return switch (number) {
            case 1, 18 -> length == 0 || length == 32;
            case 2, 3, 8, 15 -> length == 32;
            case 4 -> length == inputLength;
            case 5 -> length <= 1_024 || length <= GAS;
            case 6, 7, 9, 10 -> length == 64;
            case 11, 12, 16 -> length == 128;
            default -> length == 256;
        };
    }
}
