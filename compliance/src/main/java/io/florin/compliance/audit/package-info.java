/// What happened and who did it: append-only, each event carrying the hash of the one before.
@NullMarked
package io.florin.compliance.audit;

import org.jspecify.annotations.NullMarked;
