/// Statements and rows, so that no table repeats how a connection is opened and closed.
@NullMarked
package io.florin.compliance.database;

import org.jspecify.annotations.NullMarked;
