package io.florin.chain.bench;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Words to code: mnemonics, `0x…` or decimal numbers (pushed as short as they fit), `:name` sets a label (a
/// JUMPDEST), `@name` pushes it with two bytes.
final class Assembly {
    private static final Map<String, Integer> OPCODES = new HashMap<>();

    static {
        names(0x00, "STOP ADD MUL SUB DIV SDIV MOD SMOD ADDMOD MULMOD EXP SIGNEXTEND");
        names(0x10, "LT GT SLT SGT EQ ISZERO AND OR XOR NOT BYTE SHL SHR SAR CLZ");
        names(0x20, "KECCAK256");
        names(0x30, "ADDRESS BALANCE ORIGIN CALLER CALLVALUE CALLDATALOAD CALLDATASIZE CALLDATACOPY CODESIZE CODECOPY");
        names(0x3a, "GASPRICE EXTCODESIZE EXTCODECOPY RETURNDATASIZE RETURNDATACOPY EXTCODEHASH");
        names(0x40, "BLOCKHASH COINBASE TIMESTAMP NUMBER PREVRANDAO GASLIMIT CHAINID SELFBALANCE BASEFEE");
        names(0x50, "POP MLOAD MSTORE MSTORE8 SLOAD SSTORE JUMP JUMPI PC MSIZE GAS JUMPDEST TLOAD TSTORE MCOPY PUSH0");
        names(0xf0, "CREATE CALL CALLCODE RETURN DELEGATECALL CREATE2");
        names(0xfa, "STATICCALL");
        names(0xfd, "REVERT INVALID SELFDESTRUCT");
        for (int i = 0; i < 16; i++) {
            OPCODES.put("DUP" + (i + 1), 0x80 + i);
            OPCODES.put("SWAP" + (i + 1), 0x90 + i);
        }
        for (int i = 0; i <= 4; i++) {
            OPCODES.put("LOG" + i, 0xa0 + i);
        }
    }

    private final ByteArrayOutputStream code = new ByteArrayOutputStream();
    private final Map<String, Integer> labels = new HashMap<>();
    private final Map<Integer, String> uses = new HashMap<>();

    private Assembly() {}

    private static void names(int from, String names) {
        int op = from;
        for (String name : names.split(" ")) {
            OPCODES.put(name, op++);
        }
    }

    /// Code of a text.
    static byte[] of(String text) {
        Assembly assembly = new Assembly();
        for (String word : text.trim().split("\\s+")) {
            assembly.word(word);
        }
        byte[] code = assembly.code.toByteArray();
        assembly.uses.forEach((at, label) -> {
            Integer target = assembly.labels.get(label);
            if (target == null) {
                throw new IllegalArgumentException("label " + label);
            }
            code[at] = (byte) (target >> 8);
            code[at + 1] = (byte) target.intValue();
        });
        return code;
    }

    private void word(String word) {
        Integer op = OPCODES.get(word);
        if (op != null) {
            code.write(op);
        } else if (word.startsWith(":")) {
            labels.put(word.substring(1), code.size());
            code.write(0x5b);
        } else if (word.startsWith("@")) {
            code.write(0x61);
            uses.put(code.size(), word.substring(1));
            code.write(0);
            code.write(0);
        } else {
            push(word.toLowerCase(Locale.ROOT));
        }
    }

    private void push(String number) {
        String hex = number.startsWith("0x") ? number.substring(2) : Long.toHexString(Long.parseLong(number));
        String even = hex.length() % 2 == 0 ? hex : "0" + hex;
        int length = even.length() / 2;
        code.write(0x5f + length);
        for (int i = 0; i < length; i++) {
            code.write(Integer.parseInt(even.substring(2 * i, 2 * i + 2), 16));
        }
    }
}
