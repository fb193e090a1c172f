package io.florin.lending.governance;

import io.florin.lending.governance.store.GovernanceRows;
import io.florin.lending.money.Rate;
import io.florin.lending.onchain.ChainReader;
import io.florin.lending.onchain.Values;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Answers which rules hold now and what the caller's votes weigh.
@ApplicationScoped
public class GovernanceRules {
    private static final String NOBODY = "0x0000000000000000000000000000000000000000";

    private final GovernedParameters parameters;
    private final GovernanceRows rows;
    private final ChainReader chain;

    GovernanceRules(GovernedParameters parameters, GovernanceRows rows, ChainReader chain) {
        this.parameters = parameters;
        this.rows = rows;
        this.chain = chain;
    }

    /// @param wallets of the caller, lower case; empty when nobody is logged in
    public Rules now(Optional<List<String>> wallets) {
        long block = chain.head().number();
        GovernedParameters.Pace pace = parameters.pace(block);
        return new Rules(
                parameters.all(block).stream().map(GovernanceRules::parameter).toList(),
                new Rules.Timing(pace.review(), pace.vote(), pace.delay(), pace.executionWindow()),
                text(block, "Governor", "quorum"),
                text(block, "Governor", "proposalPower"),
                text(block, "FLV", "totalSupply"),
                wallets.map(mine -> me(block, mine)).orElse(null),
                block);
    }

    private static Rules.Parameter parameter(GovernedParameters.Bounded parameter) {
        return new Rules.Parameter(
                parameter.key(),
                Rate.ofWad(parameter.value()).toString(),
                Rate.ofWad(parameter.min()).toString(),
                Rate.ofWad(parameter.max()).toString(),
                Rate.ofWad(parameter.maxStep()).toString(),
                parameter.minInterval(),
                Instant.ofEpochSecond(parameter.changedAt()),
                parameter.version());
    }

    private Rules.Me me(long block, List<String> wallets) {
        return new Rules.Me(
                wallets.stream().map(wallet -> wallet(block, wallet)).toList(),
                rows.delegatorsOf(wallets).stream()
                        .map(member -> new Rules.Delegator(member, text(block, "VoteLock", "powerOf", member)))
                        .toList());
    }

    private Rules.Wallet wallet(long block, String address) {
        Values lock = chain.readAt(block, "VoteLock", "lockOf", address).singleTuple();
        BigInteger locked = lock.integer("settled").add(lock.integer("added"));
        String delegate =
                (String) chain.readAt(block, "VoteLock", "delegateOf", address).single();
        return new Rules.Wallet(
                address,
                text(block, "FLV", "balanceOf", address),
                locked.toString(),
                locked.signum() == 0 ? null : lock.number("endDay"),
                text(block, "VoteLock", "powerOf", address),
                delegate.equals(NOBODY) ? null : delegate);
    }

    private String text(long block, String contract, String function, Object... arguments) {
        return chain.readAt(block, contract, function, arguments)
                .singleInteger()
                .toString();
    }
}
