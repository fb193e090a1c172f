package io.florin.lending.onchain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Decoded ABI values in declaration order, reachable by name or position. Value types:
/// integers `BigInteger`, `bool` `Boolean`, `address` lower-case 0x text, `bytes` and `bytesN` `byte[]`,
/// `string` `String`, arrays `List`, tuples `Values`. Unnamed values are called `0`, `1`, ….
public final class Values {
    private final Map<String, Object> byName;

    Values(Map<String, Object> byName) {
        this.byName = new LinkedHashMap<>(byName);
    }

    /// Number of values.
    public int size() {
        return byName.size();
    }

    /// All values in order.
    public List<Object> all() {
        return new ArrayList<>(byName.values());
    }

    /// Names in order.
    public List<String> names() {
        return new ArrayList<>(byName.keySet());
    }

    /// Whether a value of this name exists.
    public boolean has(String name) {
        return byName.containsKey(name);
    }

    /// Integer by name, signed or unsigned as declared.
    public BigInteger integer(String name) {
        return as(name, BigInteger.class);
    }

    /// Integer that must fit a `long`; throws `ArithmeticException` otherwise.
    public long number(String name) {
        return integer(name).longValueExact();
    }

    /// Address as 0x and 40 lower-case hex digits.
    public String address(String name) {
        return as(name, String.class);
    }

    /// `string` value.
    public String text(String name) {
        return as(name, String.class);
    }

    /// `bytes` or `bytesN` value.
    public byte[] bytes(String name) {
        return as(name, byte[].class).clone();
    }

    /// `bytes` or `bytesN` as 0x and lower-case hex.
    public String hex(String name) {
        return Hex.of(as(name, byte[].class));
    }

    public boolean flag(String name) {
        return as(name, Boolean.class);
    }

    public Values tuple(String name) {
        return as(name, Values.class);
    }

    public List<?> list(String name) {
        return as(name, List.class);
    }

    /// The only value; fails unless there is exactly one. For functions with one return value.
    public Object single() {
        if (byName.size() != 1) {
            throw new IllegalStateException("expected one value, have " + byName.keySet());
        }
        return byName.values().iterator().next();
    }

    /// The only value as integer.
    public BigInteger singleInteger() {
        return (BigInteger) single();
    }

    /// The only value as tuple, for functions that return one struct.
    public Values singleTuple() {
        return (Values) single();
    }

    private <T> T as(String name, Class<T> type) {
        Object value = byName.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no value '" + name + "', have " + byName.keySet());
        }
        return type.cast(value);
    }

    @Override
    public String toString() {
        return byName.toString();
    }
}
