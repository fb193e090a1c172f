package io.florin.lending.schedule.quote;

import com.fasterxml.jackson.databind.JsonNode;
import io.florin.lending.money.Quantum;
import io.florin.lending.money.Rate;
import io.florin.lending.schedule.model.DayCount;
import io.florin.lending.schedule.model.Draw;
import io.florin.lending.schedule.model.Grace;
import io.florin.lending.schedule.model.Method;
import io.florin.lending.schedule.model.Payment;
import io.florin.lending.schedule.model.Plan;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads a loan from JSON and refuses what cannot be meant.
final class LoanReader {
    private static final Set<String> FIELDS = Set.of(
            "kind",
            "principal",
            "annual_rate_percent",
            "method",
            "day_count",
            "disbursed",
            "disbursements",
            "first_due",
            "every",
            "count",
            "due_dates",
            "seed_day",
            "fees",
            "instalment_multiple",
            "last_instalment_smoothing",
            "rounding",
            "scale",
            "balloon",
            "grace",
            "instalment",
            "payments",
            "payoff");
    private static final BigDecimal HIGHEST_RATE = BigDecimal.valueOf(100_000);
    private static final int RATE_DECIMALS = 12;
    private static final int MOST_DECIMALS = 8;
    private static final int MOST_DRAWS = 100;
    private static final int MOST_PAYMENTS = 5_000;
    private static final EnumSet<Method> WITH_INSTALMENT = EnumSet.of(Method.ANNUITY, Method.BALLOON, Method.FLAT);

    private final Fields fields;
    private final Amounts amounts;
    private final Method method;

    private LoanReader(Fields fields) {
        this.fields = fields;
        this.amounts = new Amounts(
                fields.integer("scale", 0, MOST_DECIMALS).orElse(2),
                fields.choice("rounding", Amounts::mode, Amounts.MODES).orElse(RoundingMode.HALF_EVEN));
        this.method = fields.required(
                "method",
                fields.choice(
                        "method", Method::ofName, "annuity, equal_principal, flat, bullet, interest_only or balloon"));
    }

    static LoanRequest read(JsonNode node, String pointer) {
        return new LoanReader(Fields.of(node, pointer, FIELDS)).read();
    }

    private LoanRequest read() {
        DayCount dayCount = fields.required(
                "day_count",
                fields.choice(
                        "day_count", DayCount::ofName, "30E/360, 30/360, ACT/360, ACT/364, ACT/365F or ACT/ACT ISDA"));
        List<Draw> draws = draws();
        LocalDate start = draws.getFirst().date();
        DueDates due = DueDates.read(fields, start, method == Method.BULLET);
        LocalDate last = due.dates().getLast();
        if (!draws.getLast().date().isBefore(last)) {
            throw fields.refused("disbursements", "must all be before the last due date " + last);
        }
        if (method == Method.FLAT && draws.size() > 1) {
            throw fields.refused("disbursements", "must be one for the method flat, are " + draws.size());
        }
        List<Fee> fees = FeeReader.read(fields, amounts, start, last);
        Plan plan = new Plan(
                method,
                Rate.ofPercent(fields.required(
                        "annual_rate_percent", fields.decimal("annual_rate_percent", RATE_DECIMALS, HIGHEST_RATE))),
                amounts.quantum(),
                withFinanced(draws, fees),
                due.periods(dayCount, start),
                grace(due.dates().size()),
                balloon(draws),
                instalment(),
                multiple(),
                smoothing(draws, due));
        List<Payment> payments = payments(start);
        return new LoanRequest(amounts, plan, due.every(), due.seedDay(), fees, payments, payoff(start, payments));
    }

    private List<Draw> draws() {
        BigInteger principal = amounts.positive(fields, "principal");
        List<Fields> parts = fields.objects("disbursements", Set.of("date", "amount"), MOST_DRAWS);
        if (parts.isEmpty()) {
            return List.of(new Draw(fields.required("disbursed", fields.date("disbursed")), principal));
        }
        if (fields.has("disbursed")) {
            throw fields.refused("disbursed", "must be left out when there are disbursements");
        }
        List<Draw> draws = new ArrayList<>();
        BigInteger sum = BigInteger.ZERO;
        for (Fields part : parts) {
            LocalDate date = part.required("date", part.date("date"));
            if (!draws.isEmpty() && date.isBefore(draws.getLast().date())) {
                throw part.refused(
                        "date", "must not be before " + draws.getLast().date() + ", is " + date);
            }
            draws.add(new Draw(date, amounts.positive(part, "amount")));
            sum = sum.add(draws.getLast().amount());
        }
        if (!sum.equals(principal)) {
            throw fields.refused(
                    "disbursements",
                    "must add up to the principal " + amounts.text(principal) + ", are " + amounts.text(sum));
        }
        return draws;
    }

