/// The virtual machine. Knows no thread, clock, disk or network.
@NullMarked
package io.florin.chain.evm;

import org.jspecify.annotations.NullMarked;
