package io.florin.lending.schedule.quote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.florin.lending.money.Rate;
import io.florin.lending.schedule.model.CashFlow;
import io.florin.lending.schedule.model.EuAprc;
import io.florin.lending.schedule.model.Every;
import io.florin.lending.schedule.model.Periods;
import io.florin.lending.schedule.model.UsApr;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Yearly cost of given payments: the kinds `apr_us` and `aprc_eu`.
final class CostQuotes {
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(15);
    private static final BigDecimal MOST_YEARS = BigDecimal.valueOf(1_000);
    private static final int DECIMALS = 8;
    private static final int YEAR_DECIMALS = 18;
    private static final int MOST_PARTS = 1_200;

    private CostQuotes() {}

    static ObjectNode aprUs(JsonNode node, String pointer) {
        Fields fields = Fields.of(node, pointer, Set.of("kind", "amount", "date", "payments", "advances"));
        List<CashFlow> flows = new ArrayList<>();
        LocalDate start = fields.required("date", fields.date("date"));
        flows.add(new CashFlow(start, positive(fields, "amount")));
        for (Fields advance : fields.objects("advances", Set.of("date", "amount"), MOST_PARTS)) {
            LocalDate date = advance.required("date", advance.date("date"));
            if (date.isBefore(start)) {
                throw advance.refused("date", "must not be before " + start + ", is " + date);
            }
            flows.add(new CashFlow(date, positive(advance, "amount")));
        }
        List<Fields> streams = fields.objects("payments", Set.of("first", "every", "count", "amount"), MOST_PARTS);
        streams.forEach(stream -> flows.addAll(payments(stream, start)));
        if (streams.isEmpty()) {
            throw fields.refused("payments", "must have at least one element");
        }
        if (flows.size() > 2 * MOST_PARTS) {
            throw fields.refused("payments", "must be at most " + 2 * MOST_PARTS + " in all");
        }
        if (sum(flows.stream().map(CashFlow::amount).toList()).signum() > 0) {
            throw fields.refused("payments", "repay less than what was advanced, so there is no finance charge");
        }
        Rate rate = UsApr.of(flows).orElseThrow(() -> fields.refused("payments", "have no annual percentage rate"));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        Rates.putUs(answer, rate);
        return answer;
    }

    private static List<CashFlow> payments(Fields stream, LocalDate start) {
        LocalDate first = stream.required("first", stream.date("first"));
        if (!first.isAfter(start)) {
            throw stream.refused("first", "must be after " + start + ", is " + first);
        }
        int count = stream.integer("count", 1, MOST_PARTS).orElse(1);
        BigDecimal amount = positive(stream, "amount").negate();
        Optional<Every> every = stream.choice("every", Every::ofText, DueDates.INTERVALS);
        if (every.isEmpty() && count > 1) {
            throw stream.refused("every", "is missing");
        }
        if (every.isEmpty()) {
            return List.of(new CashFlow(first, amount));
        }
        Every step = every.get();
        int seedDay = first.getDayOfMonth();
        return Periods.dueDates(first, step, seedDay, count).stream()
                .map(date -> new CashFlow(date, amount, step.seedOf(date, seedDay)))
                .toList();
    }

    static ObjectNode aprcEu(JsonNode node, String pointer) {
        Fields fields = Fields.of(node, pointer, Set.of("kind", "flows"));
        List<Fields> parts = fields.objects("flows", Set.of("years", "date", "amount"), 2 * MOST_PARTS);
        if (parts.isEmpty()) {
            throw fields.refused("flows", "must have at least one element");
        }
        List<BigDecimal> amounts = new ArrayList<>();
        for (Fields part : parts) {
            if (part.has("years") == part.has("date")
                    || part.has("years") != parts.getFirst().has("years")) {
                throw part.refused(
                        part.has("years") ? "years" : "date", "every flow must have either years or a date, all alike");
            }
            amounts.add(part.required("amount", part.signed("amount", DECIMALS, LARGEST)));
        }
        if (amounts.stream().noneMatch(amount -> amount.signum() > 0)
                || amounts.stream().noneMatch(amount -> amount.signum() < 0)) {
            throw fields.refused("flows", "must go both ways: positive to the borrower, negative from the borrower");
        }
        Rate rate = rate(parts, amounts)
                .orElseThrow(() -> fields.refused("flows", "have no annual percentage rate of charge"));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        Rates.putEu(answer, rate);
        return answer;
    }

    private static Optional<Rate> rate(List<Fields> parts, List<BigDecimal> amounts) {
        if (parts.getFirst().has("years")) {
            return EuAprc.ofYears(
                    parts.stream()
                            .map(part -> part.required("years", part.decimal("years", YEAR_DECIMALS, MOST_YEARS)))
                            .toList(),
                    amounts);
        }
        List<CashFlow> flows = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            flows.add(new CashFlow(parts.get(i).required("date", parts.get(i).date("date")), amounts.get(i)));
        }
        return EuAprc.ofDates(flows);
    }

    private static BigDecimal positive(Fields fields, String name) {
        BigDecimal amount = fields.required(name, fields.decimal(name, DECIMALS, LARGEST));
        if (amount.signum() == 0) {
            throw fields.refused(name, "must be more than 0");
        }
        return amount;
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
