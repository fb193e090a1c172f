package io.florin.lending.schedule.model;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// A loan on its way: payments come in, days pass. A payment goes to the oldest due row first, in it to interest,
/// principal, fees; what is left lowers the principal from that day on. Interest runs on the scheduled balance;
/// overdue principal bears none here (late interest is a charge of its own). Inside a period
/// A(t) = interest × elapsed ÷ actual days, and a prepayment on day s makes the row's interest
/// A(s) + I' − A'(s), where ' is on the lower balance: PROTOCOL.md §5, as the contracts do. The instalment stays, so
/// the term gets shorter. Mutable, for one thread.
public final class Servicing {
    private final Plan plan;
    private final Level levels;
    private final List<ScheduleRow> agreed;
    private final List<BigInteger> fees;
    private final List<ScheduleRow> passed;
    private final Deque<Owed> owed;
    private final Deque<Draw> coming;
    private BigInteger balance;
    private BigInteger carried;
    private BigInteger deferred;
    private LocalDate segment;
    private boolean early;

    /// A due row's unpaid parts.
    private record Owed(BigInteger interest, BigInteger principal, BigInteger fees) {}

    /// Where a payment went beyond what was due.
    ///
    /// @param prepaid lowered the principal
    /// @param surplus more than the whole debt
    public record Allocation(BigInteger prepaid, BigInteger surplus) {}

    /// What is owed on a day, in minor units.
    public record Position(BigInteger principal, BigInteger interest, BigInteger fees) {
        public BigInteger total() {
            return principal.add(interest).add(fees);
        }
    }

    private Servicing(Plan plan, List<ScheduleRow> agreed, List<BigInteger> fees) {
        this.plan = plan;
        this.levels = new Level(plan);
        this.agreed = agreed;
        this.fees = fees;
        this.passed = new ArrayList<>();
        this.owed = new ArrayDeque<>();
        this.coming = new ArrayDeque<>(plan.draws());
        this.balance = BigInteger.ZERO;
        this.carried = BigInteger.ZERO;
        this.deferred = BigInteger.ZERO;
        this.segment = plan.periods().getFirst().from();
    }

    private Servicing(Servicing other) {
        this.plan = other.plan;
        this.levels = other.levels;
        this.agreed = other.agreed;
        this.fees = other.fees;
        this.passed = new ArrayList<>(other.passed);
        this.owed = new ArrayDeque<>(other.owed);
        this.coming = new ArrayDeque<>(other.coming);
        this.balance = other.balance;
        this.carried = other.carried;
        this.deferred = other.deferred;
        this.segment = other.segment;
        this.early = other.early;
    }

    /// A loan on its first day.
    ///
    /// @param fees fees due with each row of the agreed schedule
    public static Servicing of(Plan plan, Schedule agreed, List<BigInteger> fees) {
        return new Servicing(plan, agreed.rows(), List.copyOf(fees));
    }

    /// @param date not before the payment before it
    public Allocation pay(LocalDate date, BigInteger amount) {
        passTo(date);
        BigInteger left = payDue(amount);
        if (isOver() || !owed.isEmpty()) {
            return new Allocation(BigInteger.ZERO, left);
        }
        if (left.signum() > 0) {
            carried = carried.add(interest(date));
            draw(date);
            segment = date;
        }
        BigInteger prepaid = left.min(balance);
        early = early || prepaid.signum() > 0;
        balance = balance.subtract(prepaid);
        left = left.subtract(prepaid);
        BigInteger paid = left.min(carried);
        carried = carried.subtract(paid);
        left = left.subtract(paid);
        paid = left.min(deferred);
        deferred = deferred.subtract(paid);
        return new Allocation(prepaid, left.subtract(paid));
    }

    private BigInteger payDue(BigInteger amount) {
        BigInteger left = amount;
        while (left.signum() > 0 && !owed.isEmpty()) {
            Owed row = owed.removeFirst();
            BigInteger interest = left.min(row.interest);
            left = left.subtract(interest);
            BigInteger principal = left.min(row.principal.max(BigInteger.ZERO));
            left = left.subtract(principal);
            BigInteger fee = left.min(row.fees);
            left = left.subtract(fee);
            Owed rest = new Owed(
                    row.interest.subtract(interest), row.principal.subtract(principal), row.fees.subtract(fee));
            if (rest.interest.add(rest.principal).add(rest.fees).signum() > 0) {
                owed.addFirst(rest);
                return left;
            }
        }
        return left;
    }

