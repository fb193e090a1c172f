package io.florin.compliance.party;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class NameWordsTest {
    @Test
    void caseAccentsAndPunctuationDoNotMatter() {
        assertEquals(Set.of("jose", "garcia", "lopez"), NameWords.of("José GARCÍA-López"));
        assertEquals(Set.of("иван", "петров"), NameWords.of("Иван, Петров"));
        assertEquals(Set.of(), NameWords.of(" -- "));
    }
}
