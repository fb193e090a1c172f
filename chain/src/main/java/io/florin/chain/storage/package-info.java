/// RocksDB behind the state and block ports: flat state, trie nodes by path, change records, blocks, head.
@NullMarked
package io.florin.chain.storage;

import org.jspecify.annotations.NullMarked;
