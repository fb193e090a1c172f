/// The officers' queue: cases, proposals, and the second pair of eyes.
@NullMarked
package io.florin.compliance.cases;

import org.jspecify.annotations.NullMarked;
