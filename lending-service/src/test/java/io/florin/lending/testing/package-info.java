/// What tests start for themselves: a database server and a chain.
@NullMarked
package io.florin.lending.testing;

import org.jspecify.annotations.NullMarked;
