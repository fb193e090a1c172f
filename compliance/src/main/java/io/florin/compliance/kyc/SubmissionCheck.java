package io.florin.compliance.kyc;

import io.florin.compliance.api.Refusal;
import io.florin.compliance.party.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a submission on a given day and names every field that cannot be accepted.
final class SubmissionCheck {
    /// Version of the consent text in force.
    static final String CONSENT = "2026-11";

    private static final int ADULT = 18;
    private static final int OLDEST = 130;
    private static final int LONGEST_DOCUMENT_YEARS = 50;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> SOURCES =
            Set.of("salary", "business", "savings", "property", "inheritance", "other");

    private final LocalDate today;
    private final List<Refusal.Field> wrong = new ArrayList<>();

    private SubmissionCheck(LocalDate today) {
        this.today = today;
    }

    /// @throws Refusal 400 with all wrong fields
    static Profile profile(ProfileSubmission sent, LocalDate today) {
        return new SubmissionCheck(today).read(sent);
    }

    private Profile read(ProfileSubmission sent) {
        String kind = oneOf("kind", sent.kind(), Set.of(Profile.PERSON, Profile.ORGANIZATION));
        boolean person = kind.equals(Profile.PERSON);
        Profile profile = new Profile(
                kind,
                name("fullName", sent.fullName()),
                otherNames(sent.otherNames()),
                birthDate(sent.birthDate(), person),
                country("country", sent.country()),
                sent.nationality() == null ? null : country("nationality", sent.nationality()),
                text("addressLine", sent.addressLine(), 2, 200),
                text("city", sent.city(), 1, 100),
                text("postalCode", sent.postalCode(), 0, 20),
                oneOf(
                        "documentKind",
                        sent.documentKind(),
                        person ? Set.of("passport", "identity_card") : Set.of("register_entry")),
                text("documentNumber", sent.documentNumber(), 3, 40),
                country("documentCountry", sent.documentCountry()),
                documentExpires(sent.documentExpires()),
                oneOf("sourceOfFunds", sent.sourceOfFunds(), SOURCES),
                oneOf("purpose", sent.purpose(), Set.of("borrow", "lend", "both")),
                yesOrNo("politicallyExposed", sent.politicallyExposed()),
                oneOf("consentVersion", sent.consentVersion(), Set.of(CONSENT)));
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
        return profile;
    }

    private String text(String field, @Nullable String value, int shortest, int longest) {
        if (value == null) {
            return wrong(field, "is required");
        }
        String text = value.strip();
        if (text.length() < shortest || text.length() > longest) {
            return wrong(field, "must have " + shortest + " to " + longest + " characters");
        }
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            return wrong(field, "must be one line of plain text");
        }
        return text;
    }

    private String name(String field, @Nullable String value) {
        String text = text(field, value, 2, 200);
        boolean letters = text.codePoints().filter(Character::isLetter).count() >= 2;
        return letters || text.isEmpty() ? text : wrong(field, "must have at least two letters");
    }

    private List<String> otherNames(@Nullable List<@Nullable String> sent) {
        List<String> names = new ArrayList<>();
        if (sent == null) {
            return names;
        }
        if (sent.size() > 10) {
            wrong("otherNames", "must have at most 10 names");
            return names;
        }
        for (int i = 0; i < sent.size(); i++) {
            names.add(name("otherNames[" + i + "]", sent.get(i)));
        }
        return names;
    }

    private LocalDate birthDate(@Nullable LocalDate sent, boolean person) {
        if (sent == null) {
            wrong("birthDate", "is required");
            return today;
        }
        if (person && sent.isAfter(today.minusYears(ADULT))) {
            wrong("birthDate", "must be at least " + ADULT + " years ago");
        } else if (person && sent.isBefore(today.minusYears(OLDEST))) {
            wrong("birthDate", "must be within the last " + OLDEST + " years");
        } else if (sent.isAfter(today) || sent.getYear() < 1000) {
            wrong("birthDate", "must be in the past");
        }
        return sent;
    }

    private LocalDate documentExpires(@Nullable LocalDate sent) {
        if (sent == null) {
            wrong("documentExpires", "is required");
            return today;
        }
        if (sent.isBefore(today)) {
            wrong("documentExpires", "the document expired; today is " + today);
        } else if (sent.isAfter(today.plusYears(LONGEST_DOCUMENT_YEARS))) {
            wrong("documentExpires", "must be within " + LONGEST_DOCUMENT_YEARS + " years");
        }
        return sent;
    }

    private String country(String field, @Nullable String value) {
        if (value == null) {
            return wrong(field, "is required");
        }
        return COUNTRIES.contains(value) ? value : wrong(field, "must be an ISO 3166 code of two capital letters");
    }

    private String oneOf(String field, @Nullable String value, Set<String> known) {
        if (value == null) {
            return wrong(field, "is required");
        }
        if (known.contains(value)) {
            return value;
        }
        return wrong(
                field, "must be " + String.join(" or ", known.stream().sorted().toList()));
    }

    private boolean yesOrNo(String field, @Nullable Boolean value) {
        if (value == null) {
            wrong(field, "is required");
            return false;
        }
        return value;
    }

    /// Notes a fault; the text stands in for the value until the whole is refused.
    private String wrong(String field, String message) {
        wrong.add(new Refusal.Field(field, message));
        return "";
    }
}
