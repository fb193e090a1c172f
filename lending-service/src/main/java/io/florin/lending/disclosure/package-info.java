/// What a borrower is told before signing: risk texts with their fingerprints, and the key facts of an offer.
@NullMarked
package io.florin.lending.disclosure;

import org.jspecify.annotations.NullMarked;
