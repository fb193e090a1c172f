/// What may be borrowed: products and the base rate, as the chain holds them now. Below `loan` and `market`.
@NullMarked
package io.florin.lending.product;

import org.jspecify.annotations.NullMarked;
