/// Share prices, yields and positions; pure.
@NullMarked
package io.florin.lending.liquidity.model;

import org.jspecify.annotations.NullMarked;
