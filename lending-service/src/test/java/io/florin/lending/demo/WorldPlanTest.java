package io.florin.lending.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorldPlanTest {
    private static final int LTV_LIMIT_PERCENT = 80;
    private static final int LARGEST_DEVIATION_PERCENT = 4;

    private final WorldPlan plan = WorldPlan.shipped();

    @Test
    void everybodyWhoActsIsAResident() {
        Set<String> residents = new HashSet<>();
        Set<Integer> wallets = new HashSet<>();
        plan.residents().forEach(resident -> {
            assertTrue(residents.add(resident.user()), "twice: " + resident.user());
            assertTrue(wallets.add(resident.wallet()), "one wallet for two: " + resident.user());
        });
        Stream.of(
                        plan.lenders().stream().map(WorldPlan.Supply::user),
                        plan.members().stream().map(WorldPlan.Lock::user),
                        plan.houses().values().stream().map(WorldPlan.House::owner),
                        plan.proposals().stream().map(WorldPlan.Proposal::proposer),
                        plan.proposals().stream().flatMap(vote -> vote.ballots().keySet().stream()))
                .flatMap(names -> names)
                .forEach(name -> assertTrue(residents.contains(name), "nobody is called " + name));
    }

    @Test
    void thePoolCanPayAllLoansAndEachIsWithinItsLimit() {
        long supplied =
                plan.lenders().stream().mapToLong(WorldPlan.Supply::amount).sum();
        long lent =
                plan.loans().stream().mapToLong(WorldPlan.HomeLoan::principal).sum();
        assertTrue(lent < supplied, lent + " of " + supplied);
        for (WorldPlan.HomeLoan loan : plan.loans()) {
            WorldPlan.House house = plan.house(loan.house());
            long lowest = house.value() * (100 - LARGEST_DEVIATION_PERCENT) / 100;
            assertTrue(loan.principal() * 100 <= lowest * LTV_LIMIT_PERCENT, "too much on " + loan.house());
        }
    }

    @Test
    void theWorldShowsEachKindOfLoanVoteAndCase() {
        assertEquals(
                List.of(WorldPlan.Ending.values()).stream().sorted().toList(),
                plan.loans().stream().map(WorldPlan.HomeLoan::ending).sorted().toList());
        assertEquals(
                List.of(false, true),
                plan.proposals().stream()
                        .map(WorldPlan.Proposal::finished)
                        .sorted()
                        .toList());
        long waiting = plan.applicants().stream()
                .filter(applicant -> applicant.work() != WorldPlan.Work.CLOSED)
                .count();
        assertTrue(waiting >= 8, waiting + " cases wait");
        assertEquals(5, plan.lenders().size());
        assertEquals(5, plan.members().size());
    }

    @Test
    void nothingHappensOutsideTheDaysOfTheWorld() {
        Stream.of(
                        plan.lenders().stream().map(WorldPlan.Supply::day),
                        plan.loans().stream().map(WorldPlan.HomeLoan::day),
                        plan.loans().stream().map(WorldPlan.HomeLoan::until),
                        plan.proposals().stream().map(WorldPlan.Proposal::day),
                        plan.applicants().stream().map(WorldPlan.Applicant::day))
                .flatMap(days -> days)
                .forEach(day -> assertTrue(day >= 0 && day <= plan.days(), "day " + day));
    }
}
