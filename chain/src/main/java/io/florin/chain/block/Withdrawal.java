package io.florin.chain.block;

import io.florin.chain.types.Address;
import io.florin.chain.types.RlpReader;
import io.florin.chain.types.RlpWriter;
import io.florin.chain.types.UInt256;

/// Payment from the consensus layer (EIP-4895).
///
/// @param index running number, 64 bits without sign
/// @param validator validator's number, 64 bits without sign
/// @param address receiver
/// @param amountGwei amount in gwei, 64 bits without sign
public record Withdrawal(long index, long validator, Address address, long amountGwei) {
    /// Amount in wei.
    public UInt256 amountWei() {
        return UInt256.of(amountGwei).timesSaturating(1_000_000_000L);
    }

    /// RLP list.
    public byte[] encode() {
        return new RlpWriter()
                .number(index)
                .number(validator)
                .address(address)
                .number(amountGwei)
                .toList();
    }

    static Withdrawal decode(RlpReader in) {
        Withdrawal withdrawal = new Withdrawal(in.unsignedLong(), in.unsignedLong(), in.address(), in.unsignedLong());
        in.end();
        return withdrawal;
    }
}
