package io.florin.lending.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DemoDocumentTest {
    private final String pdf = new String(
            DemoDocument.pdf("Deed (first)", List.of("line \\ two", "Weinbergstraße 3")), StandardCharsets.ISO_8859_1);

    @Test
    void itSaysThatItIsADemo() {
        assertTrue(pdf.contains("(Demo document - not a real title, no legal meaning) Tj"));
        assertTrue(pdf.contains("(Deed \\(first\\)) Tj"), "brackets of the text do not end it");
        assertTrue(pdf.contains("(Weinbergstraße 3) Tj"));
    }

    @Test
    void everyObjectLiesWhereTheTableSays() {
        Matcher entry = Pattern.compile("(\\d{10}) 00000 n ").matcher(pdf);
        int number = 0;
        while (entry.find()) {
            number++;
            assertTrue(pdf.startsWith(number + " 0 obj", Integer.parseInt(entry.group(1))), "object " + number);
        }
        assertEquals(5, number);
        int start = Integer.parseInt(pdf.replaceAll("(?s).*startxref\n(\\d+)\n%%EOF\n", "$1"));
        assertTrue(pdf.startsWith("xref\n", start));
    }

    @Test
    void theStreamHasTheLengthItStates() {
        Matcher stream = Pattern.compile("(?s)/Length (\\d+) >>\nstream\n(.*)\nendstream")
                .matcher(pdf);
        assertTrue(stream.find());
        assertEquals(Integer.parseInt(stream.group(1)), stream.group(2).length());
    }
}
