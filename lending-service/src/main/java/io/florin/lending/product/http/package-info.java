/// Products over HTTP.
@NullMarked
package io.florin.lending.product.http;

import org.jspecify.annotations.NullMarked;
