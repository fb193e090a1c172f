package io.florin.chain.rpc;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All methods by name, filled once at start. Heavy methods run on threads of their own.
final class MethodTable {
    private final Map<String, RpcMethod> methods = new HashMap<>();
    private final Set<String> heavy = new HashSet<>();
    private final Map<String, String> hints = new HashMap<>();

    void add(String name, RpcMethod method) {
        if (methods.put(name, method) != null) {
            throw new IllegalStateException("method " + name + " registered twice");
        }
    }

    void addHeavy(String name, RpcMethod method) {
        add(name, method);
        heavy.add(name);
    }

    /// Explains why a well-known method is not served.
    void refuse(String name, String hint) {
        hints.put(name, hint);
    }

    @Nullable
    RpcMethod find(String name) {
        return methods.get(name);
    }

    boolean isHeavy(String name) {
        return heavy.contains(name);
    }

    String hint(String name) {
        String hint = hints.get(name);
        return hint == null ? "" : ": " + hint;
    }
}
