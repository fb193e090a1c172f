package io.florin.lending.loan.model;

import io.florin.lending.product.Product;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the rules say of a request. A pure function of its facts, so every answer can be computed again.
///
/// @param rules one result per [Rule], in order
/// @param ltvBps principal ÷ lendable value in basis points, rounded up; absent while there is no value
public record Assessment(
        List<RuleResult> rules,
        Affordability affordability,
        @Nullable Integer ltvBps) {
    private static final BigInteger BPS = BigInteger.valueOf(10_000);
    private static final int MOST_BPS = 1_000_000;

    public Assessment {
        rules = List.copyOf(rules);
    }

    /// Everything that the rules look at.
    ///
    /// @param totalPayable principal and all interest of the schedule in FLUSD units
    /// @param lendable value of the collateral for lending today in FLUSD units, 0 = none
    /// @param poolAvailable cash free for new loans in FLUSD units
    public record Facts(
            Request request,
            Finances finances,
            Product product,
            BigInteger totalPayable,
            ClearanceAnswer clearance,
            BigInteger lendable,
            boolean pledged,
            BigInteger poolAvailable) {}

    /// Applies the rules.
    public static Assessment of(Facts facts) {
        Request request = facts.request();
        Affordability affordability = Affordability.of(
                facts.finances(), facts.totalPayable(), Math.multiplyExact(request.count(), request.periodMonths()));
        Integer ltv = facts.lendable().signum() == 0 ? null : ltvBps(request.principal(), facts.lendable());
        return new Assessment(
                List.of(
                        clearance(facts.clearance()),
                        productLimits(facts),
                        valued(facts),
                        ltv(ltv, facts.product().ltvLimitBps()),
                        affordable(affordability),
                        poolCash(request.principal(), facts.poolAvailable())),
                affordability,
                ltv);
    }

    /// Loan to value in basis points, rounded up as the contract does; at most 1,000,000.
    ///
    /// @param lendable positive
    public static int ltvBps(BigInteger principal, BigInteger lendable) {
        BigInteger bps =
                principal.multiply(BPS).add(lendable).subtract(BigInteger.ONE).divide(lendable);
        return bps.min(BigInteger.valueOf(MOST_BPS)).intValueExact();
    }

    public RuleResult result(Rule rule) {
        return rules.get(rule.ordinal());
    }

    /// Reasons of the failed hard rules; empty when a human may decide.
    public List<DeclineReason> hardReasons() {
        List<DeclineReason> reasons = new ArrayList<>();
        for (RuleResult result : rules) {
            if (!result.passed() && result.hard()) {
                reasons.addAll(
                        switch (result.rule()) {
                            case PRODUCT_LIMITS -> List.of(DeclineReason.PRODUCT_LIMITS);
                            case AFFORDABILITY -> affordabilityReasons();
                            case CLEARANCE, COLLATERAL_VALUED, LTV, POOL_CASH -> List.<DeclineReason>of();
                        });
            }
        }
        return List.copyOf(reasons);
    }

    /// What stands against an offer: every failed rule but a soft affordability, which an underwriter may weigh.
    public List<RuleResult> obstacles() {
        return rules.stream()
                .filter(result -> !result.passed() && (result.rule() != Rule.AFFORDABILITY || result.hard()))
                .toList();
    }

    /// Income always; existing debt when the loan alone would have been within the hard limit.
    private List<DeclineReason> affordabilityReasons() {
        BigDecimal alone = new BigDecimal(affordability.monthlyInstalment());
        BigDecimal income = new BigDecimal(affordability.finances().netMonthlyIncome());
        return alone.compareTo(income.multiply(Affordability.HARD_LIMIT)) <= 0
                ? List.of(DeclineReason.INCOME, DeclineReason.EXISTING_DEBT)
                : List.of(DeclineReason.INCOME);
    }

    private static RuleResult clearance(ClearanceAnswer answer) {
        String detail = switch (answer) {
            case CLEARED -> "compliance has cleared the borrower";
            case HELD -> "compliance has not finished its check of the borrower";
            case REFUSED -> "compliance does not clear the borrower as things are";
        };
        return new RuleResult(Rule.CLEARANCE, answer == ClearanceAnswer.CLEARED, false, detail);
    }

    private static RuleResult productLimits(Facts facts) {
        Request request = facts.request();
        List<ProductLimits.Breach> breaches =
                ProductLimits.breaches(facts.product(), request.principal(), request.count(), request.periodMonths());
        String detail = breaches.isEmpty()
                ? Words.flusd(request.principal()) + " over " + request.count() * request.periodMonths()
                        + " months is within " + facts.product().name()
                : breaches.stream()
                        .map(breach -> breach.field() + " " + breach.message())
                        .collect(Collectors.joining("; "));
        return new RuleResult(Rule.PRODUCT_LIMITS, breaches.isEmpty(), true, detail);
    }

    private static RuleResult valued(Facts facts) {
        if (facts.pledged()) {
            return new RuleResult(Rule.COLLATERAL_VALUED, false, false, "the collateral secures another loan");
        }
        boolean valued = facts.lendable().signum() > 0;
        String detail = valued
                ? "lendable value " + Words.flusd(facts.lendable()) + " by independent valuers"
                : "the collateral has no current value by independent valuers";
        return new RuleResult(Rule.COLLATERAL_VALUED, valued, false, detail);
    }

    private static RuleResult ltv(@Nullable Integer ltvBps, int limitBps) {
        if (ltvBps == null) {
            return new RuleResult(
                    Rule.LTV,
                    false,
                    false,
                    "no value yet; the loan may reach " + Words.percentOfBps(limitBps) + " of it");
        }
        return new RuleResult(
                Rule.LTV,
                ltvBps <= limitBps,
                false,
                Words.percentOfBps(ltvBps) + " of the lendable value, limit " + Words.percentOfBps(limitBps));
    }

    private static RuleResult affordable(Affordability affordability) {
        String detail = "debt service " + Words.percent(affordability.debtServiceShare()) + " of income, limit "
                + Words.percent(Affordability.LIMIT) + "; " + Words.flusd(affordability.left()) + " left a month";
        return new RuleResult(Rule.AFFORDABILITY, affordability.passes(), affordability.isHopeless(), detail);
    }

    private static RuleResult poolCash(BigInteger principal, BigInteger available) {
        return new RuleResult(
                Rule.POOL_CASH,
                available.compareTo(principal) >= 0,
                false,
                "the pool has " + Words.flusd(available) + " free for " + Words.flusd(principal));
    }
}
