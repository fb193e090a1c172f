package io.florin.lending.onchain;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// ABI encoding and decoding (Contract ABI Specification, "Formal Specification of the Encoding").
/// Pure; refuses values outside their type's range and data shorter than announced.
final class AbiCodec {
    private static final int WORD = 32;

    private AbiCodec() {}

    /// Encodes values in the order of the fields.
    static byte[] encode(AbiType.Tuple type, List<?> values) {
        if (type.fields().size() != values.size()) {
            throw new IllegalArgumentException(
                    "expected " + type.fields().size() + " values for " + type.canonical() + ", got " + values.size());
        }
        List<AbiType> types = type.fields().stream().map(AbiType.Field::type).toList();
        return sequence(types, values);
    }

    /// Decodes the fields in order.
    static Values decode(AbiType.Tuple type, byte[] data) {
        return decodeTuple(type, data, 0);
    }

    /// Decodes one indexed event argument; dynamic types were hashed and come back as 32 bytes.
    static Object decodeTopic(AbiType type, byte[] topic) {
        boolean hashed = type.dynamic() || type instanceof AbiType.Array || type instanceof AbiType.Tuple;
        return hashed ? topic.clone() : decodeValue(type, topic, 0);
    }

    private static byte[] sequence(List<AbiType> types, List<?> values) {
        int headSize = types.stream().mapToInt(AbiType::headSize).sum();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        ByteArrayOutputStream tail = new ByteArrayOutputStream();
        for (int i = 0; i < types.size(); i++) {
            byte[] encoded = encodeValue(types.get(i), values.get(i));
            if (types.get(i).dynamic()) {
                head.writeBytes(word(BigInteger.valueOf(headSize + tail.size())));
                tail.writeBytes(encoded);
            } else {
                head.writeBytes(encoded);
            }
        }
        head.writeBytes(tail.toByteArray());
        return head.toByteArray();
    }

    private static byte[] encodeValue(AbiType type, Object value) {
        return switch (type) {
            case AbiType.Int integer -> integer(integer, value);
            case AbiType.Bool ignored -> word((Boolean) value ? BigInteger.ONE : BigInteger.ZERO);
            case AbiType.Address ignored -> address(value);
            case AbiType.FixedBytes fixed -> fixed(fixed, raw(value));
            case AbiType.Dynamic dynamic ->
                blob(dynamic.text() ? ((String) value).getBytes(StandardCharsets.UTF_8) : raw(value));
            case AbiType.Array array -> array(array, (List<?>) value);
            case AbiType.Tuple tuple -> encode(tuple, value instanceof Values values ? values.all() : (List<?>) value);
        };
    }

    private static byte[] integer(AbiType.Int type, Object value) {
        BigInteger number = switch (value) {
            case BigInteger big -> big;
            case Long whole -> BigInteger.valueOf(whole);
            case Integer whole -> BigInteger.valueOf(whole);
            default ->
                throw new IllegalArgumentException(
                        "expected an integer for " + type.canonical() + ", got " + value.getClass());
        };
        int limit = type.signed() ? type.bits() - 1 : type.bits();
        boolean fits = (type.signed() || number.signum() >= 0) && number.bitLength() <= limit;
        if (!fits) {
            throw new IllegalArgumentException(number + " does not fit " + type.canonical());
        }
        return word(number);
    }

    private static byte[] address(Object value) {
        byte[] bytes = raw(value);
        if (bytes.length != 20) {
            throw new IllegalArgumentException("an address has 20 bytes, got " + bytes.length);
        }
        byte[] word = new byte[WORD];
        System.arraycopy(bytes, 0, word, 12, 20);
        return word;
    }

    private static byte[] fixed(AbiType.FixedBytes type, byte[] bytes) {
        if (bytes.length != type.size()) {
            throw new IllegalArgumentException(
                    type.canonical() + " needs " + type.size() + " bytes, got " + bytes.length);
        }
        return Arrays.copyOf(bytes, WORD);
    }

