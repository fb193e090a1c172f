package io.florin.compliance.screening;

import io.florin.compliance.screening.list.Countries;
import io.florin.compliance.screening.list.ListEntry;
import io.florin.compliance.screening.list.ListStatus;
import io.florin.compliance.screening.list.ListedDate;
import io.florin.compliance.screening.list.PartyType;
import io.florin.compliance.screening.list.PublishedDates;
import io.florin.compliance.screening.list.SanctionsLists;
import io.florin.compliance.screening.match.Coefficients;
import io.florin.compliance.screening.match.Match;
import io.florin.compliance.screening.match.Matcher;
import io.florin.compliance.screening.match.Query;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Screens subjects against one fixed set of lists. Immutable and safe for any number of threads; on a list change make
/// a new one and swap the reference.
public final class Screener {

    private static final int MAX_HITS = 50;
    private static final BigDecimal LOWEST = BigDecimal.valueOf(-10_000);
    private static final String ENGINE = "florin-screening/";

    private final List<ListStatus> lists;
    private final Matcher matcher;
    private final String version;
    private final BigDecimal review;
    private final BigDecimal escalate;

    private Screener(List<ListStatus> lists, Matcher matcher, String version, BigDecimal review, BigDecimal escalate) {
        this.lists = lists;
        this.matcher = matcher;
        this.version = version;
        this.review = review;
        this.escalate = escalate;
    }

    /// Builds the index; takes seconds for full lists.
    public static Screener over(SanctionsLists lists) {
        return over(lists.entries(), lists.status());
    }

    static Screener over(List<ListEntry> entries, List<ListStatus> status) {
        Coefficients coefficients = Coefficients.shipped();
        return new Screener(
                status,
                new Matcher(entries, coefficients),
                ENGINE + coefficients.version(),
                coefficients.decimal("review"),
                coefficients.decimal("escalate"));
    }

    /// The same engine with another review threshold, in log-odds.
    public Screener withReviewThreshold(BigDecimal threshold) {
        return new Screener(lists, matcher, version, threshold, escalate.max(threshold));
    }

    /// Score from which a hit needs a review, in log-odds.
    public BigDecimal reviewThreshold() {
        return review;
    }

    /// Version of code and coefficients.
    public String engineVersion() {
        return version;
    }

    /// Screens one subject.
    ///
    /// @throws IllegalArgumentException when the subject has nothing to compare or a field cannot be read
    public Screening screen(Subject subject) {
        return screening(matcher.best(query(subject), MAX_HITS, review).stream()
                .map(this::hit)
                .toList());
    }

    /// The answer that follows from candidates, best first.
    Screening screening(List<Hit> ranked) {
        List<Hit> hits =
                ranked.stream().filter(hit -> hit.decision() != Decision.CLEAR).toList();
        Decision decision =
                hits.stream().map(Hit::decision).max(Decision::compareTo).orElse(Decision.CLEAR);
        return new Screening(decision, hits, ranked.isEmpty() ? null : ranked.getFirst(), version, lists);
    }

    /// The best candidates whatever their score, best first.
    List<Hit> ranked(Subject subject, int most) {
        return matcher.best(query(subject), most, LOWEST).stream()
                .map(this::hit)
                .toList();
    }

    /// Compares two parties of whom neither needs to be listed; the second stands where an entry stands.
    Hit compare(Subject subject, Subject other) {
        Query query = query(subject);
        Query second = query(other);
        PartyType type = other.type() == null ? PartyType.PERSON : other.type();
        ListEntry entry = ListEntry.unlisted(other.name(), type, second.birth(), second.country());
        return hit(matcher.compare(query, entry));
    }

    private Hit hit(Match match) {
        ListEntry entry = match.entry();
        return new Hit(
                entry.id(), entry.list(), match.score(), decide(match), match.matchedName(), match.evidence(), entry);
    }

    private Decision decide(Match match) {
        if (match.conclusive()) {
            return Decision.ESCALATE;
        }
        if (match.score().compareTo(review) < 0) {
            return Decision.CLEAR;
        }
        boolean high = match.score().compareTo(escalate) >= 0;
        return high && !match.heldBack() ? Decision.ESCALATE : Decision.REVIEW;
    }

    private static Query query(Subject subject) {
        List<String> names = Stream.concat(Stream.of(subject.name()), subject.otherNames().stream())
                .filter(name -> name.codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();

        if (names.isEmpty()
                && subject.wallets().isEmpty()
                && subject.idNumbers().isEmpty()) {
            throw new IllegalArgumentException("There is no name, wallet or document number to screen.");
        }
        return new Query(
                names,
                subject.type(),
                birth(subject.birthDate()),
                country(subject.country()),
                subject.idNumbers(),
                subject.wallets(),
                subject.gender());
    }

    private static @Nullable ListedDate birth(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.strip().matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
            throw new IllegalArgumentException("Birth date '" + text + "' is not YYYY, YYYY-MM or YYYY-MM-DD.");
        }
        return PublishedDates.parse(text)
                .orElseThrow(
                        () -> new IllegalArgumentException("Birth date '" + text + "' is no day of the calendar."));
    }

    private static @Nullable String country(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String code = Countries.code(text);
        if (code == null) {
            throw new IllegalArgumentException(
                    "Country '" + text + "' is neither an ISO code nor an English name we know.");
        }
        return code;
    }
}
