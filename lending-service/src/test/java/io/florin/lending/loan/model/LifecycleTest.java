package io.florin.lending.loan.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Every state against every action: the table below is the whole of what is possible.
class LifecycleTest {
    private static final Instant THEN = Instant.parse("2027-01-31T12:00:00Z");
    private static final Instant UNTIL = THEN.plusSeconds(7 * 86_400);
    private static final Instant NOW = UNTIL.plusSeconds(1);
    private static final String LOAN = "0x" + "ab".repeat(32);
    private static final String OTHER = "0x" + "cd".repeat(32);

    private static final List<ApplicationState> STATES = List.of(
            new ApplicationState.Draft(THEN, null),
            new ApplicationState.UnderReview(THEN),
            new ApplicationState.Offered(THEN, UNTIL, LOAN, "yes"),
            new ApplicationState.Accepted(THEN, LOAN),
            new ApplicationState.Declined(THEN, List.of(DeclineReason.INCOME), "no"),
            new ApplicationState.Cancelled(THEN, LOAN),
            new ApplicationState.OfferExpired(THEN, LOAN));
    private static final List<ApplicationAction> ACTIONS = List.of(
            new ApplicationAction.Submit(NOW),
            new ApplicationAction.Decline(NOW, List.of(DeclineReason.INCOME), "no"),
            new ApplicationAction.Return(NOW, "more"),
            new ApplicationAction.MakeOffer(NOW, NOW.plusSeconds(60), LOAN, "yes"),
            new ApplicationAction.Cancel(NOW),
            new ApplicationAction.Expire(NOW),
            new ApplicationAction.Accept(NOW, LOAN));

    private static final Map<String, Set<String>> TABLE = Map.of(
            "draft", Set.of("Submit → under_review", "Cancel → cancelled"),
            "under_review", Set.of("Decline → declined", "Return → draft", "MakeOffer → offered", "Cancel → cancelled"),
            "offered", Set.of("Cancel → cancelled", "Expire → offer_expired", "Accept → accepted"),
            "accepted", Set.of(),
            "declined", Set.of(),
            "cancelled", Set.of("Accept → accepted"),
            "offer_expired", Set.of("Accept → accepted"));

    @Test
    void exactlyTheListedTransitionsExist() {
        for (ApplicationState state : STATES) {
            Set<String> possible = new TreeSet<>();
            for (ApplicationAction action : ACTIONS) {
                Lifecycle.next(state, action)
                        .ifPresent(next -> possible.add(action.getClass().getSimpleName() + " → " + next.word()));
            }
            assertEquals(new TreeSet<>(TABLE.get(state.word())), possible, "from " + state.word());
        }
    }

    @Test
    void givenAnOffer_whenItsLastMomentIsNotOver_thenItDoesNotExpire() {
        ApplicationState offered = STATES.get(2);
        assertEquals(Optional.empty(), Lifecycle.next(offered, new ApplicationAction.Expire(UNTIL)));
        assertTrue(Lifecycle.next(offered, new ApplicationAction.Expire(UNTIL.plusNanos(1)))
                .isPresent());
    }

    @Test
    void givenAnotherLoan_thenNothingIsAccepted() {
        for (ApplicationState state : STATES) {
            assertEquals(Optional.empty(), Lifecycle.next(state, new ApplicationAction.Accept(NOW, OTHER)));
        }
        ApplicationState withoutOffer = new ApplicationState.Cancelled(THEN, null);
        assertEquals(Optional.empty(), Lifecycle.next(withoutOffer, new ApplicationAction.Accept(NOW, LOAN)));
    }

    @Test
    void aDeclineNeedsAReason() {
        assertThrows(IllegalArgumentException.class, () -> new ApplicationState.Declined(THEN, List.of(), "no"));
    }

    @Test
    void randomWalksEndAndCarryTheirFacts() {
        long seed = 20_261_125L;
        System.out.println("LifecycleTest: seed " + seed);
        Random random = new Random(seed);
        for (int walk = 0; walk < 2_000; walk++) {
            ApplicationState state = STATES.getFirst();
            for (int step = 0; step < 30; step++) {
                ApplicationAction action = ACTIONS.get(random.nextInt(ACTIONS.size()));
                Optional<ApplicationState> next = Lifecycle.next(state, action);
                if (next.isPresent()) {
                    assertEquals(action.at(), next.get().since(), "a state begins when its action happened");
                    state = next.get();
                }
            }
            if (state instanceof ApplicationState.Accepted accepted) {
                assertEquals(LOAN, accepted.loanId());
            }
        }
    }
}
