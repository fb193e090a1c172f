package io.florin.compliance.screening;

import io.florin.compliance.screening.list.PartyType;
import java.util.List;
import java.util.Set;

/// Two parties of whom it is asked whether they may be the same.
///
/// @param first one of them
/// @param second the other
record NamePair(Subject first, Subject second) {

    static final List<String> REQUIRED = List.of("id", "name1", "name2");
    static final Set<String> KNOWN =
            Set.of("id", "name1", "name2", "type", "birth_date1", "birth_date2", "country1", "country2");

    static NamePair read(InputTable.Row row, SubjectRow reader) {
        return new NamePair(side(row, reader, "1"), side(row, reader, "2"));
    }

    private static Subject side(InputTable.Row row, SubjectRow reader, String number) {
        String name = row.cell("name" + number);
        if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw row.refused("Column name" + number + " holds no name.");
        }
        PartyType type = reader.type(row);
        String birth = reader.birth(row, "birth_date" + number);
        String country = reader.country(row, "country" + number);
        return new Subject(name, List.of(), type, birth, country, List.of(), List.of(), null);
    }

    /// The better of both directions, because neither side is the list.
    Hit score(Screener screener) {
        Hit forth = screener.compare(first, second);
        Hit back = screener.compare(second, first);
        return back.score().compareTo(forth.score()) > 0 ? back : forth;
    }
}
