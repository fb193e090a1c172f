package io.florin.chain.trie;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.florin.chain.crypto.Keccak256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivenTheOfficialTrieVectorsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "trietest.json",
                "trieanyorder.json",
                "trietest_secureTrie.json",
                "trieanyorder_secureTrie.json",
                "hex_encoded_securetrie_test.json"
            })
    void whenTheEntriesAreApplied_thenTheRootIsTheOfficialOne(String file) throws IOException {
        boolean secure = file.toLowerCase(java.util.Locale.ROOT).contains("secure");
        try (InputStream in = getClass().getResourceAsStream("/trie/" + file)) {
            JsonNode cases = new ObjectMapper().readTree(in);
            for (Map.Entry<String, JsonNode> one : cases.properties()) {
                MerkleTrie trie = new MerkleTrie(NodeSource.EMPTY);
                JsonNode entries = one.getValue().get("in");
                if (entries.isArray()) {
                    entries.forEach(pair -> apply(trie, secure, pair.get(0), pair.get(1)));
                } else {
                    entries.properties()
                            .forEach(pair -> apply(
                                    trie,
                                    secure,
                                    com.fasterxml.jackson.databind.node.TextNode.valueOf(pair.getKey()),
                                    pair.getValue()));
                }
                assertEquals(
                        one.getValue().get("root").asText(),
                        "0x" + HexFormat.of().formatHex(trie.rootHash()),
                        file + " " + one.getKey());
            }
        }
    }

    private static void apply(MerkleTrie trie, boolean secure, JsonNode key, JsonNode value) {
        byte[] keyBytes = secure ? Keccak256.hash(bytes(key.asText())) : bytes(key.asText());
        if (value.isNull()) {
            trie.delete(keyBytes);
        } else {
            trie.put(keyBytes, bytes(value.asText()));
        }
    }

    private static byte[] bytes(String text) {
        return text.startsWith("0x")
                ? HexFormat.of().parseHex(text.substring(2))
                : text.getBytes(StandardCharsets.UTF_8);
    }
}
