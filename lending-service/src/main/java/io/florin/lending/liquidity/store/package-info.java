/// Rows of the pool's book and lenders' positions.
@NullMarked
package io.florin.lending.liquidity.store;

import org.jspecify.annotations.NullMarked;
