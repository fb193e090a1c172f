package io.florin.lending.disclosure;

import io.florin.lending.disclosure.model.KeyFacts;
import io.florin.lending.disclosure.model.KeyFactsText;
import io.florin.lending.onchain.Keccak256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The risk texts in force, by language. Immutable, thread-safe; read once from the resources.
public final class Disclosures {
    private static final Map<String, String> VERSIONS = Map.of("en", "1", "zh-CN", "1");
    private static final Map<String, Disclosure> TEXTS = read();

    private Disclosures() {}

    /// Languages of which there is a text.
    public static Set<String> languages() {
        return TEXTS.keySet();
    }

    /// The text in force, or nothing for a language that we do not have.
    public static Optional<Disclosure> of(String language) {
        return Optional.ofNullable(TEXTS.get(language));
    }

    /// The key facts of an offer in words: paragraphs with an empty line between them, headings beginning with "# ".
    ///
    /// @throws IllegalArgumentException for a language that we do not have
    public static String keyFacts(KeyFacts facts, String language) {
        Disclosure disclosure = required(language);
        return KeyFactsText.of(facts, resource("facts", language, disclosure.version()));
    }

    /// Hash of the text in force, for the receipt.
    ///
    /// @throws IllegalArgumentException for a language that we do not have
    public static String riskTextHash(String language) {
        return required(language).hash();
    }

    private static Disclosure required(String language) {
        return of(language)
                .orElseThrow(() ->
                        new IllegalArgumentException("language must be one of " + languages() + ", is " + language));
    }

    private static Map<String, Disclosure> read() {
        Map<String, Disclosure> texts = new LinkedHashMap<>();
        VERSIONS.forEach((language, version) -> {
            String text = resource("risk", language, version);
            String hash = Keccak256.of(text.getBytes(StandardCharsets.UTF_8));
            texts.put(language, new Disclosure(language, version, text, hash));
        });
        return Map.copyOf(texts);
    }

    private static String resource(String kind, String language, String version) {
        String name = "/disclosure/" + kind + "-" + language + "-" + version + ".txt";
        try (InputStream file = Disclosures.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the resource " + name + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
