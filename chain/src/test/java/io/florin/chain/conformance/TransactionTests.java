package io.florin.chain.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.florin.chain.execution.ChainRules;
import io.florin.chain.execution.Refusal;
import io.florin.chain.execution.Rule;
import io.florin.chain.execution.TransactionChecks;
import io.florin.chain.transaction.Transaction;
import io.florin.chain.types.RlpException;
import io.florin.chain.types.UInt256;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decoding of transactions and the checks that need no state: `txbytes`, and a `result` for each fork.
final class TransactionTests implements CaseKind {
    @Override
    public boolean recognises(CaseFile file) {
        return file.first().has("txbytes") && file.first().has("result");
    }

    @Override
    public List<ConformanceCase> cases(CaseFile file, Selection selection) {
        List<ConformanceCase> cases = new ArrayList<>();
        for (Map.Entry<String, JsonNode> test : file.json().properties()) {
            byte[] encoded = Fixture.bytes(test.getValue().get("txbytes")).toArray();
            for (Map.Entry<String, JsonNode> byFork :
                    test.getValue().get("result").properties()) {
                if (selection.wants(byFork.getKey())) {
                    cases.add(new ConformanceCase(
                            test.getKey() + "#" + byFork.getKey(),
                            () -> run(encoded, byFork.getKey(), byFork.getValue())));
                }
            }
        }
        return cases;
    }

    private static Optional<Difference> run(byte[] encoded, String forkName, JsonNode expected) {
        String exception = expected.path("exception").asText("");
        Transaction transaction;
        try {
            transaction = Transaction.decode(encoded);
        } catch (RlpException malformed) {
            Refusal refusal = new Refusal(Rule.ENCODING, String.valueOf(malformed.getMessage()));
            return Vocabulary.compare("transaction", exception, refusal);
        }
        ChainRules rules = new ChainRules(UInt256.ONE, Network.fork(forkName), Network.blobs(forkName, expected));
        Refusal refusal = refusal(transaction, rules);
        Optional<Difference> difference = Vocabulary.compare("transaction", exception, refusal);
        if (difference.isPresent() || refusal != null) {
            return difference;
        }
        long gas = TransactionChecks.intrinsicGas(transaction.payload(), rules);
        return Difference.between("hash", expected.get("hash").asText(), transaction.hash())
                .or(() -> Difference.between("sender", expected.get("sender").asText(), transaction.sender()))
                .or(() -> Difference.between("intrinsic gas", Fixture.longNumber(expected.get("intrinsicGas")), gas));
    }

    private static @Nullable Refusal refusal(Transaction transaction, ChainRules rules) {
        Refusal form = new TransactionChecks(rules).form(transaction.payload());
        // A transaction of another chain is told from one with a broken signature; both come before its amounts.
        if (form != null && form.rule() == Rule.CHAIN_ID) {
            return form;
        }
        return transaction.sender() == null ? new Refusal(Rule.SIGNATURE, "no sender") : form;
    }
}
