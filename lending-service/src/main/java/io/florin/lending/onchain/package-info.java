/// The edge to the chain: reading, sending, indexing. The only package that knows web3j.
@NullMarked
package io.florin.lending.onchain;

import org.jspecify.annotations.NullMarked;
