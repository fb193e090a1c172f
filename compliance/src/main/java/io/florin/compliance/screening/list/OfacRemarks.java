package io.florin.compliance.screening.list;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Facts inside the remarks text of OFAC's flat files: parts separated by `; `, each beginning with its kind, with
/// `alt.` before further values of the same kind.
final class OfacRemarks {

    private static final Pattern BIRTH = Pattern.compile("D\\.?O\\.?B\\.?:? (.+)");
    private static final Pattern NATION = Pattern.compile("(?:nationality|citizen|Nationality of Registration) (.+)");
    private static final Pattern BIRTH_PLACE = Pattern.compile("POB (?:.*, )?([^,]+)");
    private static final Pattern GENDER = Pattern.compile("Gender (.+)");
    private static final Pattern WALLET = Pattern.compile("Digital Currency Address - (\\S+) (\\S+)");
    private static final Pattern FLAG = Pattern.compile("(?:Former )?Vessel Flag (.+)");
    private static final Pattern WEAK_NAME = Pattern.compile("([afn])\\.k\\.a\\.,? '(.+)'");
    private static final Pattern NO_DOCUMENT = Pattern.compile(
            "(?:Phone|Telephone|Fax|Email|Website|Executive Order|Chinese Commercial|Linked To|Secondary"
                    + "|Transactions|Additional|SWIFT|Aircraft Manufacture|Aircraft Model|Organization).*");
    private static final Pattern DOCUMENT =
            Pattern.compile("(?<kind>(?:[A-Z][a-z]+ )?Passport|SSN|MMSI|RFC|C\\.U\\.R\\.P\\.|D\\.N\\.I\\.|"
                    + "I\\.F\\.E\\.|NIE|VAT|Registration ID|[A-Z][^;]{0,60}?(?:No\\.|#|Number(?: \\(MSN\\))?|Identification IMO|Number IMO|Certificate"
                    + "|Card|ID|Identification|License))(?: No\\.| #)? (?:IMO )?(?<number>[A-Z0-9][A-Za-z0-9 ./\\-]*?)(?: \\((?<country>[^)]+)\\))?"
                    + "(?: (?:issued|expires) .*)?");

    private OfacRemarks() {}

    /// Reads all facts of the remarks collected so far into the entry.
    static void into(EntryBuilder entry) {
        for (String part : entry.remarks().split(";\\s+")) {
            String fact = part.strip().replaceFirst("\\.$", "").replaceFirst("^alt\\. ", "");
            if (!personal(fact, entry) && !weakName(fact, entry)) {
                document(fact, entry);
            }
        }
    }

    private static boolean personal(String fact, EntryBuilder entry) {
        Matcher birth = BIRTH.matcher(fact);
        if (birth.matches()) {
            PublishedDates.parse(birth.group(1)).ifPresent(entry::birthDate);
            return true;
        }
        Matcher wallet = WALLET.matcher(fact);
        if (wallet.matches()) {
            entry.wallet(wallet.group(1), wallet.group(2));
            return true;
        }
        Matcher gender = GENDER.matcher(fact);
        if (gender.matches()) {
            entry.gender(gender.group(1));
            return true;
        }
        return country(NATION.matcher(fact), entry)
                || country(BIRTH_PLACE.matcher(fact), entry)
                || country(FLAG.matcher(fact), entry);
    }

    private static boolean country(Matcher fact, EntryBuilder entry) {
        if (!fact.matches()) {
            return false;
        }
        entry.country(fact.group(1));
        return true;
    }

    private static boolean weakName(String fact, EntryBuilder entry) {
        Matcher weak = WEAK_NAME.matcher(fact);
        if (!weak.matches()) {
            return false;
        }
        ListedName.Kind kind = weak.group(1).equals("f") ? ListedName.Kind.FORMER : ListedName.Kind.ALIAS;
        entry.lastFirst(weak.group(2), kind, true);
        return true;
    }

    private static void document(String fact, EntryBuilder entry) {
        Matcher document = DOCUMENT.matcher(fact);
        if (NO_DOCUMENT.matcher(fact).matches() || !document.matches()) {
            return;
        }
        String number = document.group("number");
        if (number.chars().filter(Character::isDigit).count() >= 3) {
            entry.identifier(document.group("kind"), number, document.group("country"));
        }
    }
}
