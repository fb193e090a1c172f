/// Rows of proposals, votes and locks.
@NullMarked
package io.florin.lending.governance.store;

import org.jspecify.annotations.NullMarked;
