/// What borrowers pledge: descriptions, documents, values signed by independent valuers, liens. Other features use
/// [io.florin.lending.collateral.Collateral].
@NullMarked
package io.florin.lending.collateral;

import org.jspecify.annotations.NullMarked;
