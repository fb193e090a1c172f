package io.florin.lending.boot;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whether a data folder has, gets or never gets a demo world. The first start decides: a folder that was
/// begun with `--empty` stays empty, so that nobody's own history is ever moved by 90 days.
final class DemoWorld {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final boolean wanted;

    private DemoWorld(Path folder, boolean wanted) {
        this.folder = folder;
        this.wanted = wanted;
    }

    /// Takes or repeats the decision for a start.
    ///
    /// @param possible whether this deployment is a demo with chain and login of its own
    static DemoWorld decide(Path data, boolean possible, boolean empty) {
        Path folder = data.resolve("demo");
        Path mark = folder.resolve("empty");
        boolean wanted = possible && !empty && !Files.exists(mark);
        if (possible && empty && !Files.exists(journal(folder))) {
            try {
                Files.createDirectories(folder);
                Files.writeString(mark, "This data folder was begun without a demo world.\n");
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        }
        return new DemoWorld(folder, wanted);
    }

    Path folder() {
        return folder;
    }

    /// Whether this start makes the world, goes on making it, or finds it made.
    boolean wanted() {
        return wanted;
    }

    /// Whether everything that is wanted is there.
    boolean ready() {
        return !wanted || isComplete(folder);
    }

    /// Whether the journal of the demo process says that the world is complete.
    static boolean isComplete(Path folder) {
        Path journal = journal(folder);
        try {
            return Files.exists(journal)
                    && JSON.readTree(journal.toFile()).path("complete").asBoolean(false);
        } catch (IOException beingReplaced) {
            return false;
        }
    }

    private static Path journal(Path folder) {
        return folder.resolve("journal.json");
    }
}
