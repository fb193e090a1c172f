package io.florin.lending.schedule.quote;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.florin.lending.money.Rate;
import io.florin.lending.schedule.model.Amortiser;
import io.florin.lending.schedule.model.CashFlow;
import io.florin.lending.schedule.model.Draw;
import io.florin.lending.schedule.model.EuAprc;
import io.florin.lending.schedule.model.Schedule;
import io.florin.lending.schedule.model.ScheduleRow;
import io.florin.lending.schedule.model.Servicing;
import io.florin.lending.schedule.model.UsApr;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Computes a loan and writes the answer.
final class LoanQuote {
    private final LoanRequest request;
    private final String pointer;
    private final Amounts amounts;
    private final List<String> warnings = new ArrayList<>();

    private LoanQuote(LoanRequest request, String pointer) {
        this.request = request;
        this.pointer = pointer;
        this.amounts = request.amounts();
    }

    static ObjectNode answer(LoanRequest request, String pointer) {
        return new LoanQuote(request, pointer).answer();
    }

    private ObjectNode answer() {
        Schedule agreed = Amortiser.schedule(request.plan());
        check(agreed);
        Servicing servicing = Servicing.of(request.plan(), agreed, feesByRow(agreed.rows()));
        request.payments().forEach(payment -> pay(servicing, payment.date(), payment.amount()));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        List<ScheduleRow> rows = servicing.rows();
        ArrayNode list = answer.putArray("rows");
        rows.forEach(row -> list.add(row(row)));
        answer.put("instalment", amounts.text(instalment(agreed)));
        answer.set("totals", totals(rows));
        answer.put("nominal_rate", request.plan().rate().percent(6));
        addRates(answer, agreed);
        request.payoff().ifPresent(payoff -> answer.set("payoff", payoff(servicing, payoff)));
        ArrayNode notes = answer.putArray("warnings");
        warnings.forEach(notes::add);
        return answer;
    }

    private void check(Schedule schedule) {
        List<ScheduleRow> rows = schedule.rows();
        boolean chosen = request.plan().instalment().isPresent()
                || request.plan().multiple().isPresent();
        for (ScheduleRow row : rows.subList(0, rows.size() - 1)) {
            if (chosen && row.principal().signum() < 0) {
                String field = request.plan().instalment().isPresent() ? "/instalment" : "/instalment_multiple";
                throw new QuoteRefused(
                        pointer + field,
                        "an instalment of " + amounts.text(schedule.level()) + " does not cover the interest of "
                                + amounts.text(row.accrued()) + " due on " + row.due());
            }
            if (row.principal().signum() < 0) {
                warnings.add("The interest due on " + row.due() + " is more than the instalment; the rest is added"
                        + " to the principal.");
            }
        }
        if (rows.size() < request.plan().periods().size()) {
            warnings.add("The loan is repaid after " + rows.size() + " of "
                    + request.plan().periods().size() + " instalments.");
        }
    }

    private void pay(Servicing servicing, LocalDate date, BigInteger amount) {
        Servicing.Allocation paid = servicing.pay(date, amount);
        if (paid.prepaid().signum() > 0) {
            warnings.add("The payment on " + date + " lowered the principal by " + amounts.text(paid.prepaid())
                    + " beyond what was due.");
        }
        if (paid.surplus().signum() > 0) {
            warnings.add("The payment on " + date + " was " + amounts.text(paid.surplus()) + " more than the debt.");
        }
    }

    private BigInteger instalment(Schedule schedule) {
        return switch (request.plan().method()) {
            case ANNUITY, BALLOON, FLAT -> schedule.level();
            case EQUAL_PRINCIPAL, BULLET, INTEREST_ONLY ->
                schedule.rows().getFirst().total();
        };
    }

    private ObjectNode row(ScheduleRow row) {
        BigInteger fees = feesOf(row);
        return JsonNodeFactory.instance
                .objectNode()
                .put("due", row.due().toString())
                .put("principal", amounts.text(row.principal()))
                .put("interest", amounts.text(row.interest()))
                .put("fees", amounts.text(fees))
                .put("total", amounts.text(row.total().add(fees)))
                .put("balance", amounts.text(row.balance()));
    }

