/// Schedules, day counts and yearly cost as pure functions on exact integers.
@NullMarked
package io.florin.lending.schedule.model;

import org.jspecify.annotations.NullMarked;
