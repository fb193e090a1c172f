package io.florin.compliance.screening.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Щербаков Ёжиков, shcherbakov ezhikov",
        "Ægir Øyvind Łódź, aegir oyvind lodz",
        "Nu'man, numan",
        "O’Neill, oneill",
        "Γιάννης, giannes",
        "ＡＢＣ, abc",
    })
    void whenTextIsFolded_thenItIsPlainLatin(String text, String latin) {
        assertEquals(latin, LatinForm.of(text));
    }

    @ParameterizedTest
    @CsvSource({"Mohammed, Muhammad", "Hussein, Husayn", "Yevgeniy, Yevgeny", "Khaled, Haled", "Qasim, Kasim"})
    void whenSpellingsSoundAlike_thenTheyShareTheKey(String one, String other) {
        assertEquals(Sound.key(LatinForm.of(one)), Sound.key(LatinForm.of(other)));
    }

    @ParameterizedTest
    @CsvSource({"حسين, Husayn", "صدام, Saddam", "عمر, Umar", "يوسف, Yusuf", "قاسم, Qasim"})
    void whenAScriptHasNoVowels_thenTheConsonantsAreTheSame(String abjad, String latin) {
        assertEquals(skeleton(latin), skeleton(abjad));
    }

    private static String skeleton(String text) {
        return Sound.skeleton(Sound.key(LatinForm.of(text)));
    }

    @ParameterizedTest
    @CsvSource({
        "Abd al-Rahman Ali, abdrahman ali",
        "Abdul Rahman Ali, abdrahman ali",
        "Abdulrahman Ali, abdrahman ali",
        "S.A. de C.V., sa de cv",
        "OCEAN II, ocean 2",
    })
    void whenANameIsParsed_thenItsWordsAreInOneForm(String name, String words) {
        List<String> parsed = NameParser.parse(name).stream().map(Token::text).toList();
        assertEquals(words, String.join(" ", parsed));
    }

    @ParameterizedTest
    @CsvSource({"petrov, petrovv, 30", "ivan, iven, 50", "ivan, ivan, 0"})
    void whenWordsDiffer_thenCommonSlipsAreCheap(String a, String b, int distance) {
        assertEquals(distance, Spelling.distance(a, b, 500));
        assertEquals(distance, Spelling.distance(b, a, 500), "the distance is symmetric");
        assertTrue(Spelling.distance(a, "completely", 100) > 100);
    }
}
