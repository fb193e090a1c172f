package io.florin.chain.execution;

/// Why a transaction or a block is not taken.
///
/// @param rule the rule it breaks
/// @param words a sentence with the values, in the words that client libraries match
public record Refusal(Rule rule, String words) {
    /// The same, of a transaction in a block.
    Refusal at(int index) {
        return new Refusal(rule, "transaction " + index + ": " + words);
    }
}
