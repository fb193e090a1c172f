package io.florin.chain.transaction;

import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.RlpWriter;
import io.florin.chain.types.UInt256;
import java.util.SplittableRandom;

/// Transactions whose signatures are random numbers: nearly half of them belong to somebody, nobody knows to whom.
public final class RandomlySigned {
    private final SplittableRandom random;

    public RandomlySigned(long seed) {
        this.random = new SplittableRandom(seed);
    }

    private UInt256 scalar() {
        return new UInt256(random.nextLong() >>> 1, random.nextLong(), random.nextLong(), random.nextLong());
    }

    private void sign(RlpWriter out) {
        out.number(random.nextInt(2)).number(scalar()).number(scalar());
    }

    /// A type 4 transaction, as it travels.
    public byte[] encoded(int authorizations) {
        RlpWriter wishes = new RlpWriter();
        for (int i = 0; i < authorizations; i++) {
            RlpWriter wish = new RlpWriter().number(1).address(Address.ZERO).number(random.nextInt(100));
            sign(wish);
            wishes.list(wish);
        }
        RlpWriter out = new RlpWriter()
                .number(1)
                .number(random.nextInt(1_000))
                .number(0)
                .number(0)
                .number(100_000)
                .address(Address.ZERO)
                .number(random.nextInt(1_000))
                .bytes(Bytes.EMPTY)
                .list(new RlpWriter())
                .list(wishes);
        sign(out);
        byte[] list = out.toList();
        byte[] encoded = new byte[list.length + 1];
        encoded[0] = 4;
        System.arraycopy(list, 0, encoded, 1, list.length);
        return encoded;
    }
}
