/// Quotes as JSON: reading, refusing, computing, answering. Used by the command line and the API alike.
@NullMarked
package io.florin.lending.schedule.quote;

import org.jspecify.annotations.NullMarked;
