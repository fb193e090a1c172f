package io.florin.compliance.screening.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How much a word tells: the negative natural logarithm of its share among parties. Counted over words that sound
/// alike, from the bundled table and from the lists in force, whichever says more common.
final class Rarity {

    private static final int PER = 100_000;
    private static final int SMALLEST_POPULATION = 10_000;
    private static final Map<String, Integer> BUNDLED = bundled();

    private static final int COMMONEST = Units.log(4, 1);
    private static final int INITIAL = Units.log(15, 1);

    private final Map<String, Integer> known = new HashMap<>();
    private final int highest;

    /// @param listed number of entries by sound key
    /// @param entries number of entries counted
    /// @param highest the most that one word can tell, in units
    Rarity(Map<String, Integer> listed, int entries, int highest) {
        this.highest = highest;
        int population = Math.max(entries, SMALLEST_POPULATION);
        Map<String, Integer> rates = new HashMap<>(BUNDLED);
        listed.forEach((key, count) -> rates.merge(key, (int) ((long) count * PER / population), Math::max));
        rates.forEach((key, rate) -> known.put(key, units(rate)));
    }

    private int units(int rate) {
        return Math.min(highest, Math.max(COMMONEST, Units.log(PER, Math.max(1, rate))));
    }

    /// Information of a word in units, at least that of a word which one party in four carries.
    int of(Token token) {
        if (token.kind() == Token.Kind.INITIAL) {
            return INITIAL;
        }
        Integer units = known.get(token.key());
        return units == null ? highest : units;
    }

    private static Map<String, Integer> bundled() {
        Map<String, Integer> rates = new HashMap<>();
        for (String line : Lexicon.lines("rarity.tsv")) {
            List<String> cells = List.of(line.split("\t"));
            rates.merge(Sound.key(cells.getFirst()), Integer.valueOf(cells.get(1)), Integer::sum);
        }
        return Map.copyOf(rates);
    }
}