    /// Fees that fall in the row's period, those on the first day left out: they are paid then.
    private BigInteger feesOf(ScheduleRow row) {
        return request.fees().stream()
                .filter(fee -> fee.date()
                        .map(date -> date.isAfter(row.period().from()) && !date.isAfter(row.due()))
                        .orElse(true))
                .map(Fee::amount)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private List<BigInteger> feesByRow(List<ScheduleRow> rows) {
        return rows.stream().map(this::feesOf).toList();
    }

    private ObjectNode totals(List<ScheduleRow> rows) {
        BigInteger interest = rows.stream().map(ScheduleRow::interest).reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger fees = feesByRow(rows).stream().reduce(BigInteger.ZERO, BigInteger::add);
        for (Fee fee : request.fees()) {
            if (fee.date().equals(Optional.of(request.start())) && !fee.financed()) {
                fees = fees.add(fee.amount());
            }
        }
        BigInteger principal = request.plan().principal();
        return JsonNodeFactory.instance
                .objectNode()
                .put("principal", amounts.text(principal))
                .put("interest", amounts.text(interest))
                .put("fees", amounts.text(fees))
                .put("total", amounts.text(principal.add(interest).add(fees)));
    }

    private void addRates(ObjectNode answer, Schedule agreed) {
        Rate us = rate(UsApr.of(flows(agreed, Fee::inUsApr)), "US APR");
        Rate eu = rate(EuAprc.ofDates(flows(agreed, Fee::inEuAprc)), "EU APRC");
        Rates.putUs(answer, us);
        Rates.putEu(answer, eu);
    }

    private Rate rate(Optional<Rate> rate, String name) {
        return rate.orElseThrow(() -> new QuoteRefused(pointer, "has no " + name));
    }

    /// What changes hands by the agreed schedule, with those fees that count. A fee that does not count is left out,
    /// or, when financed, is money that the borrower has received.
    private List<CashFlow> flows(Schedule agreed, Predicate<Fee> counts) {
        BigInteger upfront = BigInteger.ZERO;
        List<CashFlow> flows = new ArrayList<>();
        for (Fee fee : request.fees().stream().filter(counts).toList()) {
            if (fee.date().equals(Optional.of(request.start()))) {
                upfront = upfront.add(fee.amount());
            } else if (fee.date().isPresent() && fee.amount().signum() > 0) {
                flows.add(new CashFlow(
                        fee.date().get(), amounts.decimal(fee.amount().negate())));
            }
        }
        BigInteger eachDue = request.fees().stream()
                .filter(counts)
                .filter(fee -> fee.date().isEmpty())
                .map(Fee::amount)
                .reduce(BigInteger.ZERO, BigInteger::add);
        for (Draw draw : request.plan().draws()) {
            BigInteger net = draw.amount().subtract(upfront);
            upfront = BigInteger.ZERO;
            if (net.signum() <= 0) {
                throw new QuoteRefused(
                        pointer + "/fees", "leave nothing of the " + amounts.text(draw.amount()) + " paid out");
            }
            flows.add(new CashFlow(draw.date(), amounts.decimal(net)));
        }
        for (ScheduleRow row : agreed.rows()) {
            BigDecimal paid = amounts.decimal(row.total().add(eachDue).negate());
            if (paid.signum() != 0) {
                flows.add(new CashFlow(row.due(), paid, request.seedOf(row.due())));
            }
        }
        return flows;
    }

    private ObjectNode payoff(Servicing servicing, LoanRequest.Payoff payoff) {
        Servicing.Position owed = servicing.positionOn(payoff.date(), payoff.toPeriodEnd());
        return JsonNodeFactory.instance
                .objectNode()
                .put("principal", amounts.text(owed.principal()))
                .put("interest", amounts.text(owed.interest()))
                .put("fees", amounts.text(owed.fees()))
                .put("total", amounts.text(owed.total()));
    }
}
