package io.florin.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import io.florin.chain.block.Header;
import io.florin.chain.block.Log;
import io.florin.chain.block.LogsBloom;
import io.florin.chain.types.Address;
import io.florin.chain.types.Hash;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which logs a client wants: addresses (empty = all) and alternatives per topic position (empty = any).
///
/// @param addresses wanted emitters
/// @param topics wanted topics by position
record LogQuery(Set<Address> addresses, List<Set<Hash>> topics) {
    private static final int POSITIONS = 4;

    static LogQuery parse(int index, JsonNode object, RpcLimits limits) {
        Set<Address> addresses = new HashSet<>();
        JsonNode wanted = object.path("address");
        for (JsonNode one : wanted.isArray() ? wanted : List.of(wanted)) {
            if (!one.isMissingNode() && !one.isNull()) {
                addresses.add(Address.of(fixed(index, "address", one, 20)));
            }
        }
        if (addresses.size() > limits.addresses()) {
            throw RpcException.limit("too many addresses", limits.addresses(), addresses.size());
        }
        return new LogQuery(Set.copyOf(addresses), topics(index, object.path("topics"), limits));
    }

    private static List<Set<Hash>> topics(int index, JsonNode node, RpcLimits limits) {
        List<Set<Hash>> topics = new ArrayList<>();
        if (node.isMissingNode() || node.isNull()) {
            return topics;
        }
        if (!node.isArray() || node.size() > POSITIONS) {
            throw RpcException.invalidParameter(index, "topics: want an array of up to 4 positions");
        }
        for (JsonNode position : node) {
            Set<Hash> alternatives = new HashSet<>();
            for (JsonNode one : position.isArray() ? position : List.of(position)) {
                if (one.isNull()) {
                    alternatives.clear();
                    break;
                }
                alternatives.add(Hash.of(fixed(index, "topics", one, 32)));
            }
            if (alternatives.size() > limits.topics()) {
                throw RpcException.limit("too many topics in one position", limits.topics(), alternatives.size());
            }
            topics.add(Set.copyOf(alternatives));
        }
        return List.copyOf(topics);
    }

    private static byte[] fixed(int index, String name, JsonNode node, int bytes) {
        if (!node.isTextual()) {
            throw RpcException.invalidParameter(index, name + ": " + Params.shown(node) + " is not a string");
        }
        try {
            return Hex.parseFixed(node.textValue(), bytes, bytes == 20 ? "address" : "topic");
        } catch (Hex.FormatException malformed) {
            throw RpcException.invalidParameter(index, name + ": " + malformed.getMessage());
        }
    }

    boolean matches(Log log) {
        if (!addresses.isEmpty() && !addresses.contains(log.address())) {
            return false;
        }
        if (topics.size() > log.topics().size()) {
            return false;
        }
        for (int i = 0; i < topics.size(); i++) {
            Set<Hash> wanted = topics.get(i);
            if (!wanted.isEmpty() && !wanted.contains(log.topics().get(i))) {
                return false;
            }
        }
        return true;
    }

    /// False when the block's bloom rules out every match.
    boolean mayMatch(Header header) {
        LogsBloom bloom = header.logsBloom();
        if (!addresses.isEmpty() && addresses.stream().noneMatch(address -> bloom.mayContain(address.toArray()))) {
            return false;
        }
        for (Set<Hash> wanted : topics) {
            if (!wanted.isEmpty() && wanted.stream().noneMatch(topic -> bloom.mayContain(topic.toArray()))) {
                return false;
            }
        }
        return true;
    }

    static @Nullable String text(JsonNode object, String name) {
        JsonNode node = object.get(name);
        return node == null || node.isNull() ? null : node.asText();
    }
}
