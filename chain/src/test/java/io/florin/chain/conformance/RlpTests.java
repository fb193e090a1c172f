package io.florin.chain.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.RlpException;
import io.florin.chain.types.RlpReader;
import io.florin.chain.types.RlpWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Encodings of values, both ways: `in` (text, number, `#` and a decimal number, list) and `out`. With VALID or INVALID
/// as `in` only decoding is tried.
final class RlpTests implements CaseKind {
    @Override
    public boolean recognises(CaseFile file) {
        return file.first().has("in") && file.first().path("out").isTextual();
    }

    @Override
    public List<ConformanceCase> cases(CaseFile file, Selection selection) {
        List<ConformanceCase> cases = new ArrayList<>();
        for (Map.Entry<String, JsonNode> test : file.json().properties()) {
            cases.add(new ConformanceCase(test.getKey(), () -> run(test.getValue())));
        }
        return cases;
    }

    private static Optional<Difference> run(JsonNode test) {
        JsonNode value = test.get("in");
        byte[] rlp = Bytes.fromHex(test.get("out").asText()).toArray();
        if (value.asText().equals("INVALID")) {
            return Difference.between("decoding", "refused", decoding(rlp));
        }
        Optional<Difference> decoded = Difference.between("decoding", "same again", decoding(rlp));
        if (decoded.isPresent() || value.asText().equals("VALID")) {
            return decoded;
        }
        RlpWriter out = new RlpWriter();
        write(value, out);
        return Difference.between("encoding", hex(rlp), hex(out.toItems()));
    }

    /// Reads the one item that the bytes must be down to the leaves and writes it again.
    private static String decoding(byte[] rlp) {
        try {
            RlpReader in = RlpReader.of(rlp);
            RlpWriter out = new RlpWriter();
            copy(in, out);
            in.end();
            byte[] again = out.toItems();
            return Arrays.equals(again, rlp) ? "same again" : hex(again);
        } catch (RlpException refused) {
            return "refused";
        }
    }

    private static void copy(RlpReader in, RlpWriter out) {
        if (!in.nextIsList()) {
            out.bytes(Bytes.wrap(in.bytes()));
            return;
        }
        RlpWriter list = new RlpWriter();
        for (RlpReader items = in.list(); items.hasNext(); ) {
            copy(items, list);
        }
        out.list(list);
    }

    private static void write(JsonNode value, RlpWriter out) {
        if (value.isArray()) {
            RlpWriter list = new RlpWriter();
            value.forEach(item -> write(item, list));
            out.list(list);
        } else if (value.isIntegralNumber()) {
            out.bytes(number(value.bigIntegerValue()));
        } else if (value.asText().startsWith("#")) {
            out.bytes(number(new BigInteger(value.asText().substring(1))));
        } else {
            out.bytes(Bytes.wrap(value.asText().getBytes(StandardCharsets.UTF_8)));
        }
    }

    /// Shortest big-endian form, also beyond 256 bits.
    private static Bytes number(BigInteger value) {
        byte[] signed = value.toByteArray();
        return Bytes.wrap(signed[0] == 0 ? Arrays.copyOfRange(signed, 1, signed.length) : signed);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
