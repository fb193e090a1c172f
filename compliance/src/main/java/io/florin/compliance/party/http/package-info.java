/// Search of parties over HTTP, for officers.
@NullMarked
package io.florin.compliance.party.http;

import org.jspecify.annotations.NullMarked;
