package io.florin.lending.demo;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Demo staff: does what a visitor alone would wait for, some seconds after it waits. What seeding left for
/// visitors stays with them. One process that plays several signers is a marked exception of the demo.
final class Staff {
    private static final Duration WAIT = Duration.ofSeconds(20);
    private static final Duration ROUND = Duration.ofSeconds(4);
    private static final System.Logger LOG = System.getLogger("florin.demo");

    private final Cast cast;
    private final Set<String> forVisitors;
    private final Map<String, Long> firstSeen = new HashMap<>();
    private final Set<String> failed = new HashSet<>();

    Staff(Cast cast, Journal journal) {
        this.cast = cast;
        this.forVisitors = Set.copyOf(journal.leftForVisitors());
    }

    /// Works until the process ends. An absent service is waited for, a refused act is logged and not repeated.
    void run() {
        for (String appraiser : List.of("appraiser1", "appraiser2")) {
            cast.person(appraiser).linkWallet();
        }
        while (true) {
            try {
                round();
            } catch (RuntimeException away) { // outermost edge of a loop that must go on
                LOG.log(System.Logger.Level.WARNING, "the staff could not look: " + away.getMessage());
            }
            Patience.pause(ROUND);
        }
    }

    private void round() {
        Underwriter underwriter = cast.underwriter();
        Officer second = cast.secondOfficer();
        serve("application", underwriter.waiting(), underwriter::decide);
        int number = 1;
        for (Appraiser appraiser : cast.appraisers()) {
            serve("appraisal by " + number++, appraiser.waiting(), appraiser::value);
        }
        serve("case", second.proposedBy("officer"), second::approve);
    }

    private void serve(String kind, List<String> waiting, Consumer<String> act) {
        for (String id : waiting) {
            String key = kind + " " + id;
            if (forVisitors.contains(id) || failed.contains(key) || !hasWaited(key)) {
                continue;
            }
            try {
                act.accept(id);
                LOG.log(System.Logger.Level.INFO, "{0}: done", key);
            } catch (ApiProblem refused) {
                failed.add(key);
                LOG.log(System.Logger.Level.WARNING, key + ": " + refused.getMessage());
            }
            firstSeen.remove(key);
        }
    }

    private boolean hasWaited(String key) {
        @Nullable Long seen = firstSeen.putIfAbsent(key, System.nanoTime());
        return seen != null && System.nanoTime() - seen >= WAIT.toNanos();
    }
}
