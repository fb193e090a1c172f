package io.florin.lending.schedule.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayCountTest {
    private static YearFraction between(String name, String from, String to) {
        return DayCount.ofName(name).orElseThrow().between(LocalDate.parse(from), LocalDate.parse(to));
    }

    /// Examples of ISDA's paper on 30/360 conventions (2008), and month ends that tell the two apart.
    @ParameterizedTest
    @CsvSource({
        "2007-01-15, 2007-01-30, 15, 15",
        "2007-01-15, 2007-02-15, 30, 30",
        "2007-01-15, 2007-07-15, 180, 180",
        "2007-09-30, 2008-03-31, 180, 180",
        "2007-09-30, 2007-10-31, 30, 30",
        "2007-09-30, 2008-09-30, 360, 360",
        "2007-01-15, 2007-01-31, 15, 16",
        "2007-01-31, 2007-02-28, 28, 28",
        "2007-02-28, 2007-03-31, 32, 33",
        "2006-08-31, 2007-02-28, 178, 178",
        "2007-02-28, 2007-08-31, 182, 183",
        "2007-02-14, 2007-02-28, 14, 14",
        "2007-02-26, 2008-02-29, 363, 363",
        "2008-02-29, 2009-02-28, 359, 359",
        "2008-02-29, 2008-03-30, 31, 31",
        "2008-02-29, 2008-03-31, 31, 32"
    })
    void monthsCountAsThirtyDays(String from, String to, int eurobond, int bond) {
        assertEquals(eurobond, between("30E/360", from, to).numerator().intValueExact(), "30E/360");
        assertEquals(bond, between("30/360", from, to).numerator().intValueExact(), "30/360");
        assertEquals(between("30/360", from, to), between("30/360 ISDA", from, to));
    }

    @Test
    void actualDaysAreDividedByTheirYear() {
        assertEquals("0.2972222222", decimal(between("ACT/360", "2027-01-01", "2027-04-18")));
        assertEquals("0.2939560440", decimal(between("ACT/364", "2027-01-01", "2027-04-18")));
        assertEquals("0.2931506849", decimal(between("ACT/365F", "2027-01-01", "2027-04-18")));
        assertEquals("1.0027397260", decimal(between("ACT/365F", "2028-01-01", "2029-01-01")));
    }

    /// The memorandum of ISDA on ACT/ACT (1998): 1 November 2003 to 1 May 2004 is 61 ÷ 365 + 121 ÷ 366.
    @Test
    void actActSplitsAtTheNewYear() {
        assertEquals("0.4977243806", decimal(between("ACT/ACT ISDA", "2003-11-01", "2004-05-01")));
        assertEquals("0.4109589041", decimal(between("ACT/ACT ISDA", "1999-02-01", "1999-07-01")));
        assertEquals("1.0013773486", decimal(between("ACT/ACT ISDA", "1999-07-01", "2000-07-01")));
    }

    @Test
    void everyNameIsKnownAndNoOther() {
        for (DayCount one : DayCount.values()) {
            assertEquals(one, DayCount.ofName(one.label()).orElseThrow());
        }
        assertTrue(DayCount.ofName("act/360").isEmpty());
    }

    private static String decimal(YearFraction fraction) {
        return new BigDecimal(fraction.numerator())
                .divide(new BigDecimal(fraction.denominator()), MathContext.DECIMAL64)
                .setScale(10, RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
