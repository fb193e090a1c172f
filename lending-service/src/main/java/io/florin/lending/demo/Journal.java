package io.florin.lending.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What has been done of the demo world, one JSON file, replaced as a whole. A step that is not in it is done
/// again after a crash, so every step must bear that.
final class Journal {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FILE = "journal.json";

    private final Path file;
    private final ObjectNode content;

    private Journal(Path file, ObjectNode content) {
        this.file = file;
        this.content = content;
    }

    /// Opens or begins the journal of a folder.
    static Journal open(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            ObjectNode content =
                    Files.exists(file) ? (ObjectNode) JSON.readTree(file.toFile()) : JSON.createObjectNode();
            return new Journal(file, content);
        } catch (IOException cause) {
            throw new UncheckedIOException("the journal " + file + " cannot be read", cause);
        }
    }

    boolean isComplete() {
        return content.path("complete").asBoolean(false);
    }

    void complete() {
        content.put("complete", true);
        store();
    }

    /// Day 0 of the world: fixed by the first call.
    Instant begin(Instant now) {
        if (!content.has("begun")) {
            content.put("begun", now.toString());
            store();
        }
        return Instant.parse(content.path("begun").asText());
    }

    /// Runs the step unless it is done, and writes it down.
    void once(String step, Runnable act) {
        for (var done : content.path("steps")) {
            if (done.asText().equals(step)) {
                return;
            }
        }
        act.run();
        content.withArray("steps").add(step);
        store();
    }

    /// Something learned that later steps need.
    Optional<String> fact(String name) {
        return Optional.ofNullable(content.path("facts").get(name)).map(node -> node.asText());
    }

    /// @throws IllegalStateException when it was never kept
    String known(String name) {
        return fact(name).orElseThrow(() -> new IllegalStateException("the journal does not know " + name));
    }

    void keep(String name, String value) {
        content.withObject("/facts").put(name, value);
        store();
    }

    /// Marks a case or application that seeding leaves waiting for visitors; the staff never acts on it.
    void leaveForVisitors(String id) {
        if (!leftForVisitors().contains(id)) {
            content.withArray("forVisitors").add(id);
            store();
        }
    }

    List<String> leftForVisitors() {
        List<String> ids = new ArrayList<>();
        content.path("forVisitors").forEach(id -> ids.add(id.asText()));
        return ids;
    }

    private void store() {
        Path fresh = file.resolveSibling(FILE + ".new");
        try {
            JSON.writerWithDefaultPrettyPrinter().writeValue(fresh.toFile(), content);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException cause) {
            throw new UncheckedIOException("the journal " + file + " cannot be written", cause);
        }
    }
}
