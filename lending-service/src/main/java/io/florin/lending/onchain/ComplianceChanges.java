package io.florin.lending.onchain;

import io.florin.compliance.api.Changes;
import jakarta.inject.Singleton;

/// Lets compliance tell browsers that something changed.
@Singleton
final class ComplianceChanges implements Changes {
    private final ChangeFeed feed;

    ComplianceChanges(ChangeFeed feed) {
        this.feed = feed;
    }

    @Override
    public void changed(String topic) {
        feed.changed(topic);
    }
}
