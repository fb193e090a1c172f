/// Words of every layer: addresses, hashes, 256-bit numbers, byte strings, RLP. Immutable; depends on nothing.
@NullMarked
package io.florin.chain.types;

import org.jspecify.annotations.NullMarked;
