package io.florin.lending.schedule.quote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Answers quotes: one JSON object or an array of them, with an answer of the same shape (SERVICE.md §2).
/// Thread-safe.
public final class Quotes {
    private static final String ENGINE = "florin-quote 1";
    private static final int MOST_DEPTH = 16;
    private static final int MOST_DIGITS = 100;
    private static final JsonMapper JSON = mapper();

    private Quotes() {}

    private static JsonMapper mapper() {
        JsonMapper mapper = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MOST_DEPTH)
                        .maxNumberLength(MOST_DIGITS)
                        .build());
        return mapper;
    }

    /// @param json the request; UTF-8 text
    /// @param most largest number of quotes in an array
    /// @return the answer as JSON
    /// @throws QuoteRefused for the first quote that cannot be computed
    public static String answer(String json, int most) {
        JsonNode request = parse(json);
        JsonNode answer = request.isArray() ? all(request, most) : one(request, "");
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JsonNode parse(String json) {
        try {
            JsonNode node = JSON.readTree(json);
            if (node.isMissingNode()) {
                throw new QuoteRefused("", "is empty; give an object or an array of objects");
            }
            return node;
        } catch (JsonProcessingException malformed) {
            String place = malformed.getLocation() == null
                    ? ""
                    : " (line " + malformed.getLocation().getLineNr() + ", column "
                            + malformed.getLocation().getColumnNr() + ")";
            throw new QuoteRefused("", "is not JSON: " + malformed.getOriginalMessage() + place);
        }
    }

    private static ArrayNode all(JsonNode requests, int most) {
        if (requests.size() > most) {
            throw new QuoteRefused("", "must have at most " + most + " quotes, has " + requests.size());
        }
        ArrayNode answers = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < requests.size(); i++) {
            answers.add(one(requests.get(i), "/" + i));
        }
        return answers;
    }

    private static ObjectNode one(JsonNode request, String pointer) {
        if (!request.isObject()) {
            throw new QuoteRefused(pointer, "must be an object");
        }
        JsonNode kind = request.get("kind");
        String name = kind == null ? "loan" : kind.asText();
        ObjectNode answer = switch (name) {
            case "loan" -> LoanQuote.answer(LoanReader.read(request, pointer), pointer);
            case "apr_us" -> CostQuotes.aprUs(request, pointer);
            case "aprc_eu" -> CostQuotes.aprcEu(request, pointer);
            default -> throw new QuoteRefused(pointer + "/kind", "must be loan, apr_us or aprc_eu");
        };
        return answer.put("engine", ENGINE).put("inputs_sha256", digest(request));
    }

    /// SHA-256 of the request with its fields in alphabetical order and without white space.
    private static String digest(JsonNode request) {
        try {
            Object ordered = JSON.treeToValue(request, Object.class);
            byte[] canonical = JSON.writeValueAsString(ordered).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
