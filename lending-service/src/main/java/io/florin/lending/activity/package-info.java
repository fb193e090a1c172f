/// What happened on chain to people's accounts.
@NullMarked
package io.florin.lending.activity;

import org.jspecify.annotations.NullMarked;
