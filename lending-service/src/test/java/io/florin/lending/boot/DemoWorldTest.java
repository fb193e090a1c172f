package io.florin.lending.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoWorldTest {
    @TempDir
    Path data;

    private void journal(String text) throws IOException {
        Path folder = Files.createDirectories(data.resolve("demo"));
        Files.writeString(folder.resolve("journal.json"), text);
    }

    private HealthCheckResponse.Status readiness() {
        return new DemoWorldCheck(Optional.of(data.resolve("demo"))).call().getStatus();
    }

    @Test
    void givenAFreshFolder_thenAWorldIsMadeAndAwaited() {
        DemoWorld world = DemoWorld.decide(data, true, false);
        assertTrue(world.wanted());
        assertFalse(world.ready());
        assertEquals(HealthCheckResponse.Status.DOWN, readiness());
    }

    @Test
    void givenAFinishedJournal_thenTheWorldIsReady() throws IOException {
        journal("{ \"steps\": [], \"complete\": true }");
        DemoWorld world = DemoWorld.decide(data, true, false);
        assertTrue(world.wanted());
        assertTrue(world.ready());
        assertEquals(HealthCheckResponse.Status.UP, readiness());
    }

    @Test
    void givenAHalfWrittenJournal_thenTheWorldIsNotReady() throws IOException {
        journal("{ \"steps\": [");
        assertFalse(DemoWorld.decide(data, true, false).ready());
    }

    @Test
    void givenAFolderBegunEmpty_thenNoLaterStartSeedsIt() {
        assertTrue(DemoWorld.decide(data, true, true).ready());
        DemoWorld later = DemoWorld.decide(data, true, false);
        assertFalse(later.wanted());
        assertTrue(later.ready());
    }

    @Test
    void givenASeededFolder_whenStartedEmptyOnce_thenTheWorldIsFoundAgainLater() throws IOException {
        journal("{ \"complete\": true }");
        assertFalse(DemoWorld.decide(data, true, true).wanted());
        assertTrue(DemoWorld.decide(data, true, false).wanted());
    }

    @Test
    void givenARealDeployment_thenNothingIsMadeOrMarked() {
        assertFalse(DemoWorld.decide(data, false, false).wanted());
        assertFalse(Files.exists(data.resolve("demo")));
    }

    @Test
    void givenNoWorldToAwait_thenReadinessIsUpAtOnce() {
        assertEquals(
                HealthCheckResponse.Status.UP,
                new DemoWorldCheck(Optional.empty()).call().getStatus());
    }
}
