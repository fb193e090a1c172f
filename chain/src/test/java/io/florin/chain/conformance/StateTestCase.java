package io.florin.chain.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.florin.chain.block.BlockContext;
import io.florin.chain.block.Log;
import io.florin.chain.crypto.Keccak256;
import io.florin.chain.evm.code.CodeCache;
import io.florin.chain.evm.fork.Fork;
import io.florin.chain.execution.BlobSchedule;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One expectation of a state test: runs its transaction alone on `pre` and compares root and logs.
final class StateTestCase {
    private final JsonNode test;
    private final Fork fork;
    private final JsonNode expected;

    StateTestCase(JsonNode test, Fork fork, JsonNode expected) {
        this.test = test;
        this.fork = fork;
        this.expected = expected;
    }

    /// What differs, or nothing.
    Optional<Difference> run() {
        MapState state = MapState.of(test.get("pre"));
        Journal journal = new Journal(state);
        TransactionOutcome outcome = execute(journal);
        boolean refused = outcome instanceof TransactionOutcome.Invalid;
        if (refused != expected.has("expectException")) {
            return Difference.between(
                    "refusal", expected.path("expectException").asText("none"), outcome);
        }
        if (!refused) {
            state.apply(journal.diff());
        }
        List<Log> logs = outcome instanceof TransactionOutcome.Executed executed ? executed.logs() : List.of();
        return Difference.between("logs", expected.get("logs").asText(), logsHash(logs))
                .or(() -> rootDifference(state, outcome));
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
        if (!expected.has("state")) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        MapState wanted = MapState.of(expected.get("state"));
        for (String name :
                expected.get("state").propertyStream().map(Map.Entry::getKey).toList()) {
            Address address = Address.fromHex(name);
            if (!wanted.account(address).equals(actual.account(address))) {
                text.append("; ")
                        .append(address)
                        .append(" expected ")
                        .append(wanted.account(address))
                        .append(" actual ")
                        .append(actual.account(address));
            }
        }
        return text.toString();
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
                Fixture.number(test.path("config").path("chainid").asText("0x01")), fork, blobs());
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

    private BlobSchedule blobs() {
        String name = fork.name().charAt(0) + fork.name().substring(1).toLowerCase(Locale.ROOT);
        JsonNode schedule = test.path("config").path("blobSchedule").path(name);
        if (schedule.isMissingNode()) {
            return fork == Fork.CANCUN ? BlobSchedule.CANCUN : BlobSchedule.PRAGUE;
        }
        return new BlobSchedule(
                (int) Fixture.longNumber(schedule.get("target")),
                (int) Fixture.longNumber(schedule.get("max")),
                Fixture.longNumber(schedule.get("baseFeeUpdateFraction")));
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
