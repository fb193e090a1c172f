/// The deployment and the contracts on real chains: anvil and our own.
@NullMarked
package io.florin.contracts.deploy;

import org.jspecify.annotations.NullMarked;
