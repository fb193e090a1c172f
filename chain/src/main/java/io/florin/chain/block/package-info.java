/// Headers, blocks, receipts, logs: records with their binary forms.
@NullMarked
package io.florin.chain.block;

import org.jspecify.annotations.NullMarked;
