package io.florin.chain.evm.precompile;

/// 0x04: the input again.
final class Identity implements Precompile {
    @Override
    public long gas(byte[] input) {
        return 15 + 3L * ((input.length + 31) / 32);
    }

    @Override
    public byte[] run(byte[] input) {
        return input.clone();
    }
}
