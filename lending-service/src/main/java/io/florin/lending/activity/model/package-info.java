/// Kinds of actions, rows and cursors; pure.
@NullMarked
package io.florin.lending.activity.model;

import org.jspecify.annotations.NullMarked;
