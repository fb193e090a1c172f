/// Which product numbers were ever listed on chain.
@NullMarked
package io.florin.lending.product.store;

import org.jspecify.annotations.NullMarked;
