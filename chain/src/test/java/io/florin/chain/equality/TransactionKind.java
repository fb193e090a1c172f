package io.florin.chain.equality;

/// Kinds of transactions in random blocks.
enum TransactionKind {
    /// Plain value, also to contracts, the beneficiary and accounts that are not there.
    TRANSFER,
    /// Random commands for a machine.
    COMMANDS,
    /// Reads the slot written by the transaction `distance` before, writes its own.
    CHAIN,
    /// Contract creation with random init code.
    CREATE,
    /// CREATE2 at one of few addresses, and in the same transaction a call that destroys it again.
    CREATE2_AND_DESTROY,
    /// Commands to a child that may be there, gone, or have left storage.
    CHILD,
    /// Gas that does not suffice.
    OUT_OF_GAS,
    /// Reverts after changes.
    REVERT,
    /// Precompile called directly.
    PRECOMPILE,
    /// Many slots.
    BIG_STORAGE,
    /// EIP-7702 authorizations, good and bad.
    DELEGATE,
    /// A call to a wallet that may be delegated, making it create contracts.
    DELEGATED_CREATE,
    /// Sent by the beneficiary, or reads its balance.
    BENEFICIARY,
    /// May not stand in the block: nonce, funds, gas or price.
    INVALID
}
