package io.florin.chain.evm.fork;

/// Rule sets, oldest first.
public enum Fork {
    /// Transient storage, MCOPY, blobs, EIP-6780.
    CANCUN,
    /// EIP-7702, calldata floor, BLS precompiles, requests.
    PRAGUE,
    /// CLZ, P256VERIFY, transaction gas cap, modexp bounds.
    OSAKA;

    /// True for this fork and all later ones.
    public boolean atLeast(Fork other) {
        return compareTo(other) >= 0;
    }
}
