package io.florin.chain.execution;

import io.florin.chain.evm.fork.Fork;
import io.florin.chain.types.UInt256;
import java.math.BigInteger;

/// Blob gas market (EIP-4844, 7840).
///
/// @param target blobs per block the price aims at
/// @param max most blobs per block
/// @param updateFraction how slowly the price moves
public record BlobSchedule(int target, int max, long updateFraction) {
    /// Gas of one blob.
    public static final long GAS_PER_BLOB = 131_072;

    /// Parameters of Cancun.
    public static final BlobSchedule CANCUN = new BlobSchedule(3, 6, 3_338_477);

    /// Parameters of Prague and, before any blob-parameter fork, Osaka.
    public static final BlobSchedule PRAGUE = new BlobSchedule(6, 9, 5_007_716);

    /// Parameters a fork brings with it.
    public static BlobSchedule of(Fork fork) {
        return fork.atLeast(Fork.PRAGUE) ? PRAGUE : CANCUN;
    }

    /// Price of blob gas: fake_exponential(1, excess, fraction), at least 1 wei.
    public UInt256 baseFee(long excessBlobGas) {
        BigInteger denominator = BigInteger.valueOf(updateFraction);
        BigInteger numerator = BigInteger.valueOf(excessBlobGas);
        BigInteger sum = BigInteger.ZERO;
        BigInteger term = denominator;
        for (long i = 1; term.signum() > 0; i++) {
            sum = sum.add(term);
            term = term.multiply(numerator).divide(denominator.multiply(BigInteger.valueOf(i)));
        }
        BigInteger fee = sum.divide(denominator);
        return fee.bitLength() > 256 ? UInt256.MAX : UInt256.fromBigInteger(fee);
    }
}
