package io.florin.chain.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.florin.chain.execution.BlockExecutor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Chains of whole blocks, valid and invalid.
final class BlockTests implements CaseKind {
    private final BlockExecutor executor;

    /// @param executor runs every block
    BlockTests(BlockExecutor executor) {
        this.executor = executor;
    }

    @Override
    public boolean recognises(CaseFile file) {
        return file.first().has("blocks") && file.first().has("genesisRLP");
    }

    @Override
    public List<ConformanceCase> cases(CaseFile file, Selection selection) {
        List<ConformanceCase> cases = new ArrayList<>();
        for (Map.Entry<String, JsonNode> test : file.json().properties()) {
            if (selection.wants(test.getValue().path("network").asText())) {
                BlockTestCase one = new BlockTestCase(test.getValue(), executor);
                cases.add(new ConformanceCase(test.getKey(), one::run));
            }
        }
        return cases;
    }
}
