package io.florin.lending.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.florin.lending.money.Rate;
import io.florin.lending.onchain.ChainReader;
import io.florin.lending.onchain.ContractReverted;
import io.florin.lending.onchain.Values;
import io.florin.lending.testing.FlorinTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Our schedules against the contract `Schedules` on our own chain: no difference in the smallest unit.
@QuarkusTest
@QuarkusTestResource(FlorinTestResource.class)
class ChainEqualityTest {
    private static final long SEED = 20261125L;
    private static final int LOANS = Boolean.getBoolean("florin.long") ? 100_000 : 1_000;
    private static final BigInteger CENT = BigInteger.valueOf(10_000);
    private static final BigInteger NO_LIMIT = BigInteger.ONE.shiftLeft(96).subtract(BigInteger.ONE);

    @Inject
    ChainReader chain;

    @Test
    void everyRowOfRandomLoansEqualsTheContractsRow() {
        System.out.println("ChainEqualityTest: " + LOANS + " loans, seed " + SEED);
        Random random = new Random(SEED);
        int compared = 0;
        int refused = 0;
        while (compared < LOANS) {
            LoanTerms terms = randomTerms(random);
            LoanSchedule schedule;
            try {
                schedule = LoanSchedules.of(terms);
            } catch (IllegalArgumentException tooCoarse) {
                refused++;
                continue;
            }
            assertSame(schedule, rows(schedule), random);
            compared++;
        }
        assertTrue(refused < LOANS / 10, "few random loans are impossible, were " + refused);
    }

    @Test
    void theContractRefusesWhatWeRefuse() {
        LoanTerms terms = annuity(BigInteger.valueOf(1_000_000_000L), 12, new Rate(new BigDecimal("0.06")));
        LoanSchedule good = LoanSchedules.of(terms);
        for (BigInteger instalment : List.of(CENT, terms.principalUnits())) {
            org.junit.jupiter.api.Assertions.assertThrows(
                    IllegalArgumentException.class, () -> LoanSchedules.of(terms, instalment));
            org.junit.jupiter.api.Assertions.assertThrows(
                    ContractReverted.class, () -> rows(new LoanSchedule(terms, instalment, good.rows())));
        }
        assertSame(good, rows(good), new Random(SEED));
    }

    private void assertSame(LoanSchedule ours, List<?> theirs, Random random) {
        String which = ours.terms().toString();
        assertEquals(theirs.size(), ours.rows().size(), which);
        for (int k = 0; k < theirs.size(); k++) {
            Values row = (Values) theirs.get(k);
            LoanRow mine = ours.rows().get(k);
            assertEquals(row.number("dueDay"), mine.dueDay(), which);
            assertEquals(row.integer("interest"), mine.interest(), which);
            assertEquals(row.integer("principal"), mine.principal(), which);
            assertEquals(row.integer("balance"), mine.balance(), which);
        }
        LoanRow row = ours.rows().get(random.nextInt(theirs.size()));
        if (random.nextInt(8) == 0) {
            assertAccruesAlike(ours, row, row.fromDay() + random.nextLong(row.dueDay() - row.fromDay() + 1));
            Values check = chain.read("Schedules", "check", plan(ours));
            assertEquals(check.integer("totalInterest"), ours.totalCostUnits(), which);
        }
    }

    private void assertAccruesAlike(LoanSchedule ours, LoanRow row, long day) {
        BigInteger accrued = chain.read(
                        "Schedules",
                        "accruedAt",
                        row.interest(),
                        row.fromDay(),
                        row.dueDay(),
                        day,
                        ours.terms().quantum())
                .singleInteger();
        LoanSchedule.Position position = ours.positionOn(day, ours.rows().indexOf(row));
        assertEquals(accrued, position.interestUnits(), "accrued on day " + day + " of " + ours.terms());
        assertEquals(row.balance().add(row.principal()), position.principalUnits(), "principal on day " + day);
    }

    private List<?> rows(LoanSchedule schedule) {
        return (List<?>) chain.read("Schedules", "rows", plan(schedule)).single();
    }

    private static List<Object> plan(LoanSchedule schedule) {
        LoanTerms terms = schedule.terms();
        return List.of(
                terms.family(),
                terms.dayCount(),
                terms.periodMonths(),
                terms.count(),
                terms.startDay(),
                terms.quantum(),
                terms.rate().wad(),
                terms.principalUnits(),
                schedule.instalmentUnits(),
                NO_LIMIT);
    }

    private static LoanTerms annuity(BigInteger principal, int count, Rate rate) {
        long start = LocalDate.of(2027, 1, 31).toEpochDay();
        return new LoanTerms(LoanTerms.ANNUITY, LoanTerms.DAYS_30E_360, CENT, 1, count, start, principal, rate);
    }

    /// Short and long, cheap and dear, month ends and leap years; amounts from one cent to ten thousand million.
    private static LoanTerms randomTerms(Random random) {
        boolean bullet = random.nextInt(5) == 0;
        BigInteger quantum = random.nextBoolean() ? CENT : BigInteger.valueOf(1 + random.nextInt(3) * 499);
        int longest = random.nextInt(20) == 0 ? 480 : 40;
        BigInteger principal = new BigInteger(10 + random.nextInt(40), random)
                .add(BigInteger.ONE)
                .multiply(quantum);
        BigInteger rate = switch (random.nextInt(4)) {
            case 0 -> BigInteger.valueOf(random.nextInt(30_000)).multiply(BigInteger.TEN.pow(13));
            case 1 -> BigInteger.valueOf(random.nextLong(1_000_000_000_000_000_000L));
            case 2 -> BigInteger.valueOf(random.nextInt(40)).multiply(BigInteger.TEN.pow(16));
            default -> BigInteger.valueOf(random.nextInt(3_000)).multiply(BigInteger.TEN.pow(14));
        };
        return new LoanTerms(
                bullet ? LoanTerms.BULLET : LoanTerms.ANNUITY,
                random.nextBoolean() ? LoanTerms.DAYS_30E_360 : LoanTerms.DAYS_ACT_365F,
                quantum,
                random.nextInt(4) == 0 ? 1 + random.nextInt(24) : 1,
                bullet ? 1 : 1 + random.nextInt(longest),
                LocalDate.of(1970 + random.nextInt(200), 1 + random.nextInt(12), 1)
                                .toEpochDay()
                        + random.nextInt(31),
                principal,
                Rate.ofWad(rate));
    }
}
