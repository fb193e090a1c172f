/// Market and portfolio over HTTP.
@NullMarked
package io.florin.lending.liquidity.http;

import org.jspecify.annotations.NullMarked;
