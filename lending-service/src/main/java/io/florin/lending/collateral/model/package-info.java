/// Assets, titles, rounds and statements as plain values and rules.
@NullMarked
package io.florin.lending.collateral.model;

import org.jspecify.annotations.NullMarked;
