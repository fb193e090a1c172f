package io.florin.lending.governance;

import io.florin.lending.governance.model.ParameterKey;
import io.florin.lending.governance.store.GovernanceRows;
import io.florin.lending.onchain.ChainReader;
import io.florin.lending.onchain.ContractCalls;
import io.florin.lending.onchain.Values;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/// What may be changed by a parameter proposal, and how long that takes, as the contracts have it.
@ApplicationScoped
class GovernedParameters {
    static final String MARKETS = "Markets";
    static final String SET = "setParameter";

    private final GovernanceRows rows;
    private final ChainReader chain;
    private final ContractCalls calls;

    GovernedParameters(GovernanceRows rows, ChainReader chain, ContractCalls calls) {
        this.rows = rows;
        this.chain = chain;
        this.calls = calls;
    }

    /// A parameter of `Markets`. Values are scaled by 1e18, times unix seconds.
    record Bounded(
            String key,
            BigInteger value,
            BigInteger min,
            BigInteger max,
            BigInteger maxStep,
            long minInterval,
            long changedAt,
            long version) {}

    /// Seconds between the queueing of a parameter change and its execution.
    record Pace(long review, long vote, long delay, long executionWindow) {
        long earliestExecution(long now) {
            return now + review + vote + delay;
        }
    }

    /// In the order of their listing.
    List<Bounded> all(long block) {
        return rows.parameters().stream().map(key -> read(key, block)).toList();
    }

    private Bounded read(String key, long block) {
        Values parameter = chain.readAt(block, MARKETS, "parameter", ParameterKey.word(key))
                .singleTuple();
        return new Bounded(
                key,
                parameter.integer("value"),
                parameter.integer("min"),
                parameter.integer("max"),
                parameter.integer("maxStep"),
                parameter.number("minInterval"),
                parameter.number("changedAt"),
                parameter.number("version"));
    }

    Pace pace(long block) {
        Values timing = chain.readAt(block, "Governor", "timing").singleTuple();
        Values access = chain.readAt(
                block, "AccessManager", "canCall", chain.address("Governor"), chain.address(MARKETS), selector());
        return new Pace(
                timing.number("review"),
                timing.number("vote"),
                access.number("delay"),
                timing.number("executionWindow"));
    }

    /// First four bytes of a call of `setParameter`.
    byte[] selector() {
        return Arrays.copyOf(call("", BigInteger.ZERO), 4);
    }

    /// Calldata of `setParameter`.
    byte[] call(String key, BigInteger value) {
        return calls.encode(MARKETS, SET, ParameterKey.word(key), value);
    }
}
