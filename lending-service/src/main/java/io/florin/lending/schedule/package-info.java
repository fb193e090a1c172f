/// Schedules, yearly cost and quotes. Other features use what is public here; it knows none of them.
@NullMarked
package io.florin.lending.schedule;

import org.jspecify.annotations.NullMarked;
