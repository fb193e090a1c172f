/// Watching a run: the interface of tracers and the tracers themselves.
@NullMarked
package io.florin.chain.evm.trace;

import org.jspecify.annotations.NullMarked;
