package io.florin.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.florin.chain.block.BlockContext;
import io.florin.chain.types.Address;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a call wants its block to be like; a null field stays as it is.
///
/// @param number height
/// @param time seconds
/// @param gasLimit of the block
/// @param feeRecipient receives priority fees
/// @param prevRandao randomness
/// @param baseFee wei per gas
/// @param blobBaseFee wei per blob gas
record BlockOverrides(
        @Nullable Long number,
        @Nullable Long time,
        @Nullable Long gasLimit,
        @Nullable Address feeRecipient,
        @Nullable Hash prevRandao,
        @Nullable UInt256 baseFee,
        @Nullable UInt256 blobBaseFee) {
    private static final Set<String> KNOWN = Set.of(
            "number",
            "difficulty",
            "time",
            "gasLimit",
            "feeRecipient",
            "prevRandao",
            "baseFeePerGas",
            "blobBaseFee",
            "withdrawals");

    /// Overrides of an absent parameter change nothing.
    static BlockOverrides parse(Params params, int index) {
        return parse(index, params.has(index) ? params.object(index) : JsonNodeFactory.instance.objectNode());
    }

    static BlockOverrides parse(int index, JsonNode json) {
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            if (!KNOWN.contains(field.getKey())) {
                throw RpcException.invalidParameter(index, "there is no block override " + Hex.shown(field.getKey()));
            }
        }
        byte[] recipient = Params.field(index, json, "feeRecipient", text -> Hex.parseFixed(text, 20, "address"));
        byte[] randao = Params.field(index, json, "prevRandao", text -> Hex.parseFixed(text, 32, "hash"));
        return new BlockOverrides(
                Params.field(index, json, "number", Hex::parseLong),
                Params.field(index, json, "time", Hex::parseLong),
                Params.field(index, json, "gasLimit", Hex::parseLong),
                recipient == null ? null : Address.of(recipient),
                randao == null ? null : Hash.of(randao),
                word(index, json, "baseFeePerGas"),
                word(index, json, "blobBaseFee"));
    }

    private static @Nullable UInt256 word(int index, JsonNode json, String name) {
        return Params.field(index, json, name, text -> UInt256.fromBigInteger(Hex.parseQuantity(text, 256)));
    }

    /// The block as overridden.
    BlockContext over(BlockContext block) {
        return new BlockContext(
                block.chainId(),
                number == null ? block.number() : number,
                time == null ? block.timestamp() : time,
                feeRecipient == null ? block.beneficiary() : feeRecipient,
                gasLimit == null ? block.gasLimit() : gasLimit,
                prevRandao == null ? block.prevRandao() : prevRandao,
                baseFee == null ? block.baseFee() : baseFee,
                blobBaseFee == null ? block.blobBaseFee() : blobBaseFee,
                block.blockHash());
    }
}
