package io.florin.chain.rpc;

/// A connection that can be sent messages unasked (WebSocket).
interface Session {
    /// Hands a message over without waiting; a reader that is too slow is dropped.
    void send(String message);

    /// Identity of the connection, unique while it is open.
    String id();
}
