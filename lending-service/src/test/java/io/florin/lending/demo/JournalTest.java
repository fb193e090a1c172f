package io.florin.lending.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir
    Path folder;

    @Test
    void whenAStepIsDone_thenNoLaterStartDoesItAgain() {
        AtomicInteger runs = new AtomicInteger();
        Journal.open(folder).once("supply", runs::incrementAndGet);
        Journal.open(folder).once("supply", runs::incrementAndGet);
        assertEquals(1, runs.get());
    }

    @Test
    void whenAStepFails_thenTheNextStartDoesItAgain() {
        assertThrows(
                IllegalStateException.class,
                () -> Journal.open(folder).once("supply", () -> {
                    throw new IllegalStateException("killed");
                }));
        AtomicInteger runs = new AtomicInteger();
        Journal.open(folder).once("supply", runs::incrementAndGet);
        assertEquals(1, runs.get());
    }

    @Test
    void whenOpenedAgain_thenBeginningFactsAndVisitorsItemsAreKept() {
        Journal first = Journal.open(folder);
        Instant begun = first.begin(Instant.parse("2026-01-02T03:04:05Z"));
        first.keep("loan", "0x01");
        first.leaveForVisitors("case-1");
        first.leaveForVisitors("case-1");
        Journal second = Journal.open(folder);
        assertEquals(begun, second.begin(Instant.parse("2027-01-01T00:00:00Z")), "day 0 never moves");
        assertEquals("0x01", second.known("loan"));
        assertEquals(List.of("case-1"), second.leftForVisitors());
        assertThrows(IllegalStateException.class, () -> second.known("asset"));
    }

    @Test
    void whenCompleted_thenItStaysSo() {
        assertFalse(Journal.open(folder).isComplete());
        Journal.open(folder).complete();
        assertTrue(Journal.open(folder).isComplete());
    }

    @Test
    void whenTheFileIsBroken_thenItIsNamed() throws IOException {
        Files.writeString(folder.resolve("journal.json"), "{ \"steps\": [");
        UncheckedIOException failure = assertThrows(UncheckedIOException.class, () -> Journal.open(folder));
        assertTrue(String.valueOf(failure.getMessage()).contains("journal.json"));
    }
}
