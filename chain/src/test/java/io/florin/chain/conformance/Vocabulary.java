package io.florin.chain.conformance;

import static java.util.Map.entry;

import io.florin.chain.execution.Refusal;
import io.florin.chain.execution.Rule;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The names that fixtures give to broken rules, in terms of our own.
final class Vocabulary {
    /// Names for what is wrong with the encoding or with the width of a field, beside those that begin with RLP_.
    private static final Set<String> ENCODING = Set.of(
            "ADDRESS_TOO_LONG",
            "ADDRESS_TOO_SHORT",
            "GASLIMIT_OVERFLOW",
            "GASPRICE_OVERFLOW",
            "NONCE_OVERFLOW",
            "PRIORITY_OVERFLOW",
            "VALUE_OVERFLOW",
            "TYPE_NOT_SUPPORTED",
            "TYPE_3_TX_CONTRACT_CREATION",
            "TYPE_3_TX_WITH_FULL_BLOBS",
            "TYPE_4_TX_CONTRACT_CREATION",
            "TYPE_4_INVALID_AUTHORITY_SIGNATURE",
            "TYPE_4_INVALID_AUTHORITY_SIGNATURE_S_TOO_HIGH",
            "TYPE_4_INVALID_AUTHORIZATION_FORMAT",
            "INCORRECT_BLOCK_FORMAT",
            "INVALID_CHAINID",
            "INVALID_SIGNATURE_VRS");

