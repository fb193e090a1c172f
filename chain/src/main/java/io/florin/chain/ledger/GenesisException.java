package io.florin.chain.ledger;

/// A genesis file this node cannot follow; the message names the key and what is wrong with it.
public final class GenesisException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GenesisException(String message) {
        super("Genesis: " + message + ".");
    }
}
