/// Forks as tables.
@NullMarked
package io.florin.chain.evm.fork;

import org.jspecify.annotations.NullMarked;
