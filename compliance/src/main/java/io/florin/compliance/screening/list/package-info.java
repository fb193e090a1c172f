/// Sanctions lists as their agencies publish them: recognising, reading and digesting the files.
@NullMarked
package io.florin.compliance.screening.list;

import org.jspecify.annotations.NullMarked;
