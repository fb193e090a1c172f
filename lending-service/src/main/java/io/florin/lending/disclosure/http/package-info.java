/// The disclosure route.
@NullMarked
package io.florin.lending.disclosure.http;

import org.jspecify.annotations.NullMarked;
