package io.florin.lending.schedule.quote;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the fees of a loan.
final class FeeReader {
    private static final Set<String> FIELDS = Set.of("name", "amount", "when", "financed", "in_us_apr", "in_eu_aprc");
    private static final int MOST_FEES = 50;
    private static final String DISBURSEMENT = "disbursement";
    private static final String EACH_DUE = "each_due";

    private FeeReader() {}

    static List<Fee> read(Fields loan, Amounts amounts, LocalDate start, LocalDate last) {
        List<Fee> fees = new ArrayList<>();
        for (Fields given : loan.objects("fees", FIELDS, MOST_FEES)) {
            if (given.required("name", given.text("name")).isBlank()) {
                throw given.refused("name", "must not be empty");
            }
            BigInteger amount = given.required("amount", amounts.optional(given, "amount"));
            Optional<LocalDate> date = when(given, start, last);
            boolean financed = given.flag("financed", false);
            if (financed && !date.equals(Optional.of(start))) {
                throw given.refused("financed", "must be false unless the fee is due at disbursement");
            }
            fees.add(new Fee(amount, date, financed, given.flag("in_us_apr", true), given.flag("in_eu_aprc", true)));
        }
        return fees;
    }

    private static Optional<LocalDate> when(Fields given, LocalDate start, LocalDate last) {
        String when = given.required("when", given.text("when"));
        if (when.equals(EACH_DUE)) {
            return Optional.empty();
        }
        if (when.equals(DISBURSEMENT)) {
            return Optional.of(start);
        }
        if (when.isEmpty() || !Character.isDigit(when.charAt(0))) {
            throw given.refused("when", "must be disbursement, each_due or a date YYYY-MM-DD");
        }
        LocalDate date = given.required("when", given.date("when"));
        if (date.isBefore(start) || date.isAfter(last)) {
            throw given.refused("when", "must be from " + start + " to the last due date " + last + ", is " + date);
        }
        return Optional.of(date);
    }
}
