package io.florin.chain.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One transaction on a given state: one case for each expectation under `post`.
final class StateTests implements CaseKind {
    @Override
    public boolean recognises(CaseFile file) {
        return file.first().has("post") && file.first().has("transaction");
    }

    @Override
    public List<ConformanceCase> cases(CaseFile file, Selection selection) {
        List<ConformanceCase> cases = new ArrayList<>();
        for (Map.Entry<String, JsonNode> test : file.json().properties()) {
            for (Map.Entry<String, JsonNode> byFork :
                    test.getValue().path("post").properties()) {
                if (selection.wants(byFork.getKey())) {
                    int index = 0;
                    for (JsonNode expected : byFork.getValue()) {
                        String id = test.getKey() + "#" + byFork.getKey() + "/" + index++;
                        StateTestCase one = new StateTestCase(test.getValue(), byFork.getKey(), expected);
                        cases.add(new ConformanceCase(id, one::run));
                    }
                }
            }
        }
        return cases;
    }
}
