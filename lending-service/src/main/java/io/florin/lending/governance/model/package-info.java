/// Proposals, their states and effects; pure.
@NullMarked
package io.florin.lending.governance.model;

import org.jspecify.annotations.NullMarked;
