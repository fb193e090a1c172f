/// People and organisations: what they told, by version, and how they are found.
@NullMarked
package io.florin.compliance.party;

import org.jspecify.annotations.NullMarked;
