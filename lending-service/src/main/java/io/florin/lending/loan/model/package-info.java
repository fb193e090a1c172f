/// Rules of lending as pure functions: an application's states, its assessment, an offer's window, where a payment
/// goes.
@NullMarked
package io.florin.lending.loan.model;

import org.jspecify.annotations.NullMarked;
