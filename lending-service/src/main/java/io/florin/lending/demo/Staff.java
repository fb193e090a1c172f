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
    /// The only officer whose proposals the staff approves; the staff itself never proposes.
    private static final String PROPOSER = "officer";

    private static final System.Logger LOG = System.getLogger("florin.demo");

    private final Cast cast;
    private final Set<String> forVisitors;
    private final Map<String, Long> firstSeen = new HashMap<>();
    private final Set<String> failed = new HashSet<>();
    private final Map<String, String> troubles = new HashMap<>();
    private boolean linked;

    Staff(Cast cast, Journal journal) {
        this.cast = cast;
        this.forVisitors = Set.copyOf(journal.leftForVisitors());
    }

    /// Works until the process ends. An absent service is waited for, a refused act is logged and not repeated.
    void run() {
        while (true) {
            guarded("wallets", this::linkWallets);
            guarded("applications", () -> {
                Underwriter underwriter = cast.underwriter();
                serve("application", underwriter.waiting(), underwriter::decide);
            });
            guarded("appraisals", () -> {
                int number = 1;
                for (Appraiser appraiser : cast.appraisers()) {
                    serve("appraisal by appraiser" + number++, appraiser.waiting(), appraiser::value);
                }
            });
            guarded("cases", () -> {
                Officer second = cast.secondOfficer();
                serve("case", second.proposedBy(PROPOSER), second::approve);
            });
            Patience.pause(ROUND);
        }
    }

    /// Only a linked wallet may sign an appraisal.
    private void linkWallets() {
        if (!linked) {
            for (String appraiser : List.of("appraiser1", "appraiser2")) {
                cast.person(appraiser).linkWallet();
            }
            linked = true;
        }
    }

    /// One desk that cannot work does not stop the others; the same trouble is told once.
    private void guarded(String desk, Runnable work) {
        try {
            work.run();
            troubles.remove(desk);
        } catch (RuntimeException trouble) { // outermost edge of a loop that must go on
            String told = String.valueOf(trouble.getMessage());
            if (!told.equals(troubles.put(desk, told))) {
                LOG.log(System.Logger.Level.WARNING, desk + ": " + told);
            }
        }
    }

    private void serve(String kind, List<String> waiting, Consumer<String> act) {
        for (String id : waiting) {
            String key = kind + " " + id;
            if (forVisitors.contains(id) || failed.contains(key) || !hasWaited(key)) {
                continue;
            }
            try {
                act.accept(id);
                LOG.log(System.Logger.Level.INFO, key + ": done");
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
