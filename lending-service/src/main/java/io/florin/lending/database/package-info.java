/// Statements on the service's own tables, below every feature.
@NullMarked
package io.florin.lending.database;

import org.jspecify.annotations.NullMarked;
