package io.florin.chain.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/// Requests and the answers another client gave.
///
/// @param exchanges in their order
/// @param shapeOnly true when the answer is an example and only its shape counts
record Recording(List<Exchange> exchanges, boolean shapeOnly) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// @param request text of the request
    /// @param answer what was answered
    record Exchange(String request, JsonNode answer) {}

    static Recording of(String text) throws IOException {
        List<Exchange> exchanges = new ArrayList<>();
        boolean shapeOnly = false;
        String request = "";
        for (String line : text.lines().toList()) {
            if (line.startsWith("//")) {
                shapeOnly |= line.substring(2).strip().startsWith("speconly:");
            } else if (line.startsWith(">>")) {
                request = line.substring(2).strip();
            } else if (line.startsWith("<<")) {
                exchanges.add(new Exchange(request, JSON.readTree(line.substring(2))));
            }
        }
        if (exchanges.isEmpty()) {
            throw new IOException("no request with an answer");
        }
        return new Recording(exchanges, shapeOnly);
    }

    /// Sends the requests and compares the answers.
    ///
    /// @param node answers a request
    Optional<Difference> replay(UnaryOperator<String> node) {
        for (Exchange exchange : exchanges) {
            JsonNode actual;
            try {
                actual = JSON.readTree(node.apply(exchange.request()));
            } catch (JsonProcessingException notJson) {
                return Difference.between("answer", "JSON", notJson.getOriginalMessage());
            }
            Optional<Difference> difference = difference("", exchange.answer(), actual);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private Optional<Difference> difference(String path, JsonNode expected, JsonNode actual) {
        if (expected.getNodeType() != actual.getNodeType()) {
            return Difference.between(path, expected, actual);
        }
        if (expected.isObject()) {
            return objects(path, expected, actual);
        }
        if (expected.isArray()) {
            return arrays(path, expected, actual);
        }
        if (shapeOnly) {
            return Optional.empty();
        }
        if (expected.isNumber()) {
            boolean same = expected.decimalValue().compareTo(actual.decimalValue()) == 0;
            return same ? Optional.empty() : Difference.between(path, expected, actual);
        }
        return Difference.between(path, expected, actual);
    }

    private Optional<Difference> objects(String path, JsonNode expected, JsonNode actual) {
        Set<String> names = new TreeSet<>();
        expected.fieldNames().forEachRemaining(names::add);
        actual.fieldNames().forEachRemaining(names::add);
        if (path.equals("/error")) {
            // The words of an error are each client's own.
            names.remove("message");
        }
        if (!expected.has("blockTimestamp")) {
            // Newer than the older recordings: the specification gives it to transactions and logs since 2025.
            names.remove("blockTimestamp");
        }
        return names.stream()
                .map(name -> difference(path + "/" + name, expected.path(name), actual.path(name)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Difference> arrays(String path, JsonNode expected, JsonNode actual) {
        if (!shapeOnly && expected.size() != actual.size()) {
            return Difference.between(path + " items", expected.size(), actual.size());
        }
        Iterator<JsonNode> given = actual.iterator();
        int index = 0;
        for (JsonNode item : expected) {
            if (!given.hasNext()) {
                break;
            }
            Optional<Difference> difference = difference(path + "/" + index++, item, given.next());
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }
}
