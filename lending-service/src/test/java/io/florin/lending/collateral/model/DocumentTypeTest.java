package io.florin.lending.collateral.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DocumentTypeTest {
    @Test
    void theContentTellsTheType() {
        assertEquals(Optional.of(DocumentType.PDF), DocumentType.of("%PDF-1.4".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(
                Optional.of(DocumentType.PNG), DocumentType.of(HexFormat.of().parseHex("89504e470d0a1a0a00")));
        assertEquals(
                Optional.of(DocumentType.JPEG), DocumentType.of(HexFormat.of().parseHex("ffd8ffe0")));
        for (String other : new String[] {"", "%PDF", "GIF89a", "PK\u0003\u0004", "<svg xmlns=", " %PDF-1.4"}) {
            assertTrue(
                    DocumentType.of(other.getBytes(StandardCharsets.US_ASCII)).isEmpty(), other);
        }
    }

    @Test
    void namesLoseWhatCouldHarm() {
        Map<String, String> cases = Map.of(
                "deed.pdf", "deed.pdf",
                "C:\\Users\\anna\\Deed (2).PDF", "Deed (2).pdf",
                "../../etc/passwd", "passwd.pdf",
                ".htaccess", "htaccess.pdf",
                "a\r\nSet-Cookie: x=1.pdf", "aSet-Cookie x1.pdf",
                "квартира № 5.pdf", "квартира 5.pdf",
                "", "document.pdf",
                "///", "document.pdf",
                "\"quoted\";name.exe", "quotedname.pdf");
        cases.forEach((given, clean) -> assertEquals(clean, DocumentType.PDF.cleanName(given), given));
    }

    @Test
    void anyNameBecomesShortAndPlain() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder name = new StringBuilder();
            random.ints(random.nextInt(300), 0, 0x2_ffff)
                    .filter(code -> code < 0xd800 || code > 0xdfff)
                    .forEach(name::appendCodePoint);
            String clean = DocumentType.JPEG.cleanName(name.toString());
            assertTrue(clean.length() <= 104 && clean.endsWith(".jpg"), "seed " + seed + ": " + clean);
            assertFalse(clean.matches("(?s).*[\\p{Cntrl}/\\\\\":;*?<>|].*"), "seed " + seed + ": " + clean);
        }
    }
}
