package io.florin.lending.governance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one call of a proposal does.
///
/// @param target contract name; the address when it is none of ours
/// @param function name; the selector when unknown
/// @param words one English sentence
/// @param parameter name of the governed parameter that the call sets
/// @param before its value before, decimal fraction
/// @param after its value after
public record Effect(
        String target,
        String function,
        List<Argument> arguments,
        String words,
        @Nullable String parameter,
        @Nullable String before,
        @Nullable String after) {
    public Effect {
        arguments = List.copyOf(arguments);
    }

    public record Argument(String name, String value) {}
}
