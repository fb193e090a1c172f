/// Key facts as data and as paragraphs; pure.
@NullMarked
package io.florin.lending.disclosure.model;

import org.jspecify.annotations.NullMarked;
