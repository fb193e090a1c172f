/// Makes blocks: picks transactions, seals, ticks.
@NullMarked
package io.florin.chain.producer;

import org.jspecify.annotations.NullMarked;
