/// Sanctions lists in force, screening against them, receipts, and hits that were cleared before.
@NullMarked
package io.florin.compliance.watchlist;

import org.jspecify.annotations.NullMarked;
