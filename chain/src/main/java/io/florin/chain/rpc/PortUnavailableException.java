package io.florin.chain.rpc;

/// The RPC port cannot be opened; the message is one sentence for a person.
public final class PortUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortUnavailableException(String host, int port, Throwable cause) {
        super("The RPC port " + port + " on " + host + " cannot be opened (is another process using it?).", cause);
    }
}
