/// The node as a whole: configuration, wiring, start and stop. The only package other modules may import.
@NullMarked
package io.florin.chain.node;

import org.jspecify.annotations.NullMarked;
