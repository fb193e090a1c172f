package io.florin.chain.trie;

/// A stored trie is damaged: a node is missing or cannot be decoded. Never caused by a caller's input.
public final class TrieException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TrieException(String message) {
        super(message);
    }
}
