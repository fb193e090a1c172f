package io.florin.contracts.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A compiled contract as the build left it on the class path.
///
/// @param name name in the sources
/// @param abiHash SHA-256 of the committed `abi/<name>.json`, hex
/// @param bytecode creation code, hex with 0x, without constructor arguments
/// @param runtime code that lies on chain, hex without 0x, immutables as zeros
/// @param immutables start and length in bytes of each immutable in `runtime`
/// @param selectors selector (8 hex digits) by function signature
/// @param restricted selectors of functions that ask the AccessManager
record Artifact(
        String name,
        String abiHash,
        String bytecode,
        String runtime,
        List<int[]> immutables,
        Map<String, String> selectors,
        List<String> restricted) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Artifact> LOADED = new ConcurrentHashMap<>();

    static Artifact of(Part part) {
        return LOADED.computeIfAbsent(part.contractName(), Artifact::load);
    }

    private static Artifact load(String name) {
        String path = "/io/florin/contracts/artifacts/" + name + ".json";
        try (InputStream stream = Artifact.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new DeployException("The build left no compiled contract " + name + " on the class path.");
            }
            JsonNode node = JSON.readTree(stream);
            List<int[]> immutables = new ArrayList<>();
            node.get("immutables")
                    .forEach(pair -> immutables.add(
                            new int[] {pair.get(0).asInt(), pair.get(1).asInt()}));
            List<String> restricted = new ArrayList<>();
            node.get("restricted").forEach(selector -> restricted.add(selector.asText()));
            Map<String, String> selectors = new ConcurrentHashMap<>();
            node.get("methodIdentifiers")
                    .properties()
                    .forEach(entry ->
                            selectors.put(entry.getKey(), entry.getValue().asText()));
            return new Artifact(
                    name,
                    node.get("abiHash").asText(),
                    node.get("bytecode").asText(),
                    node.get("runtime").asText().substring(2),
                    List.copyOf(immutables),
                    Map.copyOf(selectors),
                    List.copyOf(restricted));
        } catch (IOException failure) {
            throw new DeployException("The compiled contract " + name + " cannot be read.", failure);
        }
    }

    /// Selector of the only function of that name, 8 hex digits.
    ///
    /// @throws DeployException when there is none, or more than one
    String selectorHex(String function) {
        List<String> found = selectors.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(function + "("))
                .map(Map.Entry::getValue)
                .toList();
        if (found.size() != 1) {
            throw new DeployException(name + " has " + found.size() + " functions named " + function
                    + "; the role map needs exactly one.");
        }
        return found.getFirst();
    }

    byte[] selector(String function) {
        return HexFormat.of().parseHex(selectorHex(function));
    }

    /// Whether `code` (hex, with or without 0x) is this contract, whatever its immutables hold.
    boolean matches(String code) {
        String given = (code.startsWith("0x") ? code.substring(2) : code).toLowerCase(Locale.ROOT);
        if (given.length() != runtime.length()) {
            return false;
        }
        StringBuilder masked = new StringBuilder(given);
        for (int[] span : immutables) {
            masked.replace(2 * span[0], 2 * (span[0] + span[1]), "0".repeat(2 * span[1]));
        }
        return masked.toString().equals(runtime);
    }
}
