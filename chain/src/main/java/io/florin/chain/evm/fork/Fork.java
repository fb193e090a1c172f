package io.florin.chain.evm.fork;

/// Rule sets, oldest first. Blocks run from Shanghai on; London and Paris serve to judge transactions only.
public enum Fork {
    /// EIP-1559 fees, EIP-3529 refunds.
    LONDON,
    /// The merge.
    PARIS,
    /// PUSH0, warm beneficiary, limit on init code, withdrawals.
    SHANGHAI,
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
