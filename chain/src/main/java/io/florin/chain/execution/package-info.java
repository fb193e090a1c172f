/// Transactions and blocks run one after the other: the definition of correct.
@NullMarked
package io.florin.chain.execution;

import org.jspecify.annotations.NullMarked;
