package io.florin.compliance.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.florin.compliance.screening.list.ListEntry;
import io.florin.compliance.screening.list.PartyType;
import io.florin.compliance.screening.list.SanctionsLists;
import io.florin.compliance.screening.match.Evidence;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenTheShippedListsTest {

    private static final SanctionsLists LISTS = SanctionsLists.shipped();
    private static final Screener SCREENER = Screener.over(LISTS);

    @ParameterizedTest
    @CsvSource({
        "Aleksey Vasilyevich Anichin, OFAC:19099",
        "Anichin Aleksey, OFAC:19099",
        "Alexei Anitchin, OFAC:19099",
        "Алексей Васильевич Аничин, OFAC:19099",
        "Sixto Cabana Guillen, OFAC:10393",
        "Sixto Antnio CABANA GUILLEN, OFAC:10393",
        "Xiao Bing Yan, OFAC:25308",
        "Mohammad Ghorbanian, OFAC:26138",
        "Akhmed Chataev, UN:6908489",
        "Ахмед Чатаев, UN:6908489",
        "محفوظ ولد الوليد, UN:112026",
        "Adnan S. Hasan Ahmed, UN:6908120",
        "Abdulkhaliq al Houthi, UN:6908434",
    })
    void whenAListedNameIsWrittenInAnotherWay_thenItIsFound(String name, String id) {
        Screening answer = SCREENER.screen(Subject.named(name));

        assertEquals(id, best(answer).entryId(), () -> String.valueOf(answer.best()));
        assertNotEquals(Decision.CLEAR, answer.decision());
    }

    @ParameterizedTest
    @CsvSource({"Emma Johnson", "Corp", "Maria Garcia", "Thomas Mueller", "Priya Patel", "Bank of America"})
    void whenANameIsCommon_thenItIsClear(String name) {
        assertEquals(Decision.CLEAR, SCREENER.screen(Subject.named(name)).decision());
    }

    @Test
    void whenEveryListedWalletIsAsked_thenEachEscalatesAndOneOffNever() {
        int asked = 0;
        for (ListEntry entry : LISTS.entries()) {
            for (var wallet : entry.wallets()) {
                String address = wallet.address();
                assertEquals(
                        Decision.ESCALATE,
                        SCREENER.screen(Subject.wallet(address)).decision(),
                        address);
                char last = address.charAt(address.length() - 1);
                String off = address.substring(0, address.length() - 1) + (last == '2' ? '3' : '2');
                assertEquals(
                        Decision.CLEAR, SCREENER.screen(Subject.wallet(off)).decision(), off);
                asked++;
            }
        }
        assertTrue(asked > 50, "the extract holds wallets");
    }

    @Test
    void whenAHexWalletIsWrittenWithChecksumCaseAndChain_thenItIsTheSame() {
        Subject subject = Subject.wallet("eip155:1:0x8576ACC5C05D6CE88F4E49BF65BDF0C62F91353C");

        assertEquals("OFAC:29703", best(SCREENER.screen(subject)).entryId());
    }

    @Test
    void whenADocumentNumberIsTheSame_thenItEscalatesWhateverTheNameAndOneOffNever() {
        assertEquals(Decision.ESCALATE, numbered("AB-149814").decision());
        assertEquals("OFAC:4109", best(numbered("ab 149814")).entryId());
        assertEquals(Decision.CLEAR, numbered("AB149815").decision());
    }

    private static Screening numbered(String number) {
        return SCREENER.screen(
                new Subject("Petra Novak", List.of(), PartyType.PERSON, null, null, List.of(number), List.of(), null));
    }

    @Test
    void whenBirthDateAgrees_thenItEscalates_whenDateAndCountryContradict_thenItStaysBelow() {
        int escalated = 0;
        int heldBack = 0;
        List<ListEntry> persons = LISTS.entries().stream()
                .filter(entry ->
                        entry.type() == PartyType.PERSON && entry.names().size() == 1)
                .filter(entry ->
                        entry.title().contains(" ") && !entry.countries().isEmpty())
                .filter(entry -> entry.birthDates().size() == 1
                        && entry.birthDates().getFirst().isExactDay())
                .toList();
        for (ListEntry entry : persons) {
            String born = entry.birthDates().getFirst().from().toString();
            String other = (Integer.parseInt(born.substring(0, 4)) + 9) + born.substring(4);
            escalated += decide(entry, born, entry.countries().getFirst()) == Decision.ESCALATE ? 1 : 0;
            heldBack += decide(entry, other, "NZ") != Decision.ESCALATE ? 1 : 0;
        }
        assertTrue(persons.size() > 30, "the extract holds enough persons");
        assertTrue(escalated >= persons.size() * 0.9, escalated + " of " + persons.size() + " escalate");
        assertTrue(heldBack >= persons.size() * 0.95, heldBack + " of " + persons.size() + " stay below");
    }

    private static Decision decide(ListEntry entry, String born, String country) {
        return SCREENER.screen(Subject.person(entry.title(), born, country)).hits().stream()
                .filter(hit -> hit.entryId().equals(entry.id()))
                .map(Hit::decision)
                .findFirst()
                .orElse(Decision.CLEAR);
    }

    @Test
    void whenOnlyAWeakAliasMatches_thenItIsNeverEscalatedWithoutASecondFeature() {
        Screening answer = SCREENER.screen(Subject.named("Killech Shamir"));

        assertEquals(Decision.REVIEW, answer.decision());
        assertEquals("OFAC:7827", best(answer).entryId());
        assertEquals(
                Decision.ESCALATE,
                SCREENER.screen(Subject.person("Killech Shamir", "1972-03-30", "DZ"))
                        .decision());
    }

    @Test
    void whenAHitIsExplained_thenItsTermsAddUpToTheScore() {
        for (String name : List.of("Aleksei Anichin", "Xiaobing Yan", "DEEP SEA 2", "محمد زبيدي")) {
            for (Hit hit : SCREENER.ranked(Subject.person(name, "1949-12-01", "China"), 10)) {
                BigDecimal sum =
                        hit.evidence().stream().map(Evidence::contribution).reduce(BigDecimal.ZERO, BigDecimal::add);
                assertEquals(0, hit.score().compareTo(sum), () -> name + ": " + hit);
            }
        }
    }

    @Test
    void whenShipsDifferInTheirNumber_thenTheyAreNotTheSame() {
        Subject same = typed("DEEP SEA", PartyType.VESSEL);
        Subject numbered = typed("DEEP SEA 2", PartyType.VESSEL);

        assertTrue(best(SCREENER.screen(same))
                        .score()
                        .compareTo(best(SCREENER.screen(numbered)).score())
                > 0);
        NamePair sisters = new NamePair(typed("DEEP SEA 2", PartyType.VESSEL), typed("DEEP SEA 3", PartyType.VESSEL));
        assertEquals(Decision.CLEAR, sisters.score(SCREENER).decision());
    }

    @Test
    void whenTheTypeDiffers_thenTheEntryIsNotCompared() {
        assertTrue(SCREENER.screen(typed("DEEP SEA", PartyType.PERSON)).hits().isEmpty());
    }

    private static Subject typed(String name, PartyType type) {
        return new Subject(name, List.of(), type, null, null, List.of(), List.of(), null);
    }

    @Test
    void whenInputIsHostile_thenItIsAnsweredOrRefusedClearly() {
        assertEquals(
                Decision.CLEAR,
                SCREENER.screen(Subject.named("x".repeat(10_000))).decision());
        assertEquals(
                Decision.CLEAR,
                SCREENER.screen(Subject.named("a b ".repeat(2_500))).decision());
        assertThrows(IllegalArgumentException.class, () -> SCREENER.screen(Subject.named("\u200B ... ")));
        assertThrows(IllegalArgumentException.class, () -> SCREENER.screen(Subject.person("A B", "1990-02-30", null)));
        assertThrows(IllegalArgumentException.class, () -> SCREENER.screen(Subject.person("A B", null, "Atlantis")));
    }

    @Test
    void whenAskedTwice_thenTheAnswerIsTheSameToTheLastDigit() {
        Subject subject = Subject.person("Mohamad Gorbaniyan", "1987", "Iran");

        assertEquals(SCREENER.screen(subject), Screener.over(LISTS).screen(subject));
    }

    private static Hit best(Screening answer) {
        return Objects.requireNonNull(answer.best(), "no candidate");
    }
}
