/// Proof that blocks give the same result however they are executed: random blocks, one scenario for each divergence
/// seen elsewhere, stress of the scheduler.
@NullMarked
package io.florin.chain.equality;

import org.jspecify.annotations.NullMarked;
