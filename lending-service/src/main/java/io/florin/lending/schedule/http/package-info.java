/// The quote route.
@NullMarked
package io.florin.lending.schedule.http;

import org.jspecify.annotations.NullMarked;
