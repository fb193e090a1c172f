/// The curve of precompiles 6 to 8 (alt_bn128): own code, on fields in Montgomery form.
@NullMarked
package io.florin.chain.crypto.bn254;

import org.jspecify.annotations.NullMarked;
