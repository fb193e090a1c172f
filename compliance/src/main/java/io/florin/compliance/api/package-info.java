/// The only door of compliance: what other modules may call, and the ports that they implement.
@NullMarked
package io.florin.compliance.api;

import org.jspecify.annotations.NullMarked;
