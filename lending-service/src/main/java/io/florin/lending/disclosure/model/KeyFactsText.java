package io.florin.lending.disclosure.model;

import io.florin.lending.money.Money;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Key facts in words, by a template of one language. The same facts and template give the same text, byte for
/// byte.
public final class KeyFactsText {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final int FEWEST_DECIMALS = 2;

    private KeyFactsText() {}

    /// @param template text with names of facts in braces, for example {principal}
    /// @throws IllegalArgumentException for a name that is no fact
    public static String of(KeyFacts facts, String template) {
        Map<String, String> values = values(facts);
        return PLACE.matcher(template).replaceAll(place -> {
            String value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalArgumentException("there is no fact named " + place.group(1));
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private static Map<String, String> values(KeyFacts facts) {
        return Map.ofEntries(
                Map.entry("principal", money(facts.principal())),
                Map.entry("payable", money(facts.totalPayable())),
                Map.entry("cost", money(facts.totalCost())),
                Map.entry("rate", facts.nominalRate().percent(2)),
                Map.entry("apr", facts.aprUs().percent(2)),
                Map.entry("aprc", facts.aprcEu().percent(1)),
                Map.entry("count", Integer.toString(facts.instalments())),
                Map.entry("instalment", money(facts.instalment())),
                Map.entry("last", money(facts.lastInstalment())),
                Map.entry("from", facts.interestFrom().toString()),
                Map.entry("firstdue", facts.firstDue().toString()),
                Map.entry("lastdue", facts.lastDue().toString()),
                Map.entry("laterate", facts.lateRate().percent(2)),
                Map.entry("grace", Integer.toString(facts.graceDays())),
                Map.entry("default", Integer.toString(facts.graceDays() + facts.defaultDays())),
                Map.entry("reflection", Integer.toString(facts.reflectionDays())),
                Map.entry("cooling", Integer.toString(facts.coolingOffDays())));
    }

    /// "12,345.60 FLUSD": groups of three, two decimals or as many as the amount has.
    private static String money(Money money) {
        BigDecimal amount = new BigDecimal(money.toDecimal()).stripTrailingZeros();
        String plain =
                amount.setScale(Math.max(FEWEST_DECIMALS, amount.scale())).toPlainString();
        int point = plain.indexOf('.');
        String whole = plain.substring(0, point).replaceAll("(?<=[0-9])(?=([0-9]{3})+$)", ",");
        return whole + plain.substring(point) + " " + money.currency().code();
    }
}
