package io.florin.chain.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.florin.chain.evm.fork.Fork;
import io.florin.chain.execution.BlobSchedule;
import io.florin.chain.execution.ChainRules;
import io.florin.chain.ledger.ChainConfig;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Rules named by a fixture: a fork, a blob-parameter fork (Osaka with other blobs), or a change from one to the next
/// at
/// a timestamp.
final class Network {
    private static final Pattern TRANSITION = Pattern.compile("(\\w+?)To(\\w+?)AtTime(\\d+)(k?)");

    private Network() {}

    /// Rules of a case.
    ///
    /// @param name its `network`
    /// @param config its `config`, may be a missing node
    static ChainConfig of(String name, JsonNode config) {
        TreeMap<Long, Fork> forks = new TreeMap<>();
        TreeMap<Long, BlobSchedule> blobs = new TreeMap<>();
        Matcher transition = TRANSITION.matcher(name);
        if (transition.matches()) {
            long time =
                    Long.parseLong(transition.group(3)) * (transition.group(4).isEmpty() ? 1 : 1_000);
            add(0, transition.group(1), config, forks, blobs);
            add(time, transition.group(2), config, forks, blobs);
        } else {
            add(0, name, config, forks, blobs);
        }
        return new ChainConfig(
                Fixture.number(config.path("chainid").asText("0x01")),
                forks,
                blobs,
                ChainRules.DEPOSIT_CONTRACT,
                false,
                true);
    }

    private static void add(
            long time, String name, JsonNode config, TreeMap<Long, Fork> forks, TreeMap<Long, BlobSchedule> blobs) {
        Fork fork = fork(name);
        forks.put(time, fork);
        blobs.put(time, blobs(name, config));
    }

    /// Rule set of a name.
    static Fork fork(String name) {
        return name.matches("BPO\\d") ? Fork.OSAKA : Fork.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /// Blob parameters of a name, those of the fork when the case has none.
    static BlobSchedule blobs(String name, JsonNode config) {
        JsonNode schedule = config.path("blobSchedule").path(name);
        return schedule.isMissingNode()
                ? BlobSchedule.of(fork(name))
                : new BlobSchedule(
                        (int) Fixture.longNumber(schedule.get("target")),
                        (int) Fixture.longNumber(schedule.get("max")),
                        Fixture.longNumber(schedule.get("baseFeeUpdateFraction")));
    }
}
