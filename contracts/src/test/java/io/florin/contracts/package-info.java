/// Rules of the whole module.
@NullMarked
package io.florin.contracts;

import org.jspecify.annotations.NullMarked;
