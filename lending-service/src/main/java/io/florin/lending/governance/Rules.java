package io.florin.lending.governance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The governed parameters, how votes run, and the caller's own power.
///
/// @param quorum votes needed, FLV units
/// @param proposalPower own power needed to propose
/// @param supply of FLV
/// @param me null when nobody is logged in
/// @param block all of it is true at this block
public record Rules(
        List<Parameter> parameters,
        Timing timing,
        String quorum,
        String proposalPower,
        String supply,
        @Nullable Me me,
        long block) {
    public Rules {
        parameters = List.copyOf(parameters);
    }

    /// Values are decimal fractions.
    ///
    /// @param version number of the value, from 1
    public record Parameter(
            String key,
            String value,
            String min,
            String max,
            String maxStep,
            long minIntervalSeconds,
            Instant changedAt,
            long version) {}

    /// @param parameterDelaySeconds between the queueing of a parameter change and its execution
    public record Timing(
            long reviewSeconds, long voteSeconds, long parameterDelaySeconds, long executionWindowSeconds) {}

    public record Me(List<Wallet> wallets, List<Delegator> delegatedToMe) {
        public Me {
            wallets = List.copyOf(wallets);
            delegatedToMe = List.copyOf(delegatedToMe);
        }
    }

    /// @param flv not locked
    /// @param lockEndDay last day of the lock, null without one
    /// @param delegate who votes with this power, null = the wallet itself
    public record Wallet(
            String address,
            String flv,
            String locked,
            @Nullable Long lockEndDay,
            String power,
            @Nullable String delegate) {}

    public record Delegator(String member, String power) {}
}
