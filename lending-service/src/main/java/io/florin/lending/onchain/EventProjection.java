package io.florin.lending.onchain;

import java.util.Set;

/// Rows that follow from chain events and from nothing else. A feature implements this as an
/// `@ApplicationScoped` bean; the indexer finds it, and calls it from one thread, inside one database
/// transaction per block together with the cursor: either both move or neither. Every projection can be
/// rebuilt from block 0 with an equal result, so it must not read the clock, the database of other
/// features or the chain's latest state.
public interface EventProjection {
    /// Stable name and version, for example `loan-v1`. A new name rebuilds all projections from block 0.
    String name();

    /// Contract names whose events it wants, as in the deployment file.
    Set<String> contracts();

    /// Folds one event. Events come once each, in block and log order. Unknown event names are ignored.
    /// An exception stops the indexer at this block; it tries again and the health check turns bad.
    void apply(ChainEvent event);

    /// Deletes all rows of the projection; the indexer then replays from block 0.
    void clear();
}
