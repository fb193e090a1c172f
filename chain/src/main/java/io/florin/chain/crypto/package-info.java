/// Hashing and signatures. Native libraries are named here and nowhere else.
@NullMarked
package io.florin.chain.crypto;

import org.jspecify.annotations.NullMarked;
