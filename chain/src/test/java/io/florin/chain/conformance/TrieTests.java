package io.florin.chain.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.florin.chain.crypto.Keccak256;
import io.florin.chain.trie.MerkleTrie;
import io.florin.chain.trie.NodeSource;
import io.florin.chain.types.Hash;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Roots of tries: `in` (ordered pairs, or a map) and `root`. A file with `secure` in its name hashes the keys first.
final class TrieTests implements CaseKind {
    @Override
    public boolean recognises(CaseFile file) {
        return file.first().has("in") && file.first().has("root");
    }

    @Override
    public List<ConformanceCase> cases(CaseFile file, Selection selection) {
        String name = file.name().substring(file.name().lastIndexOf('/') + 1);
        boolean secure = name.toLowerCase(Locale.ROOT).contains("secure");
        List<ConformanceCase> cases = new ArrayList<>();
        for (Map.Entry<String, JsonNode> test : file.json().properties()) {
            cases.add(new ConformanceCase(test.getKey(), () -> run(test.getValue(), secure)));
        }
        return cases;
    }

    private static Optional<Difference> run(JsonNode test, boolean secure) {
        MerkleTrie trie = new MerkleTrie(NodeSource.EMPTY);
        JsonNode entries = test.get("in");
        if (entries.isArray()) {
            entries.forEach(pair -> apply(trie, secure, pair.get(0).asText(), pair.get(1)));
        } else {
            entries.properties().forEach(pair -> apply(trie, secure, pair.getKey(), pair.getValue()));
        }
        return Difference.between("root", test.get("root").asText(), Hash.of(trie.rootHash()));
    }

    private static void apply(MerkleTrie trie, boolean secure, String key, @Nullable JsonNode value) {
        byte[] raw = bytes(key);
        byte[] path = secure ? Keccak256.hash(raw) : raw;
        if (value == null || value.isNull()) {
            trie.delete(path);
        } else {
            trie.put(path, bytes(value.asText()));
        }
    }

    private static byte[] bytes(String text) {
        return text.startsWith("0x")
                ? HexFormat.of().parseHex(text.substring(2))
                : text.getBytes(StandardCharsets.UTF_8);
    }
}
