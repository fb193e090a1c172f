/// The chain of blocks: genesis, import (execute, compare roots, commit), head. Stores are known as ports only.
@NullMarked
package io.florin.chain.ledger;

import org.jspecify.annotations.NullMarked;
