package io.florin.lending.collateral.model;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An entry in a land register, in one spelling: letters and numbers as separate words, upper case, compatibility
/// forms and leading zeros removed, everything else a separator. "Mitte, Blatt 0012" is "MITTE BLATT 12"; "12-34" and
/// "1234" stay different.
///
/// @param jurisdiction normalised, not empty
/// @param reference normalised, not empty
public record Title(String jurisdiction, String reference) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|\\p{Nd}+");

    public Title {
        if (jurisdiction.isEmpty() || reference.isEmpty()) {
            throw new IllegalArgumentException("a title has letters or digits in its register and in its reference");
        }
    }

    /// @throws IllegalArgumentException when one of them holds neither letters nor digits
    public static Title of(String jurisdiction, String reference) {
        return new Title(normalised(jurisdiction), normalised(reference));
    }

    /// Whether a text holds anything that names an entry.
    public static boolean names(String text) {
        return !normalised(text).isEmpty();
    }

    private static String normalised(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(folded);
        while (matcher.find()) {
            String word = matcher.group();
            words.add(Character.isDigit(word.codePointAt(0)) ? withoutLeadingZeros(word) : word);
        }
        return String.join(" ", words);
    }

    private static String withoutLeadingZeros(String digits) {
        String stripped = digits.replaceFirst("^0+", "");
        return stripped.isEmpty() ? "0" : stripped;
    }

    /// The bytes that a title key commits to: salt, jurisdiction, a zero byte, reference; UTF-8.
    ///
    /// @param salt secret of the installation, so that nobody finds a title by trying
    public byte[] preimage(byte[] salt) {
        return Bytes.join(
                salt,
                jurisdiction.getBytes(StandardCharsets.UTF_8),
                new byte[1],
                reference.getBytes(StandardCharsets.UTF_8));
    }
}
