package io.florin.chain.parallel;

import io.florin.chain.types.UInt256;
import org.jspecify.annotations.Nullable;

/// What a transaction left at a location. Immutable but for the folded sum of a {@link Delta}; identity tells
/// incarnations apart.
sealed interface Version {
    /// A value.
    ///
    /// @param value nonce as Long, code hash, slot or balance as a 256-bit number, TRUE for "vanished"
    record Value(Object value) implements Version {}

    /// An amount to add to the balance below, modulo 2^256.
    final class Delta implements Version {
        final UInt256 amount;

        /// Balance after this transaction once everything below is committed; null before.
        private volatile @Nullable UInt256 folded;

        Delta(UInt256 amount) {
            this.amount = amount;
        }

        @Nullable
        UInt256 folded() {
            return folded;
        }

        void fold(UInt256 balance) {
            folded = balance;
        }
    }

    /// Mark of a likely write: the transaction wrote here, or is about to, and what it writes will be another value.
    ///
    /// @param chain location
    /// @param node place of the transaction that will write
    record Estimate(VersionChain chain, VersionChain.Node node) implements Version {}

    /// Nothing any more: an earlier incarnation wrote here, the last one did not.
    enum Absent implements Version {
        ABSENT
    }
}
