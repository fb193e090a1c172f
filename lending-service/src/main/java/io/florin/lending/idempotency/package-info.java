/// A repeated request has one effect: `Idempotency-Key` on POST and PUT that commit. Below all features.
@NullMarked
package io.florin.lending.idempotency;

import org.jspecify.annotations.NullMarked;
