/// Precompiled contracts: pure functions, gas checked before work.
@NullMarked
package io.florin.chain.evm.precompile;

import org.jspecify.annotations.NullMarked;
