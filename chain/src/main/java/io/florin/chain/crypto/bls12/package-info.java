/// Parts of BLS12-381 that the binding of blst does not offer.
@NullMarked
package io.florin.chain.crypto.bls12;

import org.jspecify.annotations.NullMarked;
