package io.florin.lending.schedule.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Distance between due dates.
///
/// @param number how many units, 1 to 9999; 1 for semimonths. Years are held as twelve months
public record Every(Unit unit, int number) {
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,3})([DWMY])");
    private static final String SEMIMONTH_NAME = "semimonth";
    private static final int HALF_MONTH_DAYS = 15;

    /// Day, week, month, or twice a month on day d and d ± 15.
    public enum Unit {
        DAY,
        WEEK,
        SEMIMONTH,
        MONTH
    }

    public Every {
        if (number < 1) {
            throw new IllegalArgumentException("number must be positive, is " + number);
        }
    }

    public static Every months(int number) {
        return new Every(Unit.MONTH, number);
    }

    /// From "14D", "2W", "1M", "1Y" or "semimonth"; nothing for any other text.
    public static Optional<Every> ofText(String text) {
        if (text.equals(SEMIMONTH_NAME)) {
            return Optional.of(new Every(Unit.SEMIMONTH, 1));
        }
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(parts.group(1));
        return Optional.of(
                switch (parts.group(2)) {
                    case "D" -> new Every(Unit.DAY, number);
                    case "W" -> new Every(Unit.WEEK, number);
                    case "M" -> months(number);
                    case String years -> months(12 * number);
                });
    }

    /// The date `steps` intervals after an anchor, or before it when negative. Months and semimonths fall on the
    /// seed day; a month that is too short clamps to its end and later months return to the seed.
    ///
    /// @param seedDay day of the month, 1 to 31
    public LocalDate step(LocalDate anchor, int seedDay, int steps) {
        if (steps == 0) {
            return anchor;
        }
        return switch (unit) {
            case DAY -> anchor.plusDays((long) steps * number);
            case WEEK -> anchor.plusWeeks((long) steps * number);
            case MONTH -> clamp(YearMonth.from(anchor).plusMonths((long) steps * number), seedDay);
            case SEMIMONTH -> semimonth(anchor, seedDay, steps);
        };
    }

    /// The day of the month that a date of this series stands for: the seed day itself, or of semimonths the one
    /// of the two that belongs to the date.
    public int seedOf(LocalDate date, int seedDay) {
        if (unit == Unit.DAY || unit == Unit.WEEK) {
            return date.getDayOfMonth();
        }
        if (unit == Unit.MONTH) {
            return seedDay;
        }
        int early = seedDay > HALF_MONTH_DAYS ? seedDay - HALF_MONTH_DAYS : seedDay;
        return date.getDayOfMonth() == early ? early : early + HALF_MONTH_DAYS;
    }

    private static LocalDate semimonth(LocalDate anchor, int seedDay, int steps) {
        int early = seedDay > HALF_MONTH_DAYS ? seedDay - HALF_MONTH_DAYS : seedDay;
        int half = (seedDay > HALF_MONTH_DAYS ? 1 : 0) + steps;
        YearMonth month = YearMonth.from(anchor).plusMonths(Math.floorDiv(half, 2));
        return clamp(month, Math.floorMod(half, 2) == 0 ? early : early + HALF_MONTH_DAYS);
    }

    private static LocalDate clamp(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }
}
