/// Finite fields in Montgomery form and short Weierstrass curves over them.
@NullMarked
package io.florin.chain.crypto.curve;

import org.jspecify.annotations.NullMarked;
