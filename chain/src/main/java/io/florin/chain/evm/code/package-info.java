/// Contract code with its jump analysis.
@NullMarked
package io.florin.chain.evm.code;

import org.jspecify.annotations.NullMarked;
