/// The read side for lenders: what the pool lends and earns, and what a lender holds.
@NullMarked
package io.florin.lending.liquidity;

import org.jspecify.annotations.NullMarked;
