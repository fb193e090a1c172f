/// Governance over HTTP.
@NullMarked
package io.florin.lending.governance.http;

import org.jspecify.annotations.NullMarked;
