package io.florin.compliance.screening.match;

import io.florin.compliance.screening.list.ListEntry;
import io.florin.compliance.screening.list.ListedDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Evidence beside the name: birth date, country, gender. What either side does not know counts nothing.
final class Particulars {

    private static final int NEAR_YEARS = 1;
    private static final int FAR_YEARS = 5;

    private final Coefficients coefficients;

    Particulars(Coefficients coefficients) {
        this.coefficients = coefficients;
    }

    List<Evidence> compare(Query query, ListEntry entry) {
        List<Evidence> evidence = new ArrayList<>();
        if (query.birth() != null && !entry.birthDates().isEmpty()) {
            evidence.add(birth(query.birth(), entry.birthDates()));
        }
        String country = query.country();
        if (country != null && !entry.countries().isEmpty()) {
            boolean same = entry.countries().contains(country);
            String listed = String.join(" ", entry.countries());
            evidence.add(
                    same
                            ? reason("country_same", country, country, "The list knows a tie to this country.")
                            : reason("country_conflict", country, listed, "The list knows other countries only."));
        }
        String gender = query.gender();
        String listed = entry.gender();
        if (gender != null && listed != null) {
            evidence.add(
                    gender.equals(listed)
                            ? reason("gender_same", gender, listed, "The same gender.")
                            : reason("gender_conflict", gender, listed, "The list states the other gender."));
        }
        return evidence;
    }

    private Evidence reason(String code, String subject, String entry, String note) {
        int units = coefficients.value(code.replace('_', '.'));
        return new Evidence(code, subject, entry, Units.toDecimal(units), note);
    }

    /// The most favourable of the dates that the agency gives.
    private Evidence birth(ListedDate subject, List<ListedDate> listed) {
        Evidence best = null;
        for (ListedDate date : listed) {
            Evidence one = birth(subject, date);
            if (best == null || one.contribution().compareTo(best.contribution()) > 0) {
                best = one;
            }
        }
        return Objects.requireNonNull(best, "There is at least one date");
    }

    private Evidence birth(ListedDate subject, ListedDate listed) {
        String code = code(subject, listed);
        String name = "birth." + code.substring("birth_".length());
        return new Evidence(
                code, subject.text(), listed.text(), Units.toDecimal(coefficients.value(name)), birthNote(code));
    }

    private static String birthNote(String code) {
        return switch (code) {
            case "birth_day" -> "The same day of birth.";
            case "birth_swapped" -> "The same birth date with day and month exchanged.";
            case "birth_month" -> "The same month of birth, as far as both sides know it.";
            case "birth_year" -> "The same year of birth, as far as both sides know it.";
            case "birth_near" -> "The list gives an approximate date, and this one lies near it.";
            case "birth_day_conflict" -> "The same year of birth, but another day.";
            case "birth_year_near" -> "The years of birth differ by one.";
            case "birth_year_conflict" -> "The years of birth differ by less than five.";
            default -> "The birth dates lie five years or more apart.";
        };
    }

    private static String code(ListedDate subject, ListedDate listed) {
        boolean overlap = !subject.from().isAfter(listed.to()) && !listed.from().isAfter(subject.to());
        if (overlap) {
            return overlapping(subject, listed);
        }
        long years = yearsApart(subject, listed);
        if (listed.approximate() && years <= 2) {
            return "birth_near";
        }
        if (isSwapped(subject, listed)) {
            return "birth_swapped";
        }
        if (years == 0) {
            return "birth_day_conflict";
        }
        if (years <= NEAR_YEARS) {
            return "birth_year_near";
        }
        return years < FAR_YEARS ? "birth_year_conflict" : "birth_far_conflict";
    }

    private static String overlapping(ListedDate subject, ListedDate listed) {
        if (listed.approximate()) {
            return "birth_near";
        }
        long width = Math.max(days(subject), days(listed));
        if (width == 0) {
            return "birth_day";
        }
        if (width <= 31) {
            return "birth_month";
        }
        return width <= 366 ? "birth_year" : "birth_near";
    }

    private static long days(ListedDate date) {
        return ChronoUnit.DAYS.between(date.from(), date.to());
    }

    private static boolean isSwapped(ListedDate subject, ListedDate listed) {
        LocalDate a = subject.from();
        LocalDate b = listed.from();
        return subject.isExactDay()
                && listed.isExactDay()
                && a.getYear() == b.getYear()
                && a.getMonthValue() == b.getDayOfMonth()
                && a.getDayOfMonth() == b.getMonthValue();
    }

    private static long yearsApart(ListedDate a, ListedDate b) {
        int gap = a.from().isAfter(b.to())
                ? a.from().getYear() - b.to().getYear()
                : b.from().getYear() - a.to().getYear();
        return Math.abs(gap);
    }

    /// Whether two kinds of evidence speak against the hit strongly enough that a name alone must not escalate it.
    static boolean isContradicted(List<Evidence> evidence) {
        boolean birth = evidence.stream()
                .anyMatch(reason -> reason.code().startsWith("birth_")
                        && reason.contribution().signum() < 0);
        boolean other = evidence.stream()
                .anyMatch(reason -> reason.code().equals("country_conflict")
                        || reason.code().equals("gender_conflict"));
        return birth && other;
    }

    /// Whether something beside the name speaks for the hit.
    static boolean isSupported(List<Evidence> evidence) {
        return evidence.stream()
                .anyMatch(reason -> reason.contribution().signum() > 0
                        && (reason.code().startsWith("birth_") || reason.code().equals("country_same")));
    }
}
