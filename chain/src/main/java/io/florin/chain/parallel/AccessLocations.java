package io.florin.chain.parallel;

import io.florin.chain.execution.AccessLocation;
import io.florin.chain.execution.AccessLocation.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Locations in order of first mention, each once. Mutable, confined to one thread.
final class AccessLocations {
    private final Set<AccessLocation> locations = new LinkedHashSet<>();

    /// @param slot for storage only
    void add(Kind kind, AccountCell account, @Nullable SlotCell slot) {
        locations.add(new AccessLocation(kind, account.address, slot == null ? null : slot.key));
    }

    List<AccessLocation> list() {
        return List.copyOf(locations);
    }
}
