package io.florin.lending.onchain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.web3j.crypto.Hash;

/// The functions, events and errors of one contract, from its committed ABI file. Immutable.
final class ContractInterface {
    private static final String FOLDER = "/io/florin/contracts/interfaces/";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, ContractInterface> LOADED = new ConcurrentHashMap<>();

    private final String contract;
    private final Map<String, Function> functionsBySignature = new LinkedHashMap<>();
    private final Map<String, Event> eventsByTopic = new HashMap<>();
    private final Map<String, Function> errorsBySelector = new HashMap<>();

    /// Function or error.
    record Function(String name, AbiType.Tuple inputs, AbiType.Tuple outputs) {
        String signature() {
            return name + inputs.canonical();
        }

        byte[] selector() {
            return Arrays.copyOf(keccak(signature()), 4);
        }

        byte[] calldata(List<?> arguments) {
            byte[] encoded = AbiCodec.encode(inputs, arguments);
            byte[] data = Arrays.copyOf(selector(), 4 + encoded.length);
            System.arraycopy(encoded, 0, data, 4, encoded.length);
            return data;
        }
    }

    private record Event(String name, AbiType.Tuple inputs) {}

    /// A decoded log.
    record Decoded(String name, Values values) {}

    private ContractInterface(String contract, JsonNode abi) {
        this.contract = contract;
        for (JsonNode entry : abi) {
            AbiType.Tuple inputs = AbiType.tuple(entry.path("inputs"));
            String name = entry.path("name").asText();
            switch (entry.path("type").asText()) {
                case "function" -> {
                    Function function = new Function(name, inputs, AbiType.tuple(entry.path("outputs")));
                    functionsBySignature.put(function.signature(), function);
                }
                case "event" -> eventsByTopic.put(Hex.of(keccak(name + inputs.canonical())), new Event(name, inputs));
                case "error" -> {
                    Function error = new Function(name, inputs, new AbiType.Tuple(List.of()));
                    errorsBySelector.put(Hex.of(error.selector()), error);
                }
                default -> {
                    // constructor, receive and fallback are not called from here
                }
            }
        }
    }

    /// @throws IllegalArgumentException when there is no such contract
    static ContractInterface of(String contract) {
        return LOADED.computeIfAbsent(contract, ContractInterface::load);
    }

    private static ContractInterface load(String contract) {
        try (InputStream in = ContractInterface.class.getResourceAsStream(FOLDER + contract + ".json")) {
            if (in == null) {
                throw new IllegalArgumentException("no contract called " + contract);
            }
            return new ContractInterface(contract, JSON.readTree(in));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /// Function by full signature, or by name and number of arguments.
    Function function(String name, int arguments) {
        Function exact = functionsBySignature.get(name);
        if (exact != null) {
            return exact;
        }
        List<Function> fitting = functionsBySignature.values().stream()
                .filter(function -> function.name().equals(name)
                        && function.inputs().fields().size() == arguments)
                .toList();
        if (fitting.size() != 1) {
            throw new IllegalArgumentException(
                    contract + " has " + fitting.size() + " functions " + name + " with " + arguments + " arguments");
        }
        return fitting.getFirst();
    }

    /// Function with these first four bytes of its calldata.
    Optional<Function> selected(byte[] selector) {
        return functionsBySignature.values().stream()
                .filter(function -> Arrays.equals(function.selector(), selector))
                .findFirst();
    }

    /// Decodes a log; empty for an event that the ABI file does not hold.
    Optional<Decoded> event(List<String> topics, byte[] data) {
        if (topics.isEmpty()) {
            return Optional.empty();
        }
        Event event = eventsByTopic.get(topics.getFirst());
        if (event == null) {
            return Optional.empty();
        }
        List<AbiType.Field> plain = event.inputs().fields().stream()
                .filter(field -> !field.indexed())
                .toList();
        Values unindexed = AbiCodec.decode(new AbiType.Tuple(plain), data);
        Map<String, Object> values = new LinkedHashMap<>();
        List<Object> rest = new ArrayList<>(unindexed.all());
        int topic = 1;
        int index = 0;
        for (AbiType.Field field : event.inputs().fields()) {
            String name = field.name().isEmpty() ? Integer.toString(index) : field.name();
            Object value = field.indexed()
                    ? AbiCodec.decodeTopic(field.type(), Hex.bytes(topics.get(topic++)))
                    : rest.removeFirst();
            values.put(name, value);
            index++;
        }
        return Optional.of(new Decoded(event.name(), new Values(values)));
    }

    /// Reads revert data by this contract's errors, then by those of the others, then as reason or panic.
    ContractReverted reverted(byte[] data) {
        if (data.length < 4) {
            return new ContractReverted("unknown", null);
        }
        String selector = Hex.of(Arrays.copyOf(data, 4));
        byte[] rest = Arrays.copyOfRange(data, 4, data.length);
        Function own = errorsBySelector.get(selector);
        if (own != null) {
            return new ContractReverted(own.name(), AbiCodec.decode(own.inputs(), rest));
        }
        for (ContractInterface other : LOADED.values()) {
            Function error = other.errorsBySelector.get(selector);
            if (error != null) {
                return new ContractReverted(error.name(), AbiCodec.decode(error.inputs(), rest));
            }
        }
        return standard(selector, rest);
    }

    private static ContractReverted standard(String selector, byte[] rest) {
        AbiType.Tuple reason =
                new AbiType.Tuple(List.of(new AbiType.Field("reason", new AbiType.Dynamic(true), false)));
        AbiType.Tuple code = new AbiType.Tuple(List.of(new AbiType.Field("code", new AbiType.Int(false, 256), false)));
        return switch (selector) {
            case "0x08c379a0" -> new ContractReverted("Error", AbiCodec.decode(reason, rest));
            case "0x4e487b71" -> new ContractReverted("Panic", AbiCodec.decode(code, rest));
            default -> new ContractReverted("unknown", null);
        };
    }

    private static byte[] keccak(String text) {
        return Hash.sha3(text.getBytes(StandardCharsets.UTF_8));
    }
}
