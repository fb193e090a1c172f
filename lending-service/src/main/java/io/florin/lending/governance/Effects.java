package io.florin.lending.governance;

import io.florin.lending.governance.model.ParameterKey;
import io.florin.lending.governance.model.ProposedCall;
import io.florin.lending.money.Rate;
import io.florin.lending.onchain.ContractCalls;
import io.florin.lending.onchain.Hex;
import io.florin.lending.onchain.Values;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Says in words what calls do.
@ApplicationScoped
class Effects {
    private static final int SELECTOR_DIGITS = 10;

    private final ContractCalls calls;

    Effects(ContractCalls calls) {
        this.calls = calls;
    }

    /// @param valueBefore value of a parameter before the call, empty for an unknown name
    Effect of(ProposedCall call, Function<String, Optional<BigInteger>> valueBefore) {
        return calls.decode(call.target(), Hex.bytes(call.data()))
                .map(decoded -> known(decoded, valueBefore))
                .orElseGet(() -> unknown(call));
    }

    private static Effect known(ContractCalls.Decoded call, Function<String, Optional<BigInteger>> valueBefore) {
        if (call.contract().equals("Markets") && call.function().equals("setParameter")) {
            return parameter(call, valueBefore);
        }
        List<Effect.Argument> arguments = arguments(call.arguments());
        String listed = arguments.stream()
                .map(argument -> argument.name() + " = " + argument.value())
                .collect(Collectors.joining(", "));
        String words = "Calls " + call.contract() + "." + call.function() + "(" + listed + ").";
        return new Effect(call.contract(), call.function(), arguments, words, null, null, null);
    }

    private static Effect parameter(ContractCalls.Decoded call, Function<String, Optional<BigInteger>> valueBefore) {
        String key = ParameterKey.name(call.arguments().bytes("key"));
        BigInteger after = call.arguments().integer("value");
        Optional<BigInteger> before = valueBefore.apply(key);
        String words = before.map(value -> "Changes " + key + " from " + ParameterKey.percent(value) + " to "
                        + ParameterKey.percent(after) + ".")
                .orElse("Sets " + key + ", which is not a listed parameter, to " + ParameterKey.percent(after)
                        + "; the contract will refuse it.");
        return new Effect(
                call.contract(),
                call.function(),
                List.of(
                        new Effect.Argument("key", key),
                        new Effect.Argument("value", Rate.ofWad(after).toString())),
                words,
                key,
                before.map(value -> Rate.ofWad(value).toString()).orElse(null),
                Rate.ofWad(after).toString());
    }

    private static Effect unknown(ProposedCall call) {
        String data = call.data();
        String selector = data.substring(0, Math.min(SELECTOR_DIGITS, data.length()));
        return new Effect(
                call.target(),
                selector,
                List.of(new Effect.Argument("data", data)),
                "Unknown call: Florin cannot read it. Find out what " + call.target() + " does with " + selector
                        + " before you vote.",
                null,
                null,
                null);
    }

    private static List<Effect.Argument> arguments(Values values) {
        List<Effect.Argument> arguments = new ArrayList<>();
        List<Object> all = values.all();
        List<String> names = values.names();
        for (int i = 0; i < all.size(); i++) {
            arguments.add(new Effect.Argument(names.get(i), text(all.get(i))));
        }
        return arguments;
    }

    private static String text(Object value) {
        return switch (value) {
            case byte[] bytes -> Hex.of(bytes);
            case List<?> list -> list.stream().map(Effects::text).collect(Collectors.joining(", ", "[", "]"));
            case Values tuple ->
                arguments(tuple).stream()
                        .map(argument -> argument.name() + ": " + argument.value())
                        .collect(Collectors.joining(", ", "{", "}"));
            default -> value.toString();
        };
    }
}
