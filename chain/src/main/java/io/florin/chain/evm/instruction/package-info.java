/// Word arithmetic of the instructions, on the stack slab.
@NullMarked
package io.florin.chain.evm.instruction;

import org.jspecify.annotations.NullMarked;
