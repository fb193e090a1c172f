package io.florin.lending.governance;

import io.florin.lending.governance.model.ParameterKey;
import io.florin.lending.governance.model.ProposedCall;
import io.florin.lending.money.Rate;
import io.florin.lending.onchain.ChainReader;
import io.florin.lending.onchain.Hex;
import io.florin.lending.onchain.Values;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// From "this parameter to that value" to the call of a proposal, with the contract's own limits tried on it:
/// bounds, step and interval of `Markets.setParameter`, and the Governor's list of what a parameter vote may call.
@ApplicationScoped
public class ParameterTemplate {
    /// Template ParameterChange of the deployed Governor.
    private static final int PARAMETER_CHANGE = 1;
    /// Longest description that the Governor takes.
    private static final int MOST_BYTES = 8_192;
    private static final BigInteger MOST_VALUE = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

    private final GovernedParameters parameters;
    private final Effects effects;
    private final ChainReader chain;
    private final InstantSource clock;

    ParameterTemplate(GovernedParameters parameters, Effects effects, ChainReader chain, InstantSource clock) {
        this.parameters = parameters;
        this.effects = effects;
        this.chain = chain;
        this.clock = clock;
    }

    /// Answer to an attempt.
    public sealed interface Outcome {}

    public record Ready(ProposalPreview preview) implements Outcome {}

    /// @param field of the request that is wrong
    public record Wrong(String field, String message) implements Outcome {}

    /// @param title one line
    /// @param value decimal fraction
    public Outcome preview(String title, String text, String key, BigDecimal value) {
        if (!title.equals(title.strip()) || title.lines().count() != 1) {
            return new Wrong("title", "must be one line without spaces at its ends");
        }
        String description = title + "\n\n" + text;
        int bytes = description.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            return new Wrong("text", "is too long: title and text have " + bytes + " bytes, at most " + MOST_BYTES);
        }
        long block = chain.head().number();
        List<GovernedParameters.Bounded> known = parameters.all(block);
        Optional<GovernedParameters.Bounded> parameter =
                known.stream().filter(one -> one.key().equals(key)).findFirst();
        if (parameter.isEmpty()) {
            return new Wrong(
                    "parameter.key",
                    "is not a governed parameter; there are "
                            + known.stream()
                                    .map(GovernedParameters.Bounded::key)
                                    .collect(Collectors.joining(", ")));
        }
        BigInteger wad = new Rate(value).wad();
        if (wad.compareTo(MOST_VALUE) > 0) {
            return new Wrong("parameter.value", "is too large for the contract; 0.05 means 5 %");
        }
        return new Ready(preview(parameter.get(), wad, description, block));
    }

    private ProposalPreview preview(
            GovernedParameters.Bounded parameter, BigInteger value, String description, long block) {
        ProposedCall call = new ProposedCall(
                chain.address(GovernedParameters.MARKETS), Hex.of(parameters.call(parameter.key(), value)));
        return new ProposalPreview(
                PARAMETER_CHANGE,
                List.of(new ProposalPreview.Call(call.target(), call.data())),
                description,
                List.of(effects.of(call, key -> Optional.of(parameter.value()))),
                List.of(
                        bounds(parameter, value),
                        step(parameter, value),
                        interval(parameter, parameters.pace(block)),
                        allowed(call, block)));
    }

    private static ProposalPreview.Check bounds(GovernedParameters.Bounded parameter, BigInteger value) {
        boolean inside = value.compareTo(parameter.min()) >= 0 && value.compareTo(parameter.max()) <= 0;
        String range = ParameterKey.percent(parameter.min()) + " to " + ParameterKey.percent(parameter.max());
        return new ProposalPreview.Check(
                inside,
                ParameterKey.percent(value)
                        + (inside
                                ? " lies within the fixed bounds " + range + "."
                                : " lies outside the bounds " + range + ", which are fixed for ever."));
    }

    private static ProposalPreview.Check step(GovernedParameters.Bounded parameter, BigInteger value) {
        BigInteger step = value.subtract(parameter.value()).abs();
        String from = ParameterKey.percent(parameter.value());
        if (step.signum() == 0) {
            return new ProposalPreview.Check(
                    false, parameter.key() + " is " + from + " already; nothing would change.");
        }
        boolean small = step.compareTo(parameter.maxStep()) <= 0;
        return new ProposalPreview.Check(
                small,
                "The step from " + from + " to " + ParameterKey.percent(value) + " is " + ParameterKey.percent(step)
                        + "; at most " + ParameterKey.percent(parameter.maxStep()) + " is allowed at once.");
    }

    private ProposalPreview.Check interval(GovernedParameters.Bounded parameter, GovernedParameters.Pace pace) {
        long allowedAt = parameter.changedAt() + parameter.minInterval();
        long earliest = pace.earliestExecution(clock.instant().getEpochSecond());
        return new ProposalPreview.Check(
                earliest >= allowedAt,
                "It can be executed from " + Instant.ofEpochSecond(earliest)
                        + " on; the contract allows the next change" + " from " + Instant.ofEpochSecond(allowedAt)
                        + " on.");
    }

    private ProposalPreview.Check allowed(ProposedCall call, long block) {
        Values answer =
                chain.readAt(block, "Governor", "isAllowed", PARAMETER_CHANGE, call.target(), parameters.selector());
        boolean allowed = answer.flag("allowed");
        return new ProposalPreview.Check(
                allowed,
                allowed
                        ? "The Governor takes this call in a parameter proposal."
                        : "The Governor does not take this call in a parameter proposal.");
    }
}
