/// Transactions that wait for a block: admission, limits, order between senders. Memory only.
@NullMarked
package io.florin.chain.txpool;

import org.jspecify.annotations.NullMarked;
