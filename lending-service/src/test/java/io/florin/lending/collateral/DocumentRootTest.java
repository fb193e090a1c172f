package io.florin.lending.collateral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.florin.lending.collateral.model.AssetDocument;
import io.florin.lending.collateral.model.DocumentKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentRootTest {
    private static AssetDocument document(String twoDigits) {
        return new AssetDocument(
                UUID.randomUUID(),
                UUID.randomUUID(),
                DocumentKind.OTHER,
                "x.pdf",
                1,
                twoDigits.repeat(32),
                Instant.EPOCH);
    }

    @Test
    void theOrderOfArrivalDoesNotCount() {
        List<AssetDocument> documents = new ArrayList<>(Stream.of("00", "7f", "80", "ff")
                .map(DocumentRootTest::document)
                .toList());
        String root = AssetViews.documentRoot(documents);
        long seed = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(documents, new Random(seed + i));
            assertEquals(root, AssetViews.documentRoot(documents), "seed " + (seed + i));
        }
        assertNotEquals(root, AssetViews.documentRoot(documents.subList(1, 4)), "every document counts");
    }

    @Test
    void noDocumentsHaveTheZeroRoot() {
        assertEquals("0x" + "0".repeat(64), AssetViews.documentRoot(List.of()));
    }

    /// keccak256 of 32 zero bytes, known as the place of the first array in Solidity's storage layout.
    @Test
    void oneDocumentHasTheHashOfItsDigest() {
        assertEquals(
                "0x290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e563",
                AssetViews.documentRoot(List.of(document("00"))));
    }
}