    private static final Map<String, Set<Rule>> RULES = Map.ofEntries(
            entry("INITCODE_SIZE_EXCEEDED", Set.of(Rule.INIT_CODE_SIZE)),
            entry("INTRINSIC_GAS_TOO_LOW", Set.of(Rule.INTRINSIC_GAS)),
            entry("INTRINSIC_GAS_BELOW_FLOOR_GAS_COST", Set.of(Rule.FLOOR_GAS)),
            entry("GASLIMIT_PRICE_PRODUCT_OVERFLOW", Set.of(Rule.FEE_OVERFLOW)),
            entry("EC_RECOVERY_FAIL", Set.of(Rule.SIGNATURE)),
            entry("INVALID_SIGNATURE_VRS", Set.of(Rule.SIGNATURE)),
            entry("NONCE_TOO_BIG", Set.of(Rule.NONCE_LIMIT)),
            entry("PRIORITY_GREATER_THAN_MAX_FEE_PER_GAS_2", Set.of(Rule.PRIORITY_FEE)),
            entry("GAS_LIMIT_EXCEEDS_MAXIMUM", Set.of(Rule.TRANSACTION_GAS_CAP)),
            entry("GAS_ALLOWANCE_EXCEEDED", Set.of(Rule.BLOCK_GAS)),
            entry("INSUFFICIENT_ACCOUNT_FUNDS", Set.of(Rule.FUNDS)),
            entry("INSUFFICIENT_MAX_FEE_PER_GAS", Set.of(Rule.GAS_PRICE)),
            entry("INSUFFICIENT_MAX_FEE_PER_BLOB_GAS", Set.of(Rule.BLOB_GAS_PRICE)),
            entry("PRIORITY_GREATER_THAN_MAX_FEE_PER_GAS", Set.of(Rule.PRIORITY_FEE)),
            entry("NONCE_IS_MAX", Set.of(Rule.NONCE_LIMIT)),
            entry("NONCE_MISMATCH_TOO_LOW", Set.of(Rule.NONCE_LOW)),
            entry("NONCE_MISMATCH_TOO_HIGH", Set.of(Rule.NONCE_HIGH)),
            entry("SENDER_NOT_EOA", Set.of(Rule.SENDER_CODE)),
            entry("INVALID_CHAINID", Set.of(Rule.CHAIN_ID)),
            entry("TYPE_1_TX_PRE_FORK", Set.of(Rule.TRANSACTION_TYPE)),
            entry("TYPE_2_TX_PRE_FORK", Set.of(Rule.TRANSACTION_TYPE)),
            entry("TYPE_3_TX_PRE_FORK", Set.of(Rule.TRANSACTION_TYPE)),
            entry("TYPE_4_TX_PRE_FORK", Set.of(Rule.TRANSACTION_TYPE)),
            entry("TYPE_3_TX_ZERO_BLOBS", Set.of(Rule.BLOBS_MISSING)),
            entry("TYPE_3_TX_BLOB_COUNT_EXCEEDED", Set.of(Rule.BLOB_COUNT)),
            entry("TYPE_3_TX_MAX_BLOB_GAS_ALLOWANCE_EXCEEDED", Set.of(Rule.BLOCK_BLOBS)),
            entry("TYPE_3_TX_INVALID_BLOB_VERSIONED_HASH", Set.of(Rule.BLOB_VERSION)),
            entry("TYPE_4_EMPTY_AUTHORIZATION_LIST", Set.of(Rule.AUTHORIZATIONS_MISSING)),
            entry("RLP_BLOCK_LIMIT_EXCEEDED", Set.of(Rule.BLOCK_SIZE)),
            entry("INCORRECT_BLOCK_FORMAT", Set.of(Rule.HEADER_FIELDS)),
            entry("UNKNOWN_PARENT", Set.of(Rule.UNKNOWN_PARENT)),
            entry("UNKNOWN_PARENT_ZERO", Set.of(Rule.UNKNOWN_PARENT)),
            entry("INVALID_BLOCK_NUMBER", Set.of(Rule.NUMBER)),
            entry("INVALID_BLOCK_TIMESTAMP_OLDER_THAN_PARENT", Set.of(Rule.TIMESTAMP)),
            entry("EXTRA_DATA_TOO_BIG", Set.of(Rule.EXTRA_DATA)),
            entry("IMPORT_IMPOSSIBLE_UNCLES_OVER_PARIS", Set.of(Rule.OMMERS)),
            entry("IMPORT_IMPOSSIBLE_DIFFICULTY_OVER_PARIS", Set.of(Rule.OMMERS)),
            entry("INVALID_GASLIMIT", Set.of(Rule.GAS_LIMIT)),
            entry("GAS_USED_OVERFLOW", Set.of(Rule.BLOCK_GAS, Rule.GAS_USED_ABOVE_LIMIT)),
            entry("INVALID_BASEFEE_PER_GAS", Set.of(Rule.BASE_FEE)),
            entry("INCORRECT_EXCESS_BLOB_GAS", Set.of(Rule.EXCESS_BLOB_GAS)),
            entry("INCORRECT_BLOB_GAS_USED", Set.of(Rule.BLOB_GAS_USED)),
            entry("BLOB_GAS_USED_ABOVE_LIMIT", Set.of(Rule.BLOB_GAS_USED)),
            entry("INVALID_VERSIONED_HASHES", Set.of(Rule.BLOB_VERSION)),
            entry("INVALID_TRANSACTIONS_ROOT", Set.of(Rule.TRANSACTIONS_ROOT)),
            entry("INVALID_WITHDRAWALS_ROOT", Set.of(Rule.WITHDRAWALS_ROOT)),
            entry("INVALID_GAS_USED", Set.of(Rule.GAS_USED)),
            entry("INVALID_RECEIPTS_ROOT", Set.of(Rule.RECEIPTS_ROOT)),
            entry("INVALID_LOG_BLOOM", Set.of(Rule.LOGS_BLOOM)),
            entry("INVALID_STATE_ROOT", Set.of(Rule.STATE_ROOT)),
            entry("INVALID_REQUESTS", Set.of(Rule.REQUESTS)),
            entry("INVALID_DEPOSIT_EVENT_LAYOUT", Set.of(Rule.DEPOSIT_LAYOUT)),
            entry("SYSTEM_CONTRACT_EMPTY", Set.of(Rule.SYSTEM_CONTRACT_MISSING)),
            entry("SYSTEM_CONTRACT_CALL_FAILED", Set.of(Rule.SYSTEM_CONTRACT_FAILED)));

    private Vocabulary() {}

    /// What is wrong with a refusal, or with its absence.
    ///
    /// @param expected names joined by `|`, any of which is right; empty when nothing may be refused
    /// @param actual our refusal
    static Optional<Difference> compare(String field, String expected, @Nullable Refusal actual) {
        if (actual == null) {
            return expected.isEmpty() ? Optional.empty() : Optional.of(new Difference(field, expected, "accepted"));
        }
        for (String name : expected.split("\\|", -1)) {
            String bare = name.substring(name.indexOf('.') + 1);
            boolean encoding = bare.startsWith("RLP_") || ENCODING.contains(bare);
            if (encoding && actual.rule() == Rule.ENCODING
                    || RULES.getOrDefault(bare, Set.of()).contains(actual.rule())) {
                return Optional.empty();
            }
        }
        return Optional.of(new Difference(
                field, expected.isEmpty() ? "accepted" : expected, actual.rule() + " (" + actual.words() + ")"));
    }
}
