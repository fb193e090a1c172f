/// Merkle-Patricia trie: a pure function of key-value pairs (Yellow Paper appendix D).
///
/// Knows no database: nodes are read through {@link io.florin.chain.trie.NodeSource} and handed out by a commit.
@NullMarked
package io.florin.chain.trie;

import org.jspecify.annotations.NullMarked;
