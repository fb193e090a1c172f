package io.florin.lending.onchain;

/// The three keys of the service, each one file under `data/keys`. It holds no others.
public enum ServiceSigner {
    /// Signs loan offers.
    ORIGINATOR,
    /// Publishes identity records and freezes.
    COMPLIANCE,
    /// Calls what anyone may call, and publishes indices and collateral registrations.
    PUBLISHER;

    /// File name without ending.
    public String fileName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
