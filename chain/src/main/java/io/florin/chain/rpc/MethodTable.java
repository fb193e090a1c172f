package io.florin.chain.rpc;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All methods by name, filled once at start. Heavy methods and those that wait run on threads of their own.
final class MethodTable {
    private final Map<String, RpcMethod> methods = new HashMap<>();
    private final Set<String> heavy = new HashSet<>();
    private final Set<String> waiting = new HashSet<>();
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

    /// A method that waits, on a thread of its own.
    void addWaiting(String name, RpcMethod method) {
        add(name, method);
        waiting.add(name);
    }

    boolean isWaiting(String name) {
        return waiting.contains(name);
    }

    /// Serves only methods of these namespaces and says so for the others.
    void keepOnly(Set<String> namespaces) {
        for (String name : List.copyOf(methods.keySet())) {
            if (!namespaces.contains(name.substring(0, name.indexOf('_')))) {
                methods.remove(name);
                refuse(name, "not served on a public address");
            }
        }
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