    /// Owed when the loan is paid off on a day.
    ///
    /// @param date not before the last payment
    /// @param toPeriodEnd interest of the whole running period instead of up to the day
    public Position positionOn(LocalDate date, boolean toPeriodEnd) {
        Servicing then = new Servicing(this);
        then.passTo(date);
        BigInteger interest = then.carried.add(then.deferred);
        if (!then.isOver()) {
            Period running = then.period();
            boolean begun = date.isAfter(running.from());
            then.coming.removeIf(draw -> draw.date().isAfter(date));
            interest = interest.add(then.interest(begun && toPeriodEnd ? running.due() : date));
            then.draw(date);
        }
        BigInteger principal = then.balance;
        BigInteger unpaidFees = BigInteger.ZERO;
        for (Owed row : then.owed) {
            interest = interest.add(row.interest);
            principal = principal.add(row.principal);
            unpaidFees = unpaidFees.add(row.fees);
        }
        return new Position(principal, interest, unpaidFees);
    }

    /// The rows as they have become: those that are past, and the rest if nothing more is paid early.
    public List<ScheduleRow> rows() {
        Servicing end = new Servicing(this);
        end.passTo(agreed.getLast().due());
        return List.copyOf(end.passed);
    }

    /// The rows of a flat loan ask their interest to the end, unless the principal is repaid early.
    private boolean isOver() {
        boolean repaid = balance.signum() == 0 && carried.signum() == 0 && deferred.signum() == 0 && coming.isEmpty();
        return passed.size() == agreed.size() || (repaid && (early || plan.method() != Method.FLAT));
    }

    private Period period() {
        return plan.periods().get(passed.size());
    }

    private void passTo(LocalDate date) {
        while (!isOver() && !period().due().isAfter(date)) {
            passRow();
        }
    }

    private void passRow() {
        int row = passed.size();
        Period period = period();
        boolean untouched = carried.signum() == 0 && segment.equals(period.from());
        BigInteger full = fullInterest();
        BigInteger accrued = carried.add(interest(period.due()));
        draw(period.due().minusDays(1));
        boolean last = row == agreed.size() - 1;
        BigInteger principal = last
                ? balance
                : planned(row, untouched ? accrued : accrued.max(full)).min(balance);
        BigInteger due = deferred.add(accrued);
        boolean defers = !last && row < plan.grace().interestPeriods();
        deferred = defers ? due : BigInteger.ZERO;
        BigInteger interest = defers ? BigInteger.ZERO : due;
        balance = balance.subtract(principal);
        passed.add(new ScheduleRow(period, accrued, interest, principal, balance));
        owed.addLast(new Owed(interest, principal, fees.get(row)));
        carried = BigInteger.ZERO;
        segment = period.due();
    }

    /// Principal of a row that is not the last.
    private BigInteger planned(int row, BigInteger interest) {
        ScheduleRow original = agreed.get(row);
        boolean level = plan.method() == Method.ANNUITY || plan.method() == Method.BALLOON;
        return level && !levels.isGrace(row)
                ? original.principal().add(original.accrued()).subtract(interest)
                : original.principal();
    }

    /// Takes in what is paid out up to a day.
    private void draw(LocalDate date) {
        while (!coming.isEmpty() && !coming.getFirst().date().isAfter(date)) {
            balance = balance.add(coming.removeFirst().amount());
        }
    }

    private List<Draw> drawsInPeriod() {
        return coming.stream()
                .filter(draw -> draw.date().isBefore(period().due()))
                .toList();
    }

    /// Interest of the whole running period on the present balance.
    private BigInteger fullInterest() {
        return plan.method() == Method.FLAT
                ? agreed.get(passed.size()).accrued()
                : levels.accrual(passed.size(), balance, List.of()).interest(plan.rate(), plan.quantum());
    }

    /// Interest from the segment's start to a day of the running period.
    private BigInteger interest(LocalDate to) {
        Period period = period();
        List<Draw> draws = drawsInPeriod();
        if (draws.isEmpty() || plan.method() == Method.FLAT) {
            BigInteger full = fullInterest();
            return accrued(full, period, to).subtract(accrued(full, period, segment));
        }
        if (passed.size() < plan.grace().interestFreePeriods()) {
            return BigInteger.ZERO;
        }
        Accrual sum = Accrual.of(period, balance, segment, to);
        for (Draw draw : draws) {
            if (draw.date().isBefore(to)) {
                sum = sum.plus(Accrual.of(period, draw.amount(), draw.date(), to));
            }
        }
        return sum.interest(plan.rate(), plan.quantum());
    }

    private BigInteger accrued(BigInteger full, Period period, LocalDate day) {
        if (day.equals(period.due())) {
            return full;
        }
        long elapsed = day.toEpochDay() - period.from().toEpochDay();
        return plan.quantum().round(full.multiply(BigInteger.valueOf(elapsed)), BigInteger.valueOf(period.days()));
    }
}
