/// Amounts, rates and rounding, below all features. Pure: no clock, no framework, no binary floating point.
@NullMarked
package io.florin.lending.money;

import org.jspecify.annotations.NullMarked;
