package io.florin.compliance.audit;

import io.florin.compliance.api.AnchorPublisher;
import io.florin.compliance.api.AnchorPublisher.Published;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Recomputes the history from the first event on: every hash, every daily root, and whether the chain has the same.
/// Since each hash carries the one before, the last root on chain vouches for all events under it.
@Singleton
public class AuditVerifier {
    private final AuditTable events;
    private final DayRootTable roots;
    private final AnchorPublisher publisher;

    AuditVerifier(AuditTable events, DayRootTable roots, AnchorPublisher publisher) {
        this.events = events;
        this.roots = roots;
        this.publisher = publisher;
    }

    /// @param intact every event and every root is as it was written, and the chain does not contradict
    /// @param events how many fit, from the first on
    /// @param head hash of the last event that fits, in hex; zeros without events
    /// @param brokenAt first event that does not fit, null when all do
    /// @param brokenDay first day whose root does not fit its events, null when all do
    /// @param anchor what the chain has
    public record Verification(
            boolean intact,
            long events,
            String head,
            @Nullable Long brokenAt,
            @Nullable LocalDate brokenDay,
            Anchor anchor) {}

    /// @param state `none`, `waiting`, `agrees`, `differs` or `unreachable`
    /// @param day last day whose root is on chain
    /// @param root that root, in hex
    public record Anchor(
            String state, @Nullable LocalDate day, @Nullable String root) {}

    private enum State {
        /// No day was closed yet.
        NONE,
        /// A root was made that is not on chain yet; those that are there agree.
        WAITING,
        AGREES,
        DIFFERS,
        UNREACHABLE
    }

    /// Recomputes all of it; some 100,000 events a second.
    @Transactional
    public Verification verify() {
        List<DayRoot> made = roots.all();
        Walk walk = new Walk(made);
        events.each(0, Long.MAX_VALUE, walk::take);
        LocalDate brokenDay = walk.brokenDay();
        Anchor anchor = anchor(made);
        boolean intact =
                walk.brokenAt == null && brokenDay == null && !anchor.state().equals(word(State.DIFFERS));
        return new Verification(
                intact, walk.fitting, HexFormat.of().formatHex(walk.previous), walk.brokenAt, brokenDay, anchor);
    }

    private Anchor anchor(List<DayRoot> made) {
        Optional<Published> latest;
        try {
            latest = publisher.latest();
        } catch (AnchorPublisher.RootUnknown away) {
            return new Anchor(word(State.UNREACHABLE), null, null);
        }
        if (latest.isEmpty()) {
            return new Anchor(word(made.isEmpty() ? State.NONE : State.WAITING), null, null);
        }
        Published there = latest.get();
        boolean same = made.stream()
                .anyMatch(root -> root.day() == there.day()
                        && HexFormat.of().formatHex(root.root()).equals(there.root()));
        boolean newest = same && made.getLast().day() == there.day();
        State state = newest ? State.AGREES : same ? State.WAITING : State.DIFFERS;
        return new Anchor(word(state), LocalDate.ofEpochDay(there.day()), there.root());
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /// One pass over the events, in order.
    private static final class Walk {
        private final Deque<DayRoot> open;
        private MerkleTree tree = new MerkleTree();
        private byte[] previous = AuditTrail.NOTHING_BEFORE;
        private long fitting;
        private @Nullable Long brokenAt;
        private @Nullable DayRoot broken;

        Walk(List<DayRoot> made) {
            this.open = new ArrayDeque<>(made);
        }

        void take(AuditRow row) {
            if (brokenAt != null) {
                return;
            }
            if (row.sequence() != fitting + 1 || !row.follows(previous)) {
                brokenAt = fitting + 1;
                return;
            }
            fitting++;
            previous = row.hash();
            root(row);
        }

        private void root(AuditRow row) {
            DayRoot next = open.peek();
            if (next == null || broken != null) {
                return;
            }
            tree.add(row.hash());
            if (row.sequence() == next.last()) {
                if (!Arrays.equals(tree.root(), next.root())) {
                    broken = next;
                    return;
                }
                open.remove();
                tree = new MerkleTree();
            }
        }

        /// A root whose events are missing is broken, too, unless the chain of hashes already broke before it.
        @Nullable
        LocalDate brokenDay() {
            DayRoot first = broken != null || brokenAt != null ? broken : open.peek();
            return first == null ? null : LocalDate.ofEpochDay(first.day());
        }
    }
}
