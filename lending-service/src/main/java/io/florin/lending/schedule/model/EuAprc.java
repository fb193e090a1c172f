package io.florin.lending.schedule.model;

import io.florin.lending.money.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The European annual percentage rate of charge: the effective yearly rate at which drawdowns and payments have
/// equal present value (Directive 98/7/EC Annex II, Directive 2008/48/EC Annex I). A year has 52 weeks or 12 equal
/// months. Between dates, whole months are counted back from the later one, and then days; days count by 365 or
/// 366, the length of the year that ends on the last of them (Directive 2011/90/EU). Where all intervals are whole
/// weeks and some are not whole months, weeks are counted.
public final class EuAprc {
    private static final int MONTHS = 12;
    private static final int WEEKS = 52;

    private EuAprc() {}

    /// @param flows at least one in each direction
    /// @return nothing when there is no such rate
    public static Optional<Rate> ofDates(List<CashFlow> flows) {
        List<CashFlow> sorted =
                flows.stream().sorted(Comparator.comparing(CashFlow::date)).toList();
        LocalDate start = sorted.getFirst().date();
        boolean weekly = sorted.stream().allMatch(flow -> days(start, flow) % 7 == 0)
                && !sorted.stream()
                        .allMatch(flow -> CalendarSpan.between(start, flow).isWholeMonths());
        List<PresentValue.Term> terms = new ArrayList<>(sorted.size());
        for (CashFlow flow : sorted) {
            terms.add(weekly ? inWeeks(start, flow) : inMonths(start, flow));
        }
        return solve(terms, weekly ? WEEKS : MONTHS);
    }

    /// As [#ofDates], with times in years after the first flow.
    ///
    /// @param years at least 0, as many as amounts
    public static Optional<Rate> ofYears(List<BigDecimal> years, List<BigDecimal> amounts) {
        List<PresentValue.Term> terms = new ArrayList<>(years.size());
        for (int i = 0; i < years.size(); i++) {
            BigDecimal months = years.get(i).multiply(BigDecimal.valueOf(MONTHS));
            BigDecimal whole = months.setScale(0, RoundingMode.FLOOR);
            terms.add(new PresentValue.Term(
                    amounts.get(i),
                    whole.intValueExact(),
                    months.subtract(whole).stripTrailingZeros()));
        }
        return solve(terms, MONTHS);
    }

    private static Optional<Rate> solve(List<PresentValue.Term> terms, int periodsPerYear) {
        return new PresentValue(terms, false)
                .rate()
                .map(rate -> BigDecimal.ONE.add(rate).pow(periodsPerYear, PresentValue.DIGITS))
                .map(growth -> new Rate(growth.subtract(BigDecimal.ONE)));
    }

    private static PresentValue.Term inWeeks(LocalDate start, CashFlow flow) {
        return new PresentValue.Term(flow.amount(), Math.toIntExact(days(start, flow) / 7), BigDecimal.ZERO);
    }

    private static PresentValue.Term inMonths(LocalDate start, CashFlow flow) {
        CalendarSpan span = CalendarSpan.between(start, flow);
        LocalDate end = span.daysUntil();
        long yearDays = end.toEpochDay() - end.minusYears(1).toEpochDay();
        BigDecimal part = BigDecimal.valueOf((long) MONTHS * span.days())
                .divide(BigDecimal.valueOf(yearDays), PresentValue.DIGITS);
        return new PresentValue.Term(flow.amount(), span.months(), part);
    }

    private static long days(LocalDate start, CashFlow flow) {
        return flow.date().toEpochDay() - start.toEpochDay();
    }
}
