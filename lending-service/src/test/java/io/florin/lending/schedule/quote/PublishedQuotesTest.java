package io.florin.lending.schedule.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Quotes against examples that others have published; each names its source.
class PublishedQuotesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> everyPublishedExampleIsMet() throws IOException {
        try (InputStream file = PublishedQuotesTest.class.getResourceAsStream("/quote/published.json")) {
            JsonNode cases = JSON.readTree(file);
            return StreamSupport.stream(cases.spliterator(), false)
                    .map(one -> DynamicTest.dynamicTest(
                            one.get("source").asText(),
                            () -> assertHolds(
                                    one.get("expect"),
                                    JSON.readTree(
                                            Quotes.answer(one.get("request").toString(), 1)),
                                    "")));
        }
    }

    /// Everything expected is in the answer; the answer may hold more.
    private static void assertHolds(JsonNode expected, JsonNode actual, String pointer) {
        assertNotNull(actual, pointer + " is missing");
        if (expected.isArray()) {
            assertEquals(expected.size(), actual.size(), pointer);
            for (int i = 0; i < expected.size(); i++) {
                assertHolds(expected.get(i), actual.get(i), pointer + "/" + i);
            }
        } else if (expected.isObject()) {
            for (Map.Entry<String, JsonNode> field : expected.properties()) {
                assertHolds(field.getValue(), actual.get(field.getKey()), pointer + "/" + field.getKey());
            }
        } else {
            assertEquals(expected.asText(), actual.asText(), pointer);
        }
    }
}
