/// Refusals as the API tells them: one exception type, one JSON form (RFC 9457).
@NullMarked
package io.florin.lending.problem;

import org.jspecify.annotations.NullMarked;
