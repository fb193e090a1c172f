package io.florin.lending.collateral.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssetFactsTest {
    private static final Instant T0 = Instant.parse("2027-01-01T00:00:00Z");

    private static Optional<Instant> day(int number) {
        return Optional.of(T0.plusSeconds(86_400L * number));
    }

    private static Optional<AssetFacts.Round> round(RoundState state) {
        return Optional.of(new AssetFacts.Round(state, T0.plusSeconds(86_400 * 4)));
    }

    private static AssetFacts facts(
            Optional<Instant> deed,
            Optional<Instant> registered,
            boolean current,
            Optional<AssetFacts.Round> round,
            Optional<Instant> valued,
            boolean usable,
            Optional<Instant> pledged) {
        return new AssetFacts(T0, deed, registered, current, deed, round, valued, usable, pledged);
    }

    private static void check(AssetFacts facts, AssetFacts.State state, String actor, String what, int day) {
        assertEquals(state, facts.state());
        assertEquals(new AssetFacts.WaitingFor(actor, what, day(day).orElseThrow()), facts.waitingFor());
    }

    private static final Optional<Instant> NEVER = Optional.empty();
    private static final Optional<AssetFacts.Round> NO_ROUND = Optional.empty();

    @Test
    void theOwnerMovesFirst() {
        check(
                facts(NEVER, NEVER, true, NO_ROUND, NEVER, false, NEVER),
                AssetFacts.State.DESCRIBED,
                "borrower",
                "add_documents",
                0);
        check(
                facts(day(1), NEVER, true, NO_ROUND, NEVER, false, NEVER),
                AssetFacts.State.DESCRIBED,
                "borrower",
                "register",
                1);
        check(
                facts(day(1), day(2), true, NO_ROUND, NEVER, false, NEVER),
                AssetFacts.State.REGISTERED,
                "borrower",
                "request_appraisal",
                2);
        check(
                facts(day(3), day(2), false, NO_ROUND, NEVER, false, NEVER),
                AssetFacts.State.REGISTERED,
                "borrower",
                "register",
                3);
    }

    @Test
    void aRoundWaitsForValuersThenForTheChainAndBackWhenItFails() {
        check(
                facts(day(1), day(2), true, round(RoundState.OPEN), NEVER, false, NEVER),
                AssetFacts.State.APPRAISING,
                "appraiser",
                "appraise",
                4);
        check(
                facts(day(1), day(2), true, round(RoundState.SUBMITTED), NEVER, false, NEVER),
                AssetFacts.State.APPRAISING,
                "chain",
                "appraise",
                4);
        check(
                facts(day(1), day(2), true, round(RoundState.FAILED), NEVER, false, NEVER),
                AssetFacts.State.REGISTERED,
                "borrower",
                "request_appraisal",
                4);
    }

    @Test
    void aValueHoldsUntilItIsTooOldAndALienComesBeforeAll() {
        Optional<AssetFacts.Round> done = round(RoundState.DONE);
        check(facts(day(1), day(2), true, done, day(5), true, NEVER), AssetFacts.State.VALUED, "nobody", "none", 5);
        check(
                facts(day(1), day(2), true, done, day(5), false, NEVER),
                AssetFacts.State.VALUED,
                "borrower",
                "request_appraisal",
                4);
        check(
                facts(day(1), day(2), true, round(RoundState.OPEN), day(5), true, day(6)),
                AssetFacts.State.PLEDGED,
                "nobody",
                "none",
                6);
    }
}
