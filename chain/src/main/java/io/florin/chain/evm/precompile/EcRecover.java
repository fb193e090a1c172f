package io.florin.chain.evm.precompile;

import io.florin.chain.crypto.Secp256k1;
import io.florin.chain.types.Address;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.util.Arrays;

/// 0x01: address of a signer. Accepts high `s`; a signature without signer gives no output, not a failure.
final class EcRecover implements Precompile {
    @Override
    public long gas(byte[] input) {
        return 3_000;
    }

    @Override
    public byte[] run(byte[] input) {
        byte[] in = Arrays.copyOf(input, 128);
        UInt256 v = UInt256.fromBytes(Arrays.copyOfRange(in, 32, 64));
        if (!v.equals(UInt256.of(27)) && !v.equals(UInt256.of(28))) {
            return new byte[0];
        }
        Address signer = Secp256k1.get()
                .recover(
                        Hash.of(Arrays.copyOf(in, 32)),
                        UInt256.fromBytes(Arrays.copyOfRange(in, 64, 96)),
                        UInt256.fromBytes(Arrays.copyOfRange(in, 96, 128)),
                        (int) v.w0() - 27);
        return signer == null ? new byte[0] : signer.toWord().toArray();
    }
}
