/// Start-up and wiring: data folder, child processes, clock, keys.
@NullMarked
package io.florin.lending.boot;

import org.jspecify.annotations.NullMarked;
