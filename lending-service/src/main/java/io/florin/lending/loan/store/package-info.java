/// Rows of the schema `loan`.
@NullMarked
package io.florin.lending.loan.store;

import org.jspecify.annotations.NullMarked;
