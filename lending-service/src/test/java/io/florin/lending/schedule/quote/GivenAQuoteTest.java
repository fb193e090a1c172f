package io.florin.lending.schedule.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenAQuoteTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LOAN = """
            {"principal":"1200.00","annual_rate_percent":"12","method":"annuity","day_count":"30E/360",
             "disbursed":"2027-01-31","every":"1M","count":12}""";

    /// The loan above with other fields: a field set to null is left out.
    private static String loan(String changes) {
        try {
            ObjectNode loan = (ObjectNode) JSON.readTree(LOAN);
            loan.setAll((ObjectNode) JSON.readTree("{" + changes.replace('\'', '"') + "}"));
            loan.properties().removeIf(field -> field.getValue().isNull());
            return loan.toString();
        } catch (JsonProcessingException cause) {
            throw new IllegalArgumentException(changes, cause);
        }
    }

    private static JsonNode answer(String changes) {
        try {
            return JSON.readTree(Quotes.answer(loan(changes), 1));
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private static String row(JsonNode answer, int index, String field) {
        return answer.get("rows").get(index).get(field).asText();
    }

    private static BigDecimal sum(JsonNode answer, String field) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode row : answer.get("rows")) {
            sum = sum.add(new BigDecimal(row.get(field).asText()));
        }
        return sum;
    }

    @Test
    void dueDatesClampToMonthEndAndReturnToTheSeed() {
        JsonNode answer = answer("");
        assertEquals("2027-02-28", row(answer, 0, "due"));
        assertEquals("2027-03-31", row(answer, 1, "due"));
        assertEquals("2028-01-31", row(answer, 11, "due"));
    }

    @Test
    void theRowsAddUp() {
        JsonNode answer = answer("");
        assertEquals(new BigDecimal("1200.00"), sum(answer, "principal"));
        assertEquals(
                answer.get("totals").get("interest").asText(),
                sum(answer, "interest").toPlainString());
        assertEquals("0.00", row(answer, 11, "balance"));
    }

    @Test
    void aFirstDateSetByHandCostsOnlyItsDays() {
        JsonNode answer = answer("'disbursed':'2027-01-15','first_due':'2027-02-01'");
        // 1 % a month × 17 of the 31 days since 1 January
        assertEquals("6.58", row(answer, 0, "interest"));
        JsonNode longer = answer("'disbursed':'2027-01-15','first_due':'2027-03-01'");
        assertEquals("18.58", row(longer, 0, "interest"));
    }

    @Test
    void equalPrincipalPaysTheSamePrincipal() {
        JsonNode answer = answer("'method':'equal_principal','disbursed':'2027-01-01'");
        assertEquals("100.00", row(answer, 0, "principal"));
        assertEquals("12.00", row(answer, 0, "interest"));
        assertEquals("11.00", row(answer, 1, "interest"));
        assertEquals("78.00", answer.get("totals").get("interest").asText());
    }

    @Test
    void flatInterestRunsOnTheWholeLoan() {
        JsonNode answer =
                answer("'method':'flat','principal':'1000','annual_rate_percent':'10','disbursed':'2027-01-01'");
        assertEquals("91.66", answer.get("instalment").asText());
        assertEquals("8.33", row(answer, 0, "interest"));
        assertEquals("8.37", row(answer, 11, "interest"));
        assertEquals("100.00", answer.get("totals").get("interest").asText());
    }

    @Test
    void flatInterestIsOwedInFullWhenAMultipleRepaysThePrincipalEarly() {
        JsonNode answer =
                answer("'method':'flat','disbursed':'2027-01-01','instalment_multiple':{'of':'50','mode':'up'}");
        assertEquals("150.00", answer.get("instalment").asText());
        assertEquals("144.00", answer.get("totals").get("interest").asText());
        assertEquals(new BigDecimal("144.00"), sum(answer, "interest"));
        assertEquals(new BigDecimal("1200.00"), sum(answer, "principal"));
    }

    @Test
    void aBulletIsPaidAtOnce() {
        JsonNode answer = answer("'method':'bullet','disbursed':'2027-01-01'");
        assertEquals(1, answer.get("rows").size());
        assertEquals("1344.00", row(answer, 0, "total"));
        assertEquals("2028-01-01", row(answer, 0, "due"));
        assertEquals("12.00", answer.get("apr_us_display").asText());
    }

    @Test
    void interestOnlyPaysThePrincipalLast() {
        JsonNode answer = answer("'method':'interest_only','disbursed':'2027-01-01'");
        assertEquals("12.00", row(answer, 5, "total"));
        assertEquals("1212.00", row(answer, 11, "total"));
        assertEquals("12.00", answer.get("apr_us_display").asText());
        assertEquals("12.7", answer.get("aprc_eu_display").asText());
    }

    @Test
    void graceDefersPrincipalAndInterest() {
        JsonNode principal = answer("'disbursed':'2027-01-01','grace':{'principal_periods':3}");
        assertEquals("12.00", row(principal, 2, "total"));
        assertEquals("140.09", principal.get("instalment").asText());
        JsonNode interest = answer("'disbursed':'2027-01-01','grace':{'interest_periods':2,'principal_periods':2}");
        assertEquals("0.00", row(interest, 1, "total"));
        assertEquals("36.00", row(interest, 2, "interest"));
        JsonNode free = answer("'disbursed':'2027-01-01','grace':{'interest_free_periods':12}");
        assertEquals("0.00", free.get("totals").get("interest").asText());
        assertEquals("100.00", free.get("instalment").asText());
    }

    @Test
    void feesCostMoreWhereTheyCount() {
        String fee = "'fees':[{'name':'origination','amount':'12','when':'disbursement','in_eu_aprc':false}]";
        JsonNode plain = answer("");
        JsonNode charged = answer(fee);
        assertEquals(plain.get("aprc_eu"), charged.get("aprc_eu"));
        assertNotEquals(plain.get("apr_us"), charged.get("apr_us"));
        assertEquals("12.00", charged.get("totals").get("fees").asText());
        JsonNode financed = answer(fee.replace("'in_eu", "'financed':true,'in_eu"));
        assertEquals("1212.00", financed.get("totals").get("principal").asText());
        JsonNode monthly = answer("'fees':[{'name':'account','amount':'1.50','when':'each_due'}]");
        assertEquals("18.00", monthly.get("totals").get("fees").asText());
    }

    @Test
    void theInstalmentIsAMultipleAndTheLastRowAbsorbs() {
        JsonNode answer = answer("'instalment_multiple':{'of':'5','mode':'up'}");
        assertEquals("110.00", answer.get("instalment").asText());
        assertTrue(new BigDecimal(row(answer, 11, "total")).compareTo(new BigDecimal("110")) < 0);
        JsonNode early = answer("'instalment_multiple':{'of':'500','mode':'up'}");
        assertEquals(3, early.get("rows").size());
        assertEquals(
                "The loan is repaid after 3 of 12 instalments.",
                early.get("warnings").get(0).asText());
    }

    @Test
    void payoffTakesInterestToTheDayOrThePeriodsEnd() {
        String paid = "'principal':'100','annual_rate_percent':'7','disbursed':'2024-01-01','count':6,"
                + "'payments':[{'date':'2024-02-01','amount':'17.01'}],'payoff':{'date':'2024-02-15'";
        JsonNode day = answer(paid + "}").get("payoff");
        // 83.57 × 7 % ÷ 12 = 0.49, of which 14 of 29 days
        assertEquals("83.57", day.get("principal").asText());
        assertEquals("0.24", day.get("interest").asText());
        JsonNode end = answer(paid + ",'interest_until':'period_end'}").get("payoff");
        assertEquals("0.49", end.get("interest").asText());
        assertEquals("84.06", end.get("total").asText());
    }

    @Test
    void anEarlyPaymentShortensTheTerm() {
        JsonNode answer = answer("'disbursed':'2027-01-01','payments':[{'date':'2027-01-16','amount':'600'}]");
        // 12.00 × 15/31 + 6.00 − 6.00 × 15/31
        assertEquals("8.91", row(answer, 0, "interest"));
        assertTrue(answer.get("rows").size() < 8, answer.toString());
        assertTrue(answer.get("warnings").get(0).asText().contains("lowered the principal by 600.00"));
    }

    @Test
    void theDigestDoesNotDependOnTheOrderOfFields() throws JsonProcessingException {
        JsonNode one = JSON.readTree(Quotes.answer(LOAN, 1));
        String turned = LOAN.replace("\"count\":12", "\"method\":\"annuity\"")
                .replaceFirst("\"method\":\"annuity\"", "\"count\":12");
        assertNotEquals(LOAN, turned);
        assertEquals(one, JSON.readTree(Quotes.answer(turned, 1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'principal':'-1'| /principal",
                "'principal':'0'| /principal",
                "'principal':'0.001'| /principal",
                "'principal':'1e30'| /principal",
                "'principal':1e999999999| /principal",
                "'principal':'NaN'| /principal",
                "'principal':'Infinity'| /principal",
                "'principal':'1,000'| /principal",
                "'principal':'９'| /principal",
                "'principal':'1000000000000000.01'| /principal",
                "'principal':true| /principal",
                "'principal':null| /principal",
                "'annual_rate_percent':'-0.1'| /annual_rate_percent",
                "'annual_rate_percent':'100001'| /annual_rate_percent",
                "'method':'Annuity'| /method",
                "'day_count':'30/365'| /day_count",
                "'disbursed':'2027-02-30'| /disbursed",
                "'disbursed':'31.01.2027'| /disbursed",
                "'disbursed':'0001-01-01'| /disbursed",
                "'disbursed':null| /disbursed",
                "'first_due':'2027-01-31'| /first_due",
                "'first_due':'2026-12-31'| /first_due",
                "'every':'0M'| /every",
                "'every':'1.5M'| /every",
                "'every':'monthly'| /every",
                "'count':0| /count",
                "'count':1201| /count",
                "'count':'12'| /count",
                "'count':12.0| /count",
                "'count':1200,'every':'900Y'| /count",
                "'seed_day':32| /seed_day",
                "'due_dates':['2027-03-01'],'every':null,'count':null,'first_due':'2027-03-01'| /first_due",
                "'due_dates':['2027-03-01','2027-03-01'],'every':null,'count':null| /due_dates/1",
                "'scale':9| /scale",
                "'rounding':'floor'| /rounding",
                "'balloon':'5'| /balloon",
                "'method':'balloon'| /balloon",
                "'method':'balloon','balloon':'1200.01'| /balloon",
                "'instalment':'12'| /instalment",
                "'instalment':'5'| /instalment",
                "'method':'bullet','instalment':'5'| /instalment",
                "'grace':{'principal_periods':12}| /grace/principal_periods",
                "'grace':{'holiday':1}| /grace/holiday",
                "'fees':[{'name':'a','amount':'1','when':'later'}]| /fees/0/when",
                "'fees':[{'name':'a','amount':'1','when':'each_due','financed':true}]| /fees/0/financed",
                "'fees':[{'name':'a','amount':'1200','when':'disbursement'}]| /fees",
                "'payments':[{'date':'2027-01-30','amount':'1'}]| /payments/0/date",
                "'payoff':{'date':'2027-01-01'}| /payoff/date",
                "'payoff':{'date':'2027-05-01','interest_until':'never'}| /payoff/interest_until",
                "'interest':'5'| /interest",
                "'kind':'mortgage'| /kind",
                "'a/b~c':'5'| /a~1b~0c",
            })
    void whatCannotBeMeantIsRefusedWithItsPlace(String changes, String pointer) {
        QuoteRefused refused = assertThrows(QuoteRefused.class, () -> Quotes.answer(loan(changes), 1), changes);
        assertEquals(pointer, refused.pointer(), refused.reason());
    }

    @Test
    void brokenDocumentsAreRefused() {
        for (String text : new String[] {
            "", " ", "[", "7", "\"loan\"", "{\"a\":1,\"a\":2}", "[{}] {}", "{\"principal\":NaN}", "null", "[[]]"
        }) {
            assertThrows(QuoteRefused.class, () -> Quotes.answer(text, 5), text);
        }
        assertThrows(QuoteRefused.class, () -> Quotes.answer("[".repeat(5_000), 5));
        QuoteRefused tooMany = assertThrows(QuoteRefused.class, () -> Quotes.answer("[{},{}]", 1));
        assertTrue(tooMany.reason().contains("at most 1"));
        QuoteRefused second =
                assertThrows(QuoteRefused.class, () -> Quotes.answer("[" + LOAN + "," + loan("'count':0") + "]", 5));
        assertEquals("/1/count", second.pointer());
    }
}
