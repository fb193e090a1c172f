/// Transactions of a block run by several workers at once, with the same result as one after the other. All concurrency
/// of execution is here.
@NullMarked
package io.florin.chain.parallel;

import org.jspecify.annotations.NullMarked;
