/// Rows of rounds and lenders' positions.
@NullMarked
package io.florin.lending.liquidity.store;

import org.jspecify.annotations.NullMarked;
