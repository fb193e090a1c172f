/// The matching engine: normalising, indexing, aligning and scoring.
@NullMarked
package io.florin.compliance.screening.match;

import org.jspecify.annotations.NullMarked;
