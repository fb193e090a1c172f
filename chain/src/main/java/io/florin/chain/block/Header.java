package io.florin.chain.block;

import io.florin.chain.crypto.Keccak256;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import io.florin.chain.types.RlpReader;
import io.florin.chain.types.RlpWriter;
import io.florin.chain.types.UInt256;
import org.jspecify.annotations.Nullable;

/// Block header. Fields after `nonce` are null before the fork that brought them.
///
/// @param parentHash hash of the parent header
/// @param ommersHash hash of the empty list since the merge
/// @param beneficiary receives priority fees
/// @param stateRoot root after this block
/// @param transactionsRoot root of the ordered transactions
/// @param receiptsRoot root of the ordered receipts
/// @param logsBloom filter over all logs
/// @param difficulty zero since the merge
/// @param number height
/// @param gasLimit most gas of all transactions
/// @param gasUsed gas of all transactions
/// @param timestamp seconds since 1970, 64 bits without sign
/// @param extraData up to 32 bytes
/// @param prevRandao randomness for the block
/// @param nonce 8 zero bytes since the merge
/// @param baseFeePerGas London, wei
/// @param withdrawalsRoot Shanghai
/// @param blobGasUsed Cancun, 64 bits without sign
/// @param excessBlobGas Cancun, 64 bits without sign
/// @param parentBeaconBlockRoot Cancun
/// @param requestsHash Prague
public record Header(
        Hash parentHash,
        Hash ommersHash,
        Address beneficiary,
        Hash stateRoot,
        Hash transactionsRoot,
        Hash receiptsRoot,
        LogsBloom logsBloom,
        UInt256 difficulty,
        long number,
        long gasLimit,
        long gasUsed,
        long timestamp,
        Bytes extraData,
        Hash prevRandao,
        Bytes nonce,
        @Nullable UInt256 baseFeePerGas,
        @Nullable Hash withdrawalsRoot,
        @Nullable Long blobGasUsed,
        @Nullable Long excessBlobGas,
        @Nullable Hash parentBeaconBlockRoot,
        @Nullable Hash requestsHash) {
    /// Keccak-256 of the RLP of the empty list.
    public static final Hash NO_OMMERS =
            Hash.fromHex("1dcc4de8dec75d7aab85b567b6ccd41ad312451b948a7413f0a142fd40d49347");

    /// Base fee, zero where there is none.
    public UInt256 baseFee() {
        return baseFeePerGas == null ? UInt256.ZERO : baseFeePerGas;
    }

    /// RLP.
    public byte[] encode() {
        RlpWriter out = new RlpWriter()
                .hash(parentHash)
                .hash(ommersHash)
                .address(beneficiary)
                .hash(stateRoot)
                .hash(transactionsRoot)
                .hash(receiptsRoot)
                .bytes(logsBloom.bytes())
                .number(difficulty)
                .number(number)
                .number(gasLimit)
                .number(gasUsed)
                .number(timestamp)
                .bytes(extraData)
                .hash(prevRandao)
                .bytes(nonce);
        if (baseFeePerGas != null) {
            out.number(baseFeePerGas);
        }
        if (withdrawalsRoot != null) {
            out.hash(withdrawalsRoot);
        }
        if (blobGasUsed != null) {
            out.number(blobGasUsed);
        }
        if (excessBlobGas != null) {
            out.number(excessBlobGas);
        }
        if (parentBeaconBlockRoot != null) {
            out.hash(parentBeaconBlockRoot);
        }
        if (requestsHash != null) {
            out.hash(requestsHash);
        }
        return out.toList();
    }

    /// Reads the RLP form.
    public static Header decode(byte[] rlp) {
        RlpReader in = RlpReader.ofList(rlp);
        Header header = new Header(
                in.hash(),
                in.hash(),
                in.address(),
                in.hash(),
                in.hash(),
                in.hash(),
                new LogsBloom(Bytes.wrap(in.fixed(LogsBloom.BYTES))),
                in.number(),
                in.longNumber(),
                in.longNumber(),
                in.longNumber(),
                in.unsignedLong(),
                Bytes.wrap(in.bytes()),
                in.hash(),
                Bytes.wrap(in.fixed(8)),
                in.hasNext() ? in.number() : null,
                in.hasNext() ? in.hash() : null,
                in.hasNext() ? (Long) in.unsignedLong() : null,
                in.hasNext() ? (Long) in.unsignedLong() : null,
                in.hasNext() ? in.hash() : null,
                in.hasNext() ? in.hash() : null);
        in.end();
        return header;
    }

    /// Hash of the block: Keccak-256 of the RLP.
    public Hash hash() {
        return Keccak256.of(encode());
    }
}