    private static byte[] blob(byte[] bytes) {
        int padded = (bytes.length + WORD - 1) / WORD * WORD;
        byte[] encoded = new byte[WORD + padded];
        System.arraycopy(word(BigInteger.valueOf(bytes.length)), 0, encoded, 0, WORD);
        System.arraycopy(bytes, 0, encoded, WORD, bytes.length);
        return encoded;
    }

    private static byte[] array(AbiType.Array type, List<?> values) {
        Integer length = type.length();
        if (length != null && length != values.size()) {
            throw new IllegalArgumentException(type.canonical() + " needs " + length + " values");
        }
        List<AbiType> types =
                values.stream().<AbiType>map(value -> type.element()).toList();
        byte[] elements = sequence(types, values);
        if (length != null) {
            return elements;
        }
        byte[] encoded = new byte[WORD + elements.length];
        System.arraycopy(word(BigInteger.valueOf(values.size())), 0, encoded, 0, WORD);
        System.arraycopy(elements, 0, encoded, WORD, elements.length);
        return encoded;
    }

    private static byte[] raw(Object value) {
        return switch (value) {
            case byte[] bytes -> bytes;
            case String text -> Hex.bytes(text);
            default -> throw new IllegalArgumentException("expected bytes, got " + value.getClass());
        };
    }

    private static byte[] word(BigInteger number) {
        byte[] word = new byte[WORD];
        if (number.signum() < 0) {
            Arrays.fill(word, (byte) 0xff);
        }
        byte[] bytes = number.toByteArray();
        int from = Math.max(0, bytes.length - WORD);
        System.arraycopy(bytes, from, word, WORD - (bytes.length - from), bytes.length - from);
        return word;
    }

    private static Values decodeTuple(AbiType.Tuple type, byte[] data, int base) {
        Map<String, Object> values = new LinkedHashMap<>();
        int at = base;
        int index = 0;
        for (AbiType.Field field : type.fields()) {
            String name = field.name().isEmpty() ? Integer.toString(index) : field.name();
            values.put(name, decodeAt(field.type(), data, base, at));
            at += field.type().headSize();
            index++;
        }
        return new Values(values);
    }

    /// Decodes a value whose head lies at `at`, in a sequence that begins at `base`.
    private static Object decodeAt(AbiType type, byte[] data, int base, int at) {
        int position = type.dynamic() ? Math.addExact(base, length(data, at)) : at;
        return decodeValue(type, data, position);
    }

    private static Object decodeValue(AbiType type, byte[] data, int at) {
        return switch (type) {
            case AbiType.Int integer ->
                integer.signed() ? new BigInteger(slice(data, at, WORD)) : new BigInteger(1, slice(data, at, WORD));
            case AbiType.Bool ignored -> new BigInteger(1, slice(data, at, WORD)).signum() != 0;
            case AbiType.Address ignored -> Hex.of(slice(data, at + 12, 20));
            case AbiType.FixedBytes fixed -> slice(data, at, fixed.size());
            case AbiType.Dynamic dynamic -> {
                byte[] bytes = slice(data, at + WORD, length(data, at));
                yield dynamic.text() ? new String(bytes, StandardCharsets.UTF_8) : bytes;
            }
            case AbiType.Array array -> decodeArray(array, data, at);
            case AbiType.Tuple tuple -> decodeTuple(tuple, data, at);
        };
    }

    private static List<Object> decodeArray(AbiType.Array type, byte[] data, int at) {
        Integer fixed = type.length();
        int count = fixed == null ? length(data, at) : fixed;
        int base = fixed == null ? at + WORD : at;
        if ((long) count * type.element().headSize() > data.length) {
            throw new IllegalArgumentException("array of " + count + " elements in " + data.length + " bytes");
        }
        List<Object> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(decodeAt(
                    type.element(), data, base, base + i * type.element().headSize()));
        }
        return values;
    }

    private static int length(byte[] data, int at) {
        return new BigInteger(1, slice(data, at, WORD)).intValueExact();
    }

    private static byte[] slice(byte[] data, int at, int size) {
        if (at < 0 || size < 0 || (long) at + size > data.length) {
            throw new IllegalArgumentException("data ends before byte " + ((long) at + size));
        }
        return Arrays.copyOfRange(data, at, at + size);
    }
}
