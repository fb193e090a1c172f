package io.florin.compliance.watchlist;

import io.florin.compliance.api.Refusal;
import io.florin.compliance.screening.Screener;
import io.florin.compliance.screening.list.ListRefused;
import io.florin.compliance.screening.list.ListStatus;
import io.florin.compliance.screening.list.SanctionsLists;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The sanctions lists of the folder `lists`, read at start and on an officer's demand. A folder that cannot be read as
/// a whole changes nothing: what was in force stays. When the first reading fails nothing is in force, and nobody is
/// cleared, until a reading succeeds. Ages are in real time, whatever the demo clock says.
@Singleton
public class ListsInForce {
    static final int STALE_DAYS = 35;
    private static final Logger LOG = Logger.getLogger(ListsInForce.class);

    private final Path folder;
    private final InstantSource realTime = InstantSource.system();
    private final AtomicReference<@Nullable InForce> inForce = new AtomicReference<>();

    ListsInForce(@ConfigProperty(name = "florin.data") Path data) {
        folder = data.resolve("lists");
    }

    private record InForce(Screener screener, List<ListStatus> lists, Instant loadedAt) {}

    void start(@Observes StartupEvent event) {
        try {
            fillWhenEmpty();
            load();
        } catch (ListRefused refused) {
            LOG.errorf("No sanctions lists are in force, nobody can be cleared: %s", refused.getMessage());
        }
    }

    /// Reads the folder again and puts what it holds in force.
    ///
    /// @throws Refusal 422 `list-refused` naming file, line and reason; the lists in force stay
    public List<ListState> reload() {
        try {
            load();
        } catch (ListRefused refused) {
            throw new Refusal(
                    422,
                    "list-refused",
                    "The lists in force stay. " + refused.getMessage(),
                    List.of(new Refusal.Field(refused.file(), String.valueOf(refused.getMessage()))));
        }
        return states();
    }

    /// The engine over the lists in force.
    ///
    /// @throws Refusal 409 `lists-unavailable`
    public Screener screener() {
        InForce present = inForce.get();
        if (present == null) {
            throw new Refusal(409, "lists-unavailable", "No sanctions lists are in force; an officer must load them.");
        }
        return present.screener();
    }

    /// By name; empty when nothing is in force.
    public List<ListState> states() {
        InForce present = inForce.get();
        if (present == null) {
            return List.of();
        }
        return present.lists().stream()
                .map(list -> state(list, present.loadedAt()))
                .toList();
    }

    private ListState state(ListStatus list, Instant loadedAt) {
        boolean stale = isStale(list.published(), loadedAt, realTime.instant());
        return new ListState(
                list.list(), list.entries(), list.published(), loadedAt, list.sha256(), stale, list.rejected());
    }

    static boolean isStale(@Nullable LocalDate published, Instant loadedAt, Instant now) {
        LocalDate from = published == null ? LocalDate.ofInstant(loadedAt, ZoneOffset.UTC) : published;
        return ChronoUnit.DAYS.between(from, LocalDate.ofInstant(now, ZoneOffset.UTC)) > STALE_DAYS;
    }

    private synchronized void load() {
        SanctionsLists lists = SanctionsLists.read(folder);
        lists.leftOut().forEach(file -> LOG.warnf("left out %s: %s", file.file(), file.reason()));
        inForce.set(new InForce(Screener.over(lists), lists.status(), realTime.instant()));
    }

    private void fillWhenEmpty() {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> present = Files.list(folder)) {
                if (present.findAny().isPresent()) {
                    return;
                }
            }
            for (String name : SanctionsLists.shippedFiles()) {
                Files.write(folder.resolve(name), SanctionsLists.shippedFile(name));
            }
        } catch (IOException cause) {
            throw new UncheckedIOException("the lists cannot be put into " + folder, cause);
        }
    }
}
