package io.florin.lending.onchain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AbiCodecTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static AbiType.Tuple types(String... names) {
        StringBuilder json = new StringBuilder("[");
        for (String name : names) {
            json.append(json.length() > 1 ? "," : "")
                    .append("{\"name\":\"\",\"type\":\"")
                    .append(name)
                    .append("\"}");
        }
        try {
            return AbiType.tuple(JSON.readTree(json.append("]").toString()));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Contract ABI Specification, "Use of Dynamic Types".
    @Test
    void encodesTheSpecificationsExample() {
        byte[] encoded = AbiCodec.encode(
                types("uint256", "uint32[]", "bytes10", "bytes"),
                List.of(
                        0x123L,
                        List.of(0x456L, 0x789L),
                        "1234567890".getBytes(StandardCharsets.US_ASCII),
                        "Hello, world!".getBytes(StandardCharsets.US_ASCII)));
        String expected = "0x0000000000000000000000000000000000000000000000000000000000000123"
                + "0000000000000000000000000000000000000000000000000000000000000080"
                + "3132333435363738393000000000000000000000000000000000000000000000"
                + "00000000000000000000000000000000000000000000000000000000000000e0"
                + "0000000000000000000000000000000000000000000000000000000000000002"
                + "0000000000000000000000000000000000000000000000000000000000000456"
                + "0000000000000000000000000000000000000000000000000000000000000789"
                + "000000000000000000000000000000000000000000000000000000000000000d"
                + "48656c6c6f2c20776f726c642100000000000000000000000000000000000000";
        assertEquals(expected, Hex.of(encoded));
    }

    @Test
    void decodingUndoesEncoding() {
        long seed = 20_261_124;
        Random random = new Random(seed);
        AbiType.Tuple types = types("int64", "string", "address[]", "bool", "bytes32[2]", "bytes", "uint8");
        for (int run = 0; run < 500; run++) {
            List<Object> values = List.of(
                    BigInteger.valueOf(random.nextLong()),
                    "é".repeat(random.nextInt(80)),
                    addresses(random),
                    random.nextBoolean(),
                    List.of(bytes(random, 32), bytes(random, 32)),
                    bytes(random, random.nextInt(100)),
                    BigInteger.valueOf(random.nextInt(256)));
            byte[] encoded = AbiCodec.encode(types, values);
            Values decoded = AbiCodec.decode(types, encoded);
            assertArrayEquals(encoded, AbiCodec.encode(types, decoded.all()), "seed " + seed + ", run " + run);
            assertEquals(values.get(0), decoded.integer("0"));
            assertEquals(values.get(1), decoded.text("1"));
            assertEquals(values.get(2), decoded.list("2"));
        }
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThrows(IllegalArgumentException.class, () -> AbiCodec.encode(types("uint8"), List.of(256)));
        assertThrows(IllegalArgumentException.class, () -> AbiCodec.encode(types("uint8"), List.of(-1)));
        assertThrows(IllegalArgumentException.class, () -> AbiCodec.encode(types("int8"), List.of(128)));
        assertThrows(IllegalArgumentException.class, () -> AbiCodec.encode(types("address"), List.of("0x12")));
        assertThrows(IllegalArgumentException.class, () -> AbiCodec.encode(types("bytes4"), List.of("0x1234")));
        assertThrows(IllegalArgumentException.class, () -> AbiCodec.encode(types("bool"), List.of()));
        assertThrows(IllegalArgumentException.class, () -> AbiCodec.decode(types("uint256"), new byte[31]));
        byte[] hugeArray = AbiCodec.encode(types("uint256", "uint256"), List.of(32, 1_000_000_000));
        assertThrows(IllegalArgumentException.class, () -> AbiCodec.decode(types("uint256[]"), hugeArray));
    }

    private static List<String> addresses(Random random) {
        List<String> addresses = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            addresses.add(Hex.of(bytes(random, 20)));
        }
        return addresses;
    }

    private static byte[] bytes(Random random, int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }
}
