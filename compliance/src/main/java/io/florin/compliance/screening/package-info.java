/// Sanctions screening: one subject against all lists in force, with the reasons. Pure Java: no database, clock or
/// network, so the service and the command line give the same answer to the same input.
@NullMarked
package io.florin.compliance.screening;

import org.jspecify.annotations.NullMarked;
