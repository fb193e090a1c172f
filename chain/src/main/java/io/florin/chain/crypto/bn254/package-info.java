/// The curve of precompiles 6 to 8 (alt_bn128): own code, first form on BigInteger.
@NullMarked
package io.florin.chain.crypto.bn254;

import org.jspecify.annotations.NullMarked;
