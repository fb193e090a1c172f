package io.florin.lending.boot;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the person who starts the service decided: command line first, environment second, defaults last.
///
/// @param data data folder, absolute
/// @param host address the service binds to
/// @param port web, API and `/rpc`
/// @param rpcPort JSON-RPC of the chain in process
/// @param keycloakPort identity provider; its management port is the next one
/// @param demo demo deployment (published keys, clock, faucet)
/// @param chainId chain id of the chain in process
/// @param chainUrl external chain instead of the one in process
/// @param empty no seeded demo world
/// @param noStaff no demo staff
public record Settings(
        Path data,
        String host,
        int port,
        int rpcPort,
        int keycloakPort,
        boolean demo,
        long chainId,
        @Nullable String chainUrl,
        boolean empty,
        boolean noStaff) {
    static final long DEMO_CHAIN_ID = 1252;

    /// @throws StartupRefused for an unknown option or a value that is no port or chain id
    static Settings of(String[] arguments, Map<String, String> environment) {
        Builder builder = new Builder(environment);
        for (int i = 0; i < arguments.length; i++) {
            i = builder.option(arguments, i);
        }
        return builder.build();
    }

    Optional<String> externalChain() {
        return Optional.ofNullable(chainUrl);
    }

    int keycloakManagementPort() {
        return keycloakPort + 1;
    }

    String url() {
        return "http://localhost:" + port;
    }

    String keycloakUrl() {
        return "http://localhost:" + keycloakPort;
    }

    private static final class Builder {
        private final Map<String, String> environment;
        private String data;
        private String port;
        private String rpcPort;
        private String keycloakPort;
        private boolean empty;
        private boolean noStaff;

        Builder(Map<String, String> environment) {
            this.environment = environment;
            data = environment.getOrDefault("FLORIN_DATA", "data");
            port = environment.getOrDefault("FLORIN_PORT", "8080");
            rpcPort = environment.getOrDefault("FLORIN_RPC_PORT", "8545");
            keycloakPort = environment.getOrDefault("FLORIN_KEYCLOAK_PORT", "8180");
        }

        int option(String[] arguments, int at) {
            String name = arguments[at];
            switch (name) {
                case "--empty" -> empty = true;
                case "--no-staff" -> noStaff = true;
                case "--data" -> data = value(arguments, at);
                case "--port" -> port = value(arguments, at);
                case "--rpc-port" -> rpcPort = value(arguments, at);
                case "--keycloak-port" -> keycloakPort = value(arguments, at);
                default -> throw new StartupRefused("Unknown option " + name + "; ./florin --help lists them.");
            }
            boolean flag = name.equals("--empty") || name.equals("--no-staff");
            return flag ? at : at + 1;
        }

        private static String value(String[] arguments, int at) {
            if (at + 1 >= arguments.length) {
                throw new StartupRefused("Option " + arguments[at] + " needs a value.");
            }
            return arguments[at + 1];
        }

        Settings build() {
            boolean demo = !"false".equals(environment.get("FLORIN_DEMO"));
            long chainId = number("FLORIN_CHAIN_ID", environment.getOrDefault("FLORIN_CHAIN_ID", "" + DEMO_CHAIN_ID));
            String chainUrl = environment.get("FLORIN_CHAIN_URL");
            if (!demo && chainUrl == null && chainId == DEMO_CHAIN_ID) {
                throw new StartupRefused(
                        "A real deployment (FLORIN_DEMO=false) needs its own FLORIN_CHAIN_ID; 1252 is the"
                                + " demo's.");
            }
            String host = environment.getOrDefault("FLORIN_HOST", "127.0.0.1");
            if (demo && !isLoopback(host)) {
                throw new StartupRefused(
                        "A demo deployment has published keys and binds to loopback only, not to " + host + ".");
            }
            return new Settings(
                    Path.of(data).toAbsolutePath().normalize(),
                    host,
                    port("--port", port),
                    port("--rpc-port", rpcPort),
                    port("--keycloak-port", keycloakPort),
                    demo,
                    chainId,
                    chainUrl,
                    empty,
                    noStaff);
        }

        private static boolean isLoopback(String host) {
            return host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
        }

        private static int port(String name, String text) {
            long value = number(name, text);
            if (value < 1 || value > 65534) {
                throw new StartupRefused(name + " must be 1 to 65534, is " + text + ".");
            }
            return (int) value;
        }

        private static long number(String name, String text) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException notANumber) {
                throw new StartupRefused(name + " must be a whole number, is '" + text + "'.", notANumber);
            }
        }
    }
}
