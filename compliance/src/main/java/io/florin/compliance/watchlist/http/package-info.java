/// Lists and name queries over HTTP, for officers.
@NullMarked
package io.florin.compliance.watchlist.http;

import org.jspecify.annotations.NullMarked;
