package io.florin.lending.schedule.quote;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.florin.lending.money.Rate;
import java.math.RoundingMode;

/// Yearly costs in an answer: percent with six decimals, and as they are to be displayed, half up.
final class Rates {
    private static final int US_DECIMALS = 2;
    private static final int EU_DECIMALS = 1;

    private Rates() {}

    static void putUs(ObjectNode answer, Rate rate) {
        answer.put("apr_us", rate.percent(6)).put("apr_us_display", shown(rate, US_DECIMALS));
    }

    static void putEu(ObjectNode answer, Rate rate) {
        answer.put("aprc_eu", rate.percent(6)).put("aprc_eu_display", shown(rate, EU_DECIMALS));
    }

    private static String shown(Rate rate, int decimals) {
        return rate.fraction()
                .movePointRight(2)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
