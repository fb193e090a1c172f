/// Personal data unreadable at rest: the installation's key file, a data key per subject, keyed hashes for search.
@NullMarked
package io.florin.compliance.sealing;

import org.jspecify.annotations.NullMarked;
