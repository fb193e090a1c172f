package io.florin.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.florin.chain.ledger.Ledger;
import io.florin.chain.types.Hash;
import org.jspecify.annotations.Nullable;

/// Block parameters: number, tag, or EIP-1898 object. Committed is final, so `latest`, `safe`, `finalized` and
/// `pending` all mean the head.
final class BlockRef {
    private final Ledger ledger;

    BlockRef(Ledger ledger) {
        this.ledger = ledger;
    }

    /// Number of a stored block; absent parameter = head.
    long required(Params params, int index) {
        long number = orMissing(params, index);
        if (number < 0) {
            throw RpcException.refused("header not found");
        }
        return number;
    }

    /// Number of a stored block, or -1 when there is no such block.
    long orMissing(Params params, int index) {
        if (!params.has(index)) {
            return ledger.head().number();
        }
        JsonNode node = params.node(index);
        if (node instanceof ObjectNode object) {
            return ofObject(index, object);
        }
        long number = number(index, params.text(index));
        return number <= ledger.head().number() ? number : -1;
    }

    private long ofObject(int index, ObjectNode object) {
        byte[] hash = Params.field(index, object, "blockHash", text -> Hex.parseFixed(text, 32, "hash"));
        String number = LogQuery.text(object, "blockNumber");
        if ((hash == null) == (number == null)) {
            throw RpcException.invalidParameter(index, "want either blockHash or blockNumber");
        }
        if (hash != null) {
            Long found = ledger.numberOf(Hash.of(hash));
            return found == null ? -1 : found;
        }
        long wanted = number(index, String.valueOf(number));
        return wanted <= ledger.head().number() ? wanted : -1;
    }

    /// Number a text stands for; it may lie beyond the head.
    long number(int index, String text) {
        return switch (text) {
            case "latest", "safe", "finalized", "pending" -> ledger.head().number();
            case "earliest" -> 0;
            default -> {
                if (text.length() == 66) {
                    @Nullable Long found = ledger.numberOf(hash(index, text));
                    yield found == null ? Long.MAX_VALUE : found;
                }
                try {
                    yield Hex.parseLong(text);
                } catch (Hex.FormatException malformed) {
                    throw RpcException.invalidParameter(index, malformed.getMessage());
                }
            }
        };
    }

    private static Hash hash(int index, String text) {
        try {
            return Hash.of(Hex.parseFixed(text, 32, "hash"));
        } catch (Hex.FormatException malformed) {
            throw RpcException.invalidParameter(index, malformed.getMessage());
        }
    }
}
