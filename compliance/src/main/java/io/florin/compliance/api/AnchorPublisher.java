package io.florin.compliance.api;

import java.util.Optional;

/// Port, implemented where the chain is known: publishes roots of the audit history in the contract `Anchor`.
public interface AnchorPublisher {
    /// Publishes the root of a day, inside the database transaction that made it; sent after it commits, once per day.
    ///
    /// @param day days since 1970-01-01
    /// @param root 64 hex digits
    void publish(long day, String root);

    /// The last root that the chain has of this service; empty before the first.
    ///
    /// @throws RootUnknown when the chain does not answer
    Optional<Published> latest() throws RootUnknown;

    /// @param day days since 1970-01-01
    /// @param root 64 hex digits, lower case
    record Published(long day, String root) {}

    /// The chain could not be asked.
    final class RootUnknown extends Exception {
        private static final long serialVersionUID = 1L;

        public RootUnknown(Throwable cause) {
            super(cause);
        }
    }
}
