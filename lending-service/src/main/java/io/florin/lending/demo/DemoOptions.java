package io.florin.lending.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// What the process was told on its command line.
///
/// @param service address of web and API
/// @param tokens token endpoint of the identity provider
/// @param client public client with password grant
/// @param password of every demo user; published
/// @param rpc JSON-RPC of the chain
/// @param folder where the journal lies
/// @param seed whether the world is to be made
/// @param staff whether the staff works afterwards
record DemoOptions(
        URI service, URI tokens, String client, String password, URI rpc, Path folder, boolean seed, boolean staff) {

    /// @param arguments each `--name=value`
    /// @throws IllegalArgumentException when one is missing
    static DemoOptions of(String... arguments) {
        Map<String, String> values = new HashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (!argument.startsWith("--") || equals < 0) {
                throw new IllegalArgumentException("expected --name=value, got " + argument);
            }
            values.put(argument.substring(2, equals), argument.substring(equals + 1));
        }
        return new DemoOptions(
                URI.create(required(values, "service")),
                URI.create(required(values, "tokens")),
                required(values, "client"),
                required(values, "password"),
                URI.create(required(values, "rpc")),
                Path.of(required(values, "folder")),
                Boolean.parseBoolean(required(values, "seed")),
                Boolean.parseBoolean(required(values, "staff")));
    }

    private static String required(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("--" + name + "=… is missing");
        }
        return value;
    }
}
