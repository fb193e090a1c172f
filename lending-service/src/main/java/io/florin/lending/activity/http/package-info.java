/// Activity over HTTP.
@NullMarked
package io.florin.lending.activity.http;

import org.jspecify.annotations.NullMarked;
