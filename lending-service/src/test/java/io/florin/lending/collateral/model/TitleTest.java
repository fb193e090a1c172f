package io.florin.lending.collateral.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class TitleTest {
    private static final byte[] SALT = {1, 2, 3};

    @Test
    void oneEntryHasOneSpelling() {
        Title title = new Title("DE BE", "MITTE BLATT 12 A");
        for (String spelling : List.of(
                "Mitte, Blatt 0012 a",
                "MITTE BLATT 12A",
                "  mitte\tblatt-12-a ",
                "Mitte Blatt １２ａ",
                "mitte/blatt/12/a")) {
            assertEquals(title, Title.of("de-be", spelling), spelling);
        }
    }

    @Test
    void differentEntriesStayDifferent() {
        List<String> references = List.of("12-34", "1234", "12-3-4", "Blatt 1", "Blatt 10", "Blatt 1 A", "Blatt 0");
        for (String one : references) {
            for (String other : references) {
                if (!one.equals(other)) {
                    assertNotEquals(Title.of("DE", one), Title.of("DE", other), one + " and " + other);
                }
            }
        }
        assertNotEquals(Title.of("DE-BE", "1"), Title.of("DE-BB", "1"));
    }

    @Test
    void registerAndReferenceDoNotRunIntoEachOther() {
        assertFalse(java.util.Arrays.equals(
                Title.of("DE", "BE 1").preimage(SALT), Title.of("DE BE", "1").preimage(SALT)));
        assertArrayEquals(
                new byte[] {1, 2, 3, 'D', 'E', 0, '7'}, Title.of("de", "007").preimage(SALT));
    }

    @Test
    void aTextWithoutLettersOrDigitsNamesNothing() {
        assertFalse(Title.names("-/-"));
        assertThrows(IllegalArgumentException.class, () -> Title.of("DE", " .. "));
    }
}
