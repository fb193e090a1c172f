package io.florin.chain.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;

/// A file of cases.
///
/// @param name path inside its folder or archive
/// @param content its bytes
/// @param json the same as JSON, a missing node when it is not JSON
record CaseFile(String name, byte[] content, JsonNode json) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static CaseFile of(String name, byte[] content) throws IOException {
        if (!name.endsWith(".json")) {
            return new CaseFile(name, content, MissingNode.getInstance());
        }
        try {
            return new CaseFile(name, content, JSON.readTree(content));
        } catch (JsonProcessingException broken) {
            throw new IOException(name + " is not JSON: " + broken.getOriginalMessage(), broken);
        }
    }

    /// First case of an object of cases, a missing node when the file is none.
    JsonNode first() {
        return json.isObject() && !json.isEmpty() ? json.elements().next() : MissingNode.getInstance();
    }
}
