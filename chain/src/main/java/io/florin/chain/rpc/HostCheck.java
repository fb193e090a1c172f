package io.florin.chain.rpc;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Guards against DNS rebinding and foreign web pages: which `Host` and WebSocket `Origin` are answered.
final class HostCheck {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private final Set<String> names;

    /// @param names further host names, without port
    HostCheck(Set<String> names) {
        this.names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    boolean allowsHost(@Nullable String host) {
        return host != null && isKnown(withoutPort(host));
    }

    /// A program sends no Origin; a browser extension (wallet) has a scheme of its own.
    boolean allowsOrigin(@Nullable String origin) {
        if (origin == null || origin.startsWith("chrome-extension://") || origin.startsWith("moz-extension://")) {
            return true;
        }
        try {
            String host = new URI(origin).getHost();
            return host != null && isKnown(host);
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private boolean isKnown(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return LOOPBACK.contains(lower) || names.contains(lower);
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }
}
