package io.florin.chain.execution;

/// Rules a transaction or a block can break. What is refused is refused for exactly one of them.
public enum Rule {
    /// RLP or a field of it has the wrong shape.
    ENCODING,
    /// No sender follows from the signature (EIP-2).
    SIGNATURE,
    /// Chain id of another chain (EIP-155).
    CHAIN_ID,
    /// Envelope the fork does not know.
    TRANSACTION_TYPE,
    /// Tip above the highest price (EIP-1559).
    PRIORITY_FEE,
    /// Gas limit times highest price beyond 256 bits.
    FEE_OVERFLOW,
    /// Init code too long (EIP-3860).
    INIT_CODE_SIZE,
    /// Gas limit below the intrinsic gas.
    INTRINSIC_GAS,
    /// Gas limit below the floor of call data (EIP-7623).
    FLOOR_GAS,
    /// Gas limit above the cap of one transaction (EIP-7825).
    TRANSACTION_GAS_CAP,
    /// Sender's counter at its end (EIP-2681).
    NONCE_LIMIT,
    /// Nonce already used.
    NONCE_LOW,
    /// Nonce with a gap.
    NONCE_HIGH,
    /// Sender has code that is no delegation (EIP-3607).
    SENDER_CODE,
    /// Sender cannot pay the most it may spend.
    FUNDS,
    /// Highest price below the base fee.
    GAS_PRICE,
    /// Highest blob price below the block's.
    BLOB_GAS_PRICE,
    /// No authorization in a transaction that is for them (EIP-7702).
    AUTHORIZATIONS_MISSING,
    /// No blob in a transaction that is for them (EIP-4844).
    BLOBS_MISSING,
    /// More blobs than one transaction may have (EIP-7594, before Osaka those of a block).
    BLOB_COUNT,
    /// Blob hash of an unknown version.
    BLOB_VERSION,
    /// Blobs beyond those of a block.
    BLOCK_BLOBS,
    /// Gas limit above what the block has left.
    BLOCK_GAS,
    /// No block has the parent's hash.
    UNKNOWN_PARENT,
    /// Fields that the fork wants are missing or others are there.
    HEADER_FIELDS,
    /// Height is not that of the parent plus one.
    NUMBER,
    /// Not later than the parent.
    TIMESTAMP,
    /// More than 32 bytes of extra data.
    EXTRA_DATA,
    /// Ommers, a difficulty or a nonce after the merge (EIP-3675).
    OMMERS,
    /// Gas limit too small, too large or too far from the parent's.
    GAS_LIMIT,
    /// Gas used above the gas limit.
    GAS_USED_ABOVE_LIMIT,
    /// Base fee is not the one that follows (EIP-1559).
    BASE_FEE,
    /// Excess blob gas is not the one that follows (EIP-4844, 7918).
    EXCESS_BLOB_GAS,
    /// Whole block too long (EIP-7934).
    BLOCK_SIZE,
    /// Root of the transactions differs.
    TRANSACTIONS_ROOT,
    /// Root of the withdrawals differs.
    WITHDRAWALS_ROOT,
    /// Gas used differs.
    GAS_USED,
    /// Blob gas used differs.
    BLOB_GAS_USED,
    /// Root of the receipts differs.
    RECEIPTS_ROOT,
    /// Bloom differs.
    LOGS_BLOOM,
    /// Hash of the requests differs (EIP-7685).
    REQUESTS,
    /// State root differs.
    STATE_ROOT,
    /// A deposit event has another layout (EIP-6110).
    DEPOSIT_LAYOUT,
    /// A system contract has no code.
    SYSTEM_CONTRACT_MISSING,
    /// A system contract failed.
    SYSTEM_CONTRACT_FAILED
}
