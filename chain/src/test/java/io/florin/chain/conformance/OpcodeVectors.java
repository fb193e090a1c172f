package io.florin.chain.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.florin.chain.block.BlockContext;
import io.florin.chain.evm.Evm;
import io.florin.chain.evm.Message;
import io.florin.chain.evm.Outcome;
import io.florin.chain.evm.TransactionContext;
import io.florin.chain.evm.code.CodeCache;
import io.florin.chain.evm.fork.Fork;
import io.florin.chain.state.Journal;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Instructions with two operands: a JSON array of `X`, `Y` (the top of the stack) and `Expected`; the file name ends
/// with the instruction. Each runs as a contract that pushes both, computes, and returns the word.
final class OpcodeVectors implements CaseKind {
    private static final Map<String, Integer> OPCODES = Map.ofEntries(
            Map.entry("add", 0x01),
            Map.entry("mul", 0x02),
            Map.entry("sub", 0x03),
            Map.entry("div", 0x04),
            Map.entry("sdiv", 0x05),
            Map.entry("mod", 0x06),
            Map.entry("smod", 0x07),
            Map.entry("exp", 0x0a),
            Map.entry("signext", 0x0b),
            Map.entry("lt", 0x10),
            Map.entry("gt", 0x11),
            Map.entry("slt", 0x12),
            Map.entry("sgt", 0x13),
            Map.entry("eq", 0x14),
            Map.entry("and", 0x16),
            Map.entry("or", 0x17),
            Map.entry("xor", 0x18),
            Map.entry("byte", 0x1a),
            Map.entry("shl", 0x1b),
            Map.entry("shr", 0x1c),
            Map.entry("sar", 0x1d));

    private static final Address CONTRACT = Address.fromHex("0x00000000000000000000000000000000000000cc");

    @Override
    public boolean recognises(CaseFile file) {
        JsonNode first = file.json().path(0);
        return first.has("X") && first.has("Y") && first.has("Expected");
    }

    @Override
    public List<ConformanceCase> cases(CaseFile file, Selection selection) {
        String name = file.name().toLowerCase(Locale.ROOT).replaceAll(".*[/_]|\\.json$", "");
        Integer opcode = OPCODES.get(name);
        if (opcode == null) {
            throw new IllegalArgumentException("no instruction " + name);
        }
        List<ConformanceCase> cases = new ArrayList<>();
        for (JsonNode one : file.json()) {
            String code = "7f" + one.get("X").asText() + "7f" + one.get("Y").asText()
                    + String.format(Locale.ROOT, "%02x", opcode) + "5f5260205ff3";
            String expected = one.get("Expected").asText();
            cases.add(new ConformanceCase(
                    Integer.toString(cases.size()), () -> Difference.between("word", "0x" + expected, run(code))));
        }
        return cases;
    }

    private static String run(String code) {
        ObjectNode pre = JsonNodeFactory.instance.objectNode();
        pre.putObject(CONTRACT.toString())
                .put("nonce", "0x01")
                .put("balance", "0x00")
                .put("code", "0x" + code);
        BlockContext block = new BlockContext(
                UInt256.ONE, 1, 1, Address.ZERO, 1 << 24, Hash.ZERO, UInt256.ZERO, UInt256.ONE, number -> Hash.ZERO);
        Outcome outcome = new Evm(Fork.OSAKA, new CodeCache(1 << 12))
                .execute(
                        new Message(Address.ZERO, CONTRACT, UInt256.ZERO, Bytes.EMPTY, 1 << 20, null),
                        new Journal(MapState.of(pre)),
                        block,
                        new TransactionContext(Address.ZERO, UInt256.ZERO, List.of(), () -> false),
                        null);
        return outcome.success()
                ? outcome.output().toString()
                : outcome.reason().name();
    }
}
