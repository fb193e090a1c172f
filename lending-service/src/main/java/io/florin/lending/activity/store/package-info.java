/// Rows of what happened.
@NullMarked
package io.florin.lending.activity.store;

import org.jspecify.annotations.NullMarked;
