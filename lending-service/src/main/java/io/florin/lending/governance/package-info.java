/// Proposals, votes and governed parameters, as the chain has them.
@NullMarked
package io.florin.lending.governance;

import org.jspecify.annotations.NullMarked;
