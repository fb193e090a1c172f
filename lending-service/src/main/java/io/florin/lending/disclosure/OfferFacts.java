package io.florin.lending.disclosure;

import io.florin.lending.disclosure.model.KeyFacts;
import io.florin.lending.money.Money;
import io.florin.lending.schedule.LoanRow;
import io.florin.lending.schedule.LoanSchedule;
import java.time.LocalDate;

/// Key facts of an offer, from its schedule and its product.
public final class OfferFacts {
    private OfferFacts() {}

    /// @param schedule as it will be on chain
    public static KeyFacts of(LoanSchedule schedule, ProductRules rules) {
        LoanRow first = schedule.rows().getFirst();
        LoanRow last = schedule.rows().getLast();
        return new KeyFacts(
                Money.flusd(schedule.terms().principalUnits()),
                Money.flusd(schedule.totalCostUnits()),
                Money.flusd(first.total()),
                Money.flusd(last.total()),
                schedule.rows().size(),
                LocalDate.ofEpochDay(first.fromDay()),
                LocalDate.ofEpochDay(first.dueDay()),
                LocalDate.ofEpochDay(last.dueDay()),
                schedule.terms().rate(),
                schedule.aprUs(),
                schedule.aprcEu(),
                rules.lateRate(),
                rules.graceDays(),
                rules.defaultDays(),
                rules.reflectionDays(),
                rules.coolingOffDays());
    }
}
