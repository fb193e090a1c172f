package io.florin.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/// Parameters of one call. Every refusal names the position and the value.
final class Params {
    private final JsonNode all;
    private final @Nullable Session session;

    Params(@Nullable JsonNode all, @Nullable Session session) {
        this.all = all == null || all.isNull() ? JsonNodeFactory.instance.arrayNode() : all;
        this.session = session;
    }

    /// The connection the call came over, if it can be sent messages.
    @Nullable
    Session session() {
        return session;
    }

    boolean has(int index) {
        return index < all.size() && !all.get(index).isNull();
    }

    void atMost(int count) {
        if (all.size() > count) {
            throw new RpcException(RpcException.INVALID_PARAMS, "too many arguments, want at most " + count, null);
        }
    }

    JsonNode node(int index) {
        if (!has(index)) {
            throw new RpcException(RpcException.INVALID_PARAMS, "missing value for required argument " + index, null);
        }
        return all.get(index);
    }

    String text(int index) {
        JsonNode node = node(index);
        if (!node.isTextual()) {
            throw RpcException.invalidParameter(index, shown(node) + " is not a string");
        }
        return node.textValue();
    }

    boolean bool(int index, boolean whenAbsent) {
        if (!has(index)) {
            return whenAbsent;
        }
        JsonNode node = node(index);
        if (!node.isBoolean()) {
            throw RpcException.invalidParameter(index, shown(node) + " is not true or false");
        }
        return node.booleanValue();
    }

    ObjectNode object(int index) {
        if (node(index) instanceof ObjectNode object) {
            return object;
        }
        throw RpcException.invalidParameter(index, shown(node(index)) + " is not an object");
    }

    byte[] address(int index) {
        return parsed(index, text -> Hex.parseFixed(text, 20, "address"));
    }

    byte[] hash(int index) {
        return parsed(index, text -> Hex.parseFixed(text, 32, "hash"));
    }

    byte[] data(int index) {
        return parsed(index, Hex::parseData);
    }

    /// A storage key. Recorded answers of other clients refuse a malformed one as a lookup, not as a parameter.
    byte[] slot(int index) {
        try {
            return Hex.parseSlot(text(index));
        } catch (Hex.FormatException malformed) {
            throw RpcException.refused("unable to decode storage key: " + malformed.getMessage());
        }
    }

    long quantity(int index) {
        JsonNode node = node(index);
        if (node.canConvertToLong() && node.isIntegralNumber() && node.longValue() >= 0) {
            return node.longValue();
        }
        return parsed(index, Hex::parseLong);
    }

    /// Turns text into a value.
    interface Parser<T> {
        T parse(String text) throws Hex.FormatException;
    }

    <T> T parsed(int index, Parser<T> parser) {
        try {
            return parser.parse(text(index));
        } catch (Hex.FormatException malformed) {
            throw RpcException.invalidParameter(index, malformed.getMessage());
        }
    }

    /// Value of a field of an object parameter, or null when absent.
    static <T> @Nullable T field(int index, JsonNode object, String name, Parser<T> parser) {
        JsonNode node = object.get(name);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isTextual()) {
            throw RpcException.invalidParameter(index, name + ": " + shown(node) + " is not a string");
        }
        try {
            return parser.parse(node.textValue());
        } catch (Hex.FormatException malformed) {
            throw RpcException.invalidParameter(index, name + ": " + malformed.getMessage());
        }
    }

    static String shown(JsonNode node) {
        String text = node.toString();
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
