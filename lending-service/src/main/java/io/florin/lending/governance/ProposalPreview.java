package io.florin.lending.governance;

import java.util.List;

/// A proposal that is not made yet: what to send to `Governor.propose`, what it would do, and whether the contracts
/// would take it.
///
/// @param templateId first argument of `Governor.propose`
/// @param description title, blank line, text
public record ProposalPreview(
        int templateId, List<Call> calls, String description, List<Effect> effects, List<Check> checks) {
    public ProposalPreview {
        calls = List.copyOf(calls);
        effects = List.copyOf(effects);
        checks = List.copyOf(checks);
    }

    public record Call(String target, String data) {}

    /// @param words one English sentence with the figures
    public record Check(boolean ok, String words) {}
}