    private static List<Draw> withFinanced(List<Draw> draws, List<Fee> fees) {
        List<Draw> all = new ArrayList<>(draws);
        for (Fee fee : fees) {
            if (fee.financed()) {
                Draw first = all.getFirst();
                all.set(0, new Draw(first.date(), first.amount().add(fee.amount())));
            }
        }
        return all;
    }

    private Grace grace(int rows) {
        return fields.object("grace", Set.of("principal_periods", "interest_periods", "interest_free_periods"))
                .map(grace -> new Grace(
                        grace.integer("principal_periods", 0, rows - 1).orElse(0),
                        grace.integer("interest_periods", 0, rows - 1).orElse(0),
                        grace.integer("interest_free_periods", 0, rows).orElse(0)))
                .orElse(Grace.NONE);
    }

    private BigInteger balloon(List<Draw> draws) {
        if (method != Method.BALLOON) {
            if (fields.has("balloon")) {
                throw fields.refused("balloon", "goes with the method balloon only");
            }
            return BigInteger.ZERO;
        }
        BigInteger balloon = amounts.positive(fields, "balloon");
        BigInteger lent = draws.stream().map(Draw::amount).reduce(BigInteger.ZERO, BigInteger::add);
        if (balloon.compareTo(lent) > 0) {
            throw fields.refused(
                    "balloon", "must be at most the principal " + amounts.text(lent) + ", is " + amounts.text(balloon));
        }
        return balloon;
    }

    private Optional<BigInteger> instalment() {
        if (!fields.has("instalment")) {
            return Optional.empty();
        }
        if (!WITH_INSTALMENT.contains(method)) {
            throw fields.refused("instalment", "goes with the methods annuity, balloon and flat only");
        }
        return Optional.of(amounts.positive(fields, "instalment"));
    }

    private Optional<Quantum> multiple() {
        Optional<Fields> multiple = fields.object("instalment_multiple", Set.of("of", "mode"));
        if (multiple.isEmpty()) {
            return Optional.empty();
        }
        if (fields.has("instalment")) {
            throw fields.refused("instalment_multiple", "must be left out when the instalment is fixed");
        }
        if (method == Method.BULLET || method == Method.INTEREST_ONLY) {
            throw fields.refused("instalment_multiple", "needs a method with level instalments");
        }
        Fields given = multiple.get();
        return Optional.of(new Quantum(
                amounts.positive(given, "of"),
                given.choice("mode", Amounts::mode, Amounts.MODES).orElse(RoundingMode.HALF_EVEN)));
    }

    private boolean smoothing(List<Draw> draws, DueDates due) {
        boolean smoothing = fields.flag("last_instalment_smoothing", false);
        if (!smoothing) {
            return false;
        }
        if (fields.has("instalment")) {
            throw fields.refused("last_instalment_smoothing", "must be false when the instalment is fixed");
        }
        if (!draws.getLast().date().isBefore(due.dates().getFirst())) {
            throw fields.refused("last_instalment_smoothing", "needs all disbursements before the first due date");
        }
        return method != Method.BULLET && method != Method.INTEREST_ONLY;
    }

    private List<Payment> payments(LocalDate start) {
        List<Payment> payments = new ArrayList<>();
        LocalDate earliest = start;
        for (Fields part : fields.objects("payments", Set.of("date", "amount"), MOST_PAYMENTS)) {
            LocalDate date = part.required("date", part.date("date"));
            if (date.isBefore(earliest)) {
                throw part.refused("date", "must not be before " + earliest + ", is " + date);
            }
            payments.add(new Payment(date, amounts.positive(part, "amount")));
            earliest = date;
        }
        return payments;
    }

    private Optional<LoanRequest.Payoff> payoff(LocalDate start, List<Payment> payments) {
        LocalDate earliest = payments.isEmpty() ? start : payments.getLast().date();
        return fields.object("payoff", Set.of("date", "interest_until")).map(given -> {
            LocalDate date = given.required("date", given.date("date"));
            if (date.isBefore(earliest)) {
                throw given.refused(
                        "date", "must not be before the disbursement or a payment on " + earliest + ", is " + date);
            }
            boolean toPeriodEnd = given.choice(
                            "interest_until",
                            name -> switch (name) {
                                case "payoff_date" -> Optional.of(false);
                                case "period_end" -> Optional.of(true);
                                default -> Optional.empty();
                            },
                            "payoff_date or period_end")
                    .orElse(false);
            return new LoanRequest.Payoff(date, toPeriodEnd);
        });
    }
}
