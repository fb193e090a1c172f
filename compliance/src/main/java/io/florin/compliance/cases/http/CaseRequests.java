package io.florin.compliance.cases.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// Bodies of the requests about cases.
final class CaseRequests {
    private CaseRequests() {}

    public record Open(
            @NotNull @Pattern(regexp = "freeze|unfreeze|review", message = "must be freeze, unfreeze or review")
            String kind,

            @NotNull @Pattern(regexp = "[0-9a-fA-F-]{36}", message = "must be the id of a party")
            String partyId,

            @NotBlank @Size(max = 4_000) String text) {}

    public record Assignment(
            @NotNull @Pattern(regexp = "me|nobody", message = "must be me or nobody")
            String assignee) {}

    public record Text(@NotBlank @Size(max = 4_000) String text) {}

    public record Proposed(
            @NotNull
            @Pattern(
                    regexp = "clear|refuse|freeze|unfreeze|no_action",
                    message = "must be clear, refuse, freeze, unfreeze or no_action")
            String outcome,

            @NotBlank @Size(max = 40) String reasonCode,
            @NotBlank @Size(max = 4_000) String text) {}

    public record Approval(
            @NotNull @Pattern(regexp = "[0-9a-f]{64}", message = "must be the digest of the proposal")
            String digest) {}
}
