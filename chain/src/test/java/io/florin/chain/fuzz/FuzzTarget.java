package io.florin.chain.fuzz;

import java.io.IOException;
import java.util.List;

/// A door that bytes of strangers come through. It fails by any exception; refusals that are meant are caught inside.
/// Not thread-safe.
interface FuzzTarget extends AutoCloseable {
    /// Names, in the order of a whole run.
    List<String> NAMES = List.of("rlp", "transaction", "block", "precompile", "rpc");

    /// Lets one input in.
    void accept(byte[] input) throws Exception;

    @Override
    default void close() throws IOException {}

    /// Opens a door by its name.
    static FuzzTarget open(String name) {
        return switch (name) {
            case "rlp" -> new RlpDoor();
            case "transaction" -> new TransactionDoor();
            case "block" -> new BlockDoor();
            case "precompile" -> new PrecompileDoor();
            case "rpc" -> new RpcDoor();
            default -> throw new IllegalArgumentException("target: " + name + " is none of " + NAMES);
        };
    }

    /// Fails when a rule is broken.
    static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalStateException(rule);
        }
    }
}
