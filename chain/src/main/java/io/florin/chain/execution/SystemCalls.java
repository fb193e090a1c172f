package io.florin.chain.execution;

import io.florin.chain.types.Address;

/// Predeployed contracts the protocol itself calls.
public final class SystemCalls {
    /// Caller of system calls.
    static final Address CALLER = Address.fromHex("fffffffffffffffffffffffffffffffffffffffe");
    /// EIP-4788: parent beacon block roots.
    public static final Address BEACON_ROOTS = Address.fromHex("000f3df6d732807ef1319fb7b8bb8522d0beac02");
    /// EIP-2935: block hashes.
    public static final Address BLOCK_HASHES = Address.fromHex("0000f90827f1c53a10cb7a02335b175320002935");
    /// EIP-7002: withdrawal requests, request type 1.
    public static final Address WITHDRAWAL_REQUESTS = Address.fromHex("00000961ef480eb55e80d19ad83579a64c007002");
    /// EIP-7251: consolidation requests, request type 2.
    public static final Address CONSOLIDATION_REQUESTS = Address.fromHex("0000bbddc7ce488642fb579f8b00f3a590007251");
    /// Gas of each call.
    static final long GAS = 30_000_000;

    private SystemCalls() {}
}
