/// Transactions of types 0 to 4: decoding, hashes, senders, intrinsic gas.
@NullMarked
package io.florin.chain.transaction;

import org.jspecify.annotations.NullMarked;
