package io.florin.lending.disclosure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.florin.lending.disclosure.model.KeyFacts;
import io.florin.lending.disclosure.model.KeyFactsText;
import io.florin.lending.money.Rate;
import io.florin.lending.schedule.LoanSchedule;
import io.florin.lending.schedule.LoanSchedules;
import io.florin.lending.schedule.LoanTerms;
import io.florin.lending.testing.FlorinTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.web3j.crypto.Hash;
import org.web3j.utils.Numeric;

@QuarkusTest
@QuarkusTestResource(FlorinTestResource.class)
class DisclosureTest {
    private static final LoanSchedule SCHEDULE = LoanSchedules.of(new LoanTerms(
            LoanTerms.ANNUITY,
            LoanTerms.DAYS_30E_360,
            BigInteger.valueOf(10_000),
            1,
            12,
            LocalDate.of(2027, 1, 1).toEpochDay(),
            BigInteger.valueOf(12_000_000_000L),
            new Rate(new BigDecimal("0.05"))));

    private static KeyFacts facts() {
        return OfferFacts.of(SCHEDULE, new ProductRules(new Rate(new BigDecimal("0.08")), 5, 90, 7, 3));
    }

    @Test
    void everyLanguageHasTheSameParagraphs() {
        assertEquals(Set.of("en", "zh-CN"), Disclosures.languages());
        String english = Disclosures.of("en").orElseThrow().text();
        String chinese = Disclosures.of("zh-CN").orElseThrow().text();
        assertEquals(shape(english), shape(chinese), "headings and paragraphs alternate alike");
        assertEquals(
                shape(Disclosures.keyFacts(facts(), "en")),
                shape(Disclosures.keyFacts(facts(), "zh-CN")),
                "key facts, too");
    }

    /// One letter per paragraph: H heading, P text.
    private static String shape(String text) {
        StringBuilder shape = new StringBuilder();
        for (String paragraph : text.split("\n\n", -1)) {
            assertFalse(paragraph.isBlank() || paragraph.contains("\n"), "paragraphs are single lines");
            shape.append(paragraph.startsWith("# ") ? 'H' : 'P');
        }
        return shape.toString();
    }

    @Test
    void anyoneReadsExactlyTheTextWhoseHashGoesOnChain() {
        for (String language : Disclosures.languages()) {
            String text = given().get("/api/v1/disclosures/" + language)
                    .then()
                    .statusCode(200)
                    .body("language", equalTo(language))
                    .body("version", equalTo("1"))
                    .body("hash", equalTo(Disclosures.riskTextHash(language)))
                    .extract()
                    .path("text");
            assertEquals(
                    Numeric.toHexString(Hash.sha3(text.getBytes(StandardCharsets.UTF_8))),
                    Disclosures.riskTextHash(language));
        }
    }

    @Test
    void aLanguageThatWeDoNotHaveIsNotFound() {
        given().get("/api/v1/disclosures/fr").then().statusCode(404).body("code", equalTo("not-found"));
        assertThrows(IllegalArgumentException.class, () -> Disclosures.riskTextHash("../secret"));
    }

    @Test
    void keyFactsSayWhatTheScheduleSays() {
        KeyFacts facts = facts();
        assertEquals(
                SCHEDULE.terms().principalUnits().add(SCHEDULE.totalCostUnits()),
                facts.totalPayable().minorUnits());
        String text = Disclosures.keyFacts(facts, "en");
        assertTrue(text.contains("You borrow 12,000.00 FLUSD."), text);
        assertTrue(text.contains("Regular payment: 1,027.29 FLUSD."), text);
        assertTrue(text.contains("APR (US, nominal): 5.00 %. APRC (EU, effective): 5.1 %."), text);
        assertTrue(text.contains("due from 2027-02-01 to 2028-01-01"), text);
        assertTrue(text.contains("more than 95 days late"), text);
    }

    @Test
    void aTemplateWithAnUnknownFactIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> KeyFactsText.of(facts(), "{nothing}"));
    }
}
