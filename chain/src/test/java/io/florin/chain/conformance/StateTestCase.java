package io.florin.chain.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.florin.chain.block.BlockContext;
import io.florin.chain.block.Log;
import io.florin.chain.crypto.Keccak256;
import io.florin.chain.evm.code.CodeCache;
import io.florin.chain.execution.ChainRules;
import io.florin.chain.execution.Refusal;
import io.florin.chain.execution.Rule;
import io.florin.chain.execution.TransactionExecutor;
import io.florin.chain.execution.TransactionOutcome;
import io.florin.chain.state.Journal;
import io.florin.chain.transaction.Transaction;
import io.florin.chain.types.Address;
import io.florin.chain.types.Hash;
import io.florin.chain.types.RlpException;
import io.florin.chain.types.RlpWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// One expectation of a state test: runs its transaction alone on `pre` and compares root and logs.
final class StateTestCase {
    private final JsonNode test;
    private final String forkName;
    private final JsonNode expected;

    StateTestCase(JsonNode test, String forkName, JsonNode expected) {
        this.test = test;
        this.forkName = forkName;
        this.expected = expected;
    }

    /// What differs, or nothing.
    Optional<Difference> run() {
        MapState state = MapState.of(test.get("pre"));
        Journal journal = new Journal(state);
        TransactionOutcome outcome = execute(journal);
        Refusal refusal = outcome instanceof TransactionOutcome.Invalid invalid ? invalid.refusal() : null;
        Optional<Difference> difference = Vocabulary.compare(
                "transaction", expected.path("expectException").asText(""), refusal);
        if (difference.isPresent()) {
            return difference;
        }
        MapState after = refusal == null ? state.with(journal.diff()) : state;
        List<Log> logs = outcome instanceof TransactionOutcome.Executed executed ? executed.logs() : List.of();
        return Difference.between("logs", expected.get("logs").asText(), logsHash(logs))
                .or(() -> rootDifference(after, outcome));
    }

    private Optional<Difference> rootDifference(MapState state, TransactionOutcome outcome) {
        String wanted = expected.get("hash").asText();
        String actual = state.root().toString();
        return wanted.equals(actual)
                ? Optional.empty()
                : Optional.of(new Difference("root", wanted, actual + difference(state) + " " + gas(outcome)));
    }

    private static String gas(TransactionOutcome outcome) {
        return outcome instanceof TransactionOutcome.Executed executed
                ? "gas " + executed.gasUsed() + " " + executed.reason()
                : "";
    }

    private String difference(MapState actual) {
        return expected.has("state") ? actual.differences(MapState.of(expected.get("state"))) : "";
    }

    private TransactionOutcome execute(Journal journal) {
        Transaction transaction;
        try {
            transaction =
                    Transaction.decode(Fixture.bytes(expected.get("txbytes")).toArray());
        } catch (RlpException | IllegalArgumentException malformed) {
            return new TransactionOutcome.Invalid(new Refusal(Rule.ENCODING, String.valueOf(malformed.getMessage())));
        }
        JsonNode env = test.get("env");
        ChainRules rules = new ChainRules(
                Fixture.number(test.path("config").path("chainid").asText("0x01")),
                Network.fork(forkName),
                Network.blobs(forkName, test.path("config")));
        long gasLimit = Fixture.longNumber(env.get("currentGasLimit"));
        BlockContext block = new BlockContext(
                rules.chainId(),
                Fixture.longNumber(env.get("currentNumber")),
                Fixture.longNumber(env.get("currentTimestamp")),
                Address.fromHex(env.get("currentCoinbase").asText()),
                gasLimit,
                Hash.of(Fixture.number(env.path("currentRandom").asText("0x0")).toArray()),
                Fixture.number(env.get("currentBaseFee").asText()),
                rules.blobs().baseFee(Fixture.longNumber(env.path("currentExcessBlobGas"))),
                number -> Keccak256.of(Long.toString(number).getBytes(StandardCharsets.US_ASCII)));
        return new TransactionExecutor(rules, new CodeCache(1 << 24)).execute(transaction, journal, block, gasLimit);
    }

    private static Hash logsHash(List<Log> logs) {
        RlpWriter list = new RlpWriter();
        for (Log log : logs) {
            RlpWriter topics = new RlpWriter();
            log.topics().forEach(topics::hash);
            list.list(new RlpWriter().address(log.address()).list(topics).bytes(log.data()));
        }
        return Keccak256.of(list.toList());
    }
}
