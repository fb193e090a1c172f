package io.florin.chain.ledger;

import io.florin.chain.block.Header;
import io.florin.chain.block.StoredBlock;
import io.florin.chain.evm.fork.Fork;
import io.florin.chain.execution.ChainRules;
import io.florin.chain.execution.Refusal;
import io.florin.chain.execution.Rule;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.UInt256;
import org.jspecify.annotations.Nullable;

/// What must hold between a header and its parent.
final class HeaderRules {
    private static final long LEAST_GAS_LIMIT = 5_000;
    private static final Bytes NO_NONCE = Bytes.wrap(new byte[8]);

    private HeaderRules() {}

    /// The first broken rule, or null.
    static @Nullable Refusal invalid(Header header, StoredBlock parent, Ledger ledger) {
        Header before = parent.header();
        if (header.number() != before.number() + 1) {
            return refused(Rule.NUMBER, "number", header.number(), "parent's " + before.number() + " plus one");
        }
        int later = Long.compareUnsigned(header.timestamp(), before.timestamp());
        if (later < 0 || later == 0 && ledger.config().strictTimestamps()) {
            return refused(
                    Rule.TIMESTAMP,
                    "timestamp",
                    Long.toUnsignedString(header.timestamp()),
                    "after the parent's " + Long.toUnsignedString(before.timestamp()));
        }
        if (!header.difficulty().isZero()
                || !header.ommersHash().equals(Header.NO_OMMERS)
                || !header.nonce().equals(NO_NONCE)) {
            return new Refusal(Rule.OMMERS, "difficulty, nonce or ommers after the merge");
        }
        if (header.extraData().size() > 32) {
            return refused(Rule.EXTRA_DATA, "extra data", header.extraData().size() + " bytes", "at most 32");
        }
        ChainRules rules = ledger.config().rules(header.timestamp());
        Refusal fields = fields(header, rules.fork());
        return fields != null ? fields : gas(header, before, rules, ledger);
    }

    private static @Nullable Refusal fields(Header header, Fork fork) {
        boolean cancun = fork.atLeast(Fork.CANCUN);
        boolean right = header.baseFeePerGas() != null
                && header.withdrawalsRoot() != null
                && cancun == (header.blobGasUsed() != null)
                && cancun == (header.excessBlobGas() != null)
                && cancun == (header.parentBeaconBlockRoot() != null)
                && fork.atLeast(Fork.PRAGUE) == (header.requestsHash() != null);
        return right ? null : new Refusal(Rule.HEADER_FIELDS, "header fields are not those of " + fork);
    }

    private static @Nullable Refusal gas(Header header, Header before, ChainRules rules, Ledger ledger) {
        long change = Math.abs(header.gasLimit() - before.gasLimit());
        if (change > 0 && change >= before.gasLimit() / 1_024 || header.gasLimit() < LEAST_GAS_LIMIT) {
            return refused(Rule.GAS_LIMIT, "gas limit", header.gasLimit(), "near the parent's " + before.gasLimit());
        }
        if (header.gasUsed() > header.gasLimit()) {
            return refused(Rule.GAS_USED_ABOVE_LIMIT, "gas used", header.gasUsed(), "at most " + header.gasLimit());
        }
        UInt256 fee = ledger.nextBaseFee(before);
        if (!fee.equals(header.baseFeePerGas())) {
            return refused(Rule.BASE_FEE, "base fee", header.baseFee(), fee.toString());
        }
        if (rules.fork().atLeast(Fork.CANCUN)) {
            long excess = BlockImporter.excessBlobGas(before, rules);
            Long stated = header.excessBlobGas();
            if (stated == null || stated != excess) {
                return refused(Rule.EXCESS_BLOB_GAS, "excess blob gas", String.valueOf(stated), Long.toString(excess));
            }
        }
        return null;
    }

    private static Refusal refused(Rule rule, String field, Object actual, String wanted) {
        return new Refusal(rule, field + " is " + actual + ", must be " + wanted);
    }
}
