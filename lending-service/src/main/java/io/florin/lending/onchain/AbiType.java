package io.florin.lending.onchain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A Solidity ABI type (Contract ABI Specification, "Types").
sealed interface AbiType {
    /// Canonical name, as it stands in signatures.
    String canonical();

    /// Whether the encoding's length depends on the value.
    boolean dynamic();

    /// Bytes in the head part: 32 for dynamic types.
    int headSize();

    /// `uintN` and `intN`.
    record Int(boolean signed, int bits) implements AbiType {
        @Override
        public String canonical() {
            return (signed ? "int" : "uint") + bits;
        }

        @Override
        public boolean dynamic() {
            return false;
        }

        @Override
        public int headSize() {
            return 32;
        }
    }

    record Bool() implements AbiType {
        @Override
        public String canonical() {
            return "bool";
        }

        @Override
        public boolean dynamic() {
            return false;
        }

        @Override
        public int headSize() {
            return 32;
        }
    }

    record Address() implements AbiType {
        @Override
        public String canonical() {
            return "address";
        }

        @Override
        public boolean dynamic() {
            return false;
        }

        @Override
        public int headSize() {
            return 32;
        }
    }

    /// `bytesN`, left-aligned.
    record FixedBytes(int size) implements AbiType {
        @Override
        public String canonical() {
            return "bytes" + size;
        }

        @Override
        public boolean dynamic() {
            return false;
        }

        @Override
        public int headSize() {
            return 32;
        }
    }

    /// `bytes` and `string`.
    record Dynamic(boolean text) implements AbiType {
        @Override
        public String canonical() {
            return text ? "string" : "bytes";
        }

        @Override
        public boolean dynamic() {
            return true;
        }

        @Override
        public int headSize() {
            return 32;
        }
    }

    /// `T[]` (length null) and `T[k]`.
    record Array(AbiType element, @Nullable Integer length) implements AbiType {
        @Override
        public String canonical() {
            return element.canonical() + "[" + (length == null ? "" : length) + "]";
        }

        @Override
        public boolean dynamic() {
            return length == null || element.dynamic();
        }

        @Override
        public int headSize() {
            return length == null || element.dynamic() ? 32 : length * element.headSize();
        }
    }

    /// Struct, or the list of a function's inputs or outputs.
    record Tuple(List<Field> fields) implements AbiType {
        public Tuple {
            fields = List.copyOf(fields);
        }

        @Override
        public String canonical() {
            return "("
                    + String.join(
                            ",",
                            fields.stream()
                                    .map(field -> field.type().canonical())
                                    .toList()) + ")";
        }

        @Override
        public boolean dynamic() {
            return fields.stream().anyMatch(field -> field.type().dynamic());
        }

        @Override
        public int headSize() {
            return dynamic()
                    ? 32
                    : fields.stream().mapToInt(field -> field.type().headSize()).sum();
        }
    }

    /// @param name empty where the source gives none
    record Field(String name, AbiType type, boolean indexed) {}

    /// Reads the `inputs`, `outputs` or `components` of an ABI file.
    static Tuple tuple(JsonNode fields) {
        List<Field> list = new ArrayList<>();
        for (JsonNode field : fields) {
            AbiType type = parse(field.path("type").asText(), field.path("components"));
            list.add(new Field(
                    field.path("name").asText(""), type, field.path("indexed").asBoolean(false)));
        }
        return new Tuple(list);
    }

    private static AbiType parse(String name, JsonNode components) {
        if (name.endsWith("]")) {
            int open = name.lastIndexOf('[');
            AbiType element = parse(name.substring(0, open), components);
            String length = name.substring(open + 1, name.length() - 1);
            return new Array(element, length.isEmpty() ? null : Integer.valueOf(length));
        }
        if (name.equals("tuple")) {
            return tuple(components);
        }
        if (name.equals("address")) {
            return new Address();
        }
        if (name.equals("bool")) {
            return new Bool();
        }
        if (name.equals("string") || name.equals("bytes")) {
            return new Dynamic(name.equals("string"));
        }
        if (name.startsWith("bytes")) {
            return new FixedBytes(Integer.parseInt(name.substring("bytes".length())));
        }
        if (name.startsWith("uint") || name.startsWith("int")) {
            boolean signed = name.startsWith("int");
            return new Int(signed, Integer.parseInt(name.substring(signed ? 3 : 4)));
        }
        throw new IllegalArgumentException("unknown ABI type " + name);
    }
}
