package io.florin.chain.storage;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Column families. Numbers are big-endian so that keys sort by block.
enum Family {
    /// address → account record (see {@link Records})
    ACCOUNT,
    /// address ‖ slot → 32-byte value, zero values absent
    SLOT,
    /// code hash → code
    CODE,
    /// path → node of the account trie
    ACCOUNT_NODE,
    /// address ‖ path → node of a storage trie
    STORAGE_NODE,
    /// address ‖ block → account record before that block, empty when absent
    ACCOUNT_CHANGE,
    /// address ‖ slot ‖ block → value before that block, empty when absent
    SLOT_CHANGE,
    /// node family byte ‖ node key ‖ block → node before that block, empty when absent
    NODE_CHANGE,
    /// block → keys of the node change records it made, for pruning
    NODE_CHANGE_INDEX,
    /// block number → header RLP
    HEADER,
    /// block number → body RLP
    BODY,
    /// block number → receipts RLP
    RECEIPT,
    /// block hash → number
    BLOCK_NUMBER,
    /// transaction hash → block number ‖ index
    TX_INDEX,
    /// names → head, genesis hash, schema version
    META;

    byte[] familyName() {
        return name().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
    }
}
