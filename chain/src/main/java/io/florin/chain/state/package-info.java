/// State seen and changed by execution: a read-only view in, a diff out.
@NullMarked
package io.florin.chain.state;

import org.jspecify.annotations.NullMarked;
