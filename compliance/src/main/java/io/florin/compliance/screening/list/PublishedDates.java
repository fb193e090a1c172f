package io.florin.compliance.screening.list;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Birth dates in the spellings of the agencies: `25 Mar 1977`, `Apr 1961`, `1962`, `circa 1976`, `1951 to 1953`,
/// `01 Jan 1958 to 31 Dec 1960`, and ISO dates of which month and day may be missing.
public final class PublishedDates {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern ENGLISH = Pattern.compile("(?:(?:(\\d{1,2}) )?([a-z]{3})[a-z]* )?(\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?(?:t.*)?");
    private static final Pattern RANGE = Pattern.compile("(.+?)(?: to |(?<=\\d{4})\\s*-\\s*(?=\\d{4}))(.+)");
    private static final Pattern CIRCA = Pattern.compile("^(?:circa|approximately|approx\\.?|c\\.|about) ");

    private PublishedDates() {}

    /// @param text as published
    /// @return empty when the text is no date in these spellings
    public static Optional<ListedDate> parse(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        String exact = CIRCA.matcher(plain).replaceFirst("");
        boolean approximate = exact.length() < plain.length();
        Matcher range = RANGE.matcher(exact);
        try {
            if (range.matches()) {
                Optional<Days> first = single(range.group(1));
                Optional<Days> last = single(range.group(2));
                return first.flatMap(from -> last.filter(to -> !to.last.isBefore(from.first))
                        .map(to -> new ListedDate(from.first, to.last, approximate, text.strip())));
            }
            return single(exact).map(days -> new ListedDate(days.first, days.last, approximate, text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// The days between two years, both included.
    static ListedDate years(int from, int to, boolean approximate, String text) {
        return new ListedDate(Year.of(from).atDay(1), Year.of(to).atMonth(12).atEndOfMonth(), approximate, text);
    }

    private record Days(LocalDate first, LocalDate last) {}

    private static Optional<Days> single(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return Optional.of(days(number(iso.group(1)), number(iso.group(2)), number(iso.group(3))));
        }
        Matcher english = ENGLISH.matcher(text);
        if (!english.matches()) {
            return Optional.empty();
        }
        int month = english.group(2) == null ? 0 : MONTHS.indexOf(english.group(2)) + 1;
        if (english.group(2) != null && month == 0) {
            return Optional.empty();
        }
        return Optional.of(days(number(english.group(3)), month, number(english.group(1))));
    }

    private static Days days(int year, int month, int day) {
        if (month == 0) {
            return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        if (day == 0) {
            YearMonth whole = YearMonth.of(year, month);
            return new Days(whole.atDay(1), whole.atEndOfMonth());
        }
        LocalDate exact = LocalDate.of(year, month, day);
        return new Days(exact, exact);
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
