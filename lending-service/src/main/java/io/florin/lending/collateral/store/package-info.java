/// Rows of schema `collateral` and the sealed files of documents.
@NullMarked
package io.florin.lending.collateral.store;

import org.jspecify.annotations.NullMarked;
