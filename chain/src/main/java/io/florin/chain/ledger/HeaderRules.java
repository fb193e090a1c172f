package io.florin.chain.ledger;

import io.florin.chain.block.Header;
import io.florin.chain.block.StoredBlock;
import io.florin.chain.execution.ChainRules;
import io.florin.chain.execution.Refusal;
import io.florin.chain.execution.Rule;
import io.florin.chain.types.UInt256;
import org.jspecify.annotations.Nullable;

/// What must hold between a header and its parent.
final class HeaderRules {
    private HeaderRules() {}

    /// The first broken rule, or null.
    static @Nullable Refusal invalid(Header header, StoredBlock parent, Ledger ledger) {
        Header before = parent.header();
        if (!header.parentHash().equals(parent.hash())) {
            return new Refusal(Rule.UNKNOWN_PARENT, "parent is not the head");
        }
        if (header.number() != before.number() + 1) {
            return new Refusal(Rule.NUMBER, "number does not follow the parent");
        }
        boolean strict = ledger.config().strictTimestamps();
        if (header.timestamp() < before.timestamp() + (strict ? 1 : 0)) {
            return new Refusal(Rule.TIMESTAMP, "timestamp is not after the parent's");
        }
        if (header.extraData().size() > 32) {
            return new Refusal(Rule.EXTRA_DATA, "extra data is longer than 32 bytes");
        }
        if (!header.difficulty().isZero() || !header.ommersHash().equals(Header.NO_OMMERS)) {
            return new Refusal(Rule.OMMERS, "difficulty or ommers after the merge");
        }
        long change = Math.abs(header.gasLimit() - before.gasLimit());
        if (change > 0 && change >= before.gasLimit() / 1_024 || header.gasLimit() < 5_000) {
            return new Refusal(Rule.GAS_LIMIT, "gas limit moves too far from the parent's");
        }
        if (header.gasUsed() > header.gasLimit()) {
            return new Refusal(Rule.GAS_USED_ABOVE_LIMIT, "gas used is above the gas limit");
        }
        UInt256 fee = ledger.nextBaseFee(before);
        if (!fee.equals(header.baseFeePerGas())) {
            return new Refusal(Rule.BASE_FEE, "base fee differs: header " + header.baseFeePerGas() + ", rule " + fee);
        }
        ChainRules rules = ledger.config().rules(header.timestamp());
        Long excess = header.excessBlobGas();
        if (excess == null || excess != BlockImporter.excessBlobGas(before, rules, fee)) {
            return new Refusal(Rule.EXCESS_BLOB_GAS, "excess blob gas differs");
        }
        return null;
    }
}
