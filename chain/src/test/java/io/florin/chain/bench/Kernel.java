package io.florin.chain.bench;

import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.UInt256;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One loop to time: call data is a selector and the number of rounds, the answer is a checksum and the gas the loop
/// used (which of the two words comes first is the kernel's own business; both sides must agree).
///
/// @param name short
/// @param to contract called
/// @param selector before the number of rounds; empty for assembled kernels
/// @param rounds that burn about 12 Mgas
/// @param codes all contracts it needs
record Kernel(String name, Address to, String selector, long rounds, Map<Address, Bytes> codes) {
    private static final Address MAIN = Address.fromHex("0x000000000000000000000000000000000000be01");
    private static final Address TOKEN = Address.fromHex("0x000000000000000000000000000000000000c0de");
    private static final Address LEAF = Address.fromHex("0x0000000000000000000000000000000000001eaf");
    private static final int UNROLLED = 16;

    /// Odd 256-bit numbers without pattern.
    private static final String SEED = "0x9e3779b97f4a7c15f39cc0605cedc8341082276bf3a27251f86c6a11d0c18e95";

    private static final String K1 = "0xd1b54a32d192ed03aef17502108ef2d9";
    private static final String K2 = "0x8cb92ba72f3d8dd7c6a4a7935bd1e995b5297a4d3f84d5b5a3ec647659359acd";
    private static final String K3 = "0xbf58476d1ce4e5b994d049bb133111eb2127599bf4325c37eb2d4a4f1b3c5d71";

    /// Call data for a number of rounds, 0 for the loop's frame alone.
    Bytes input(long count) {
        byte[] head = Bytes.fromHex(selector).toArray();
        byte[] data = new byte[head.length + 32];
        System.arraycopy(head, 0, data, 0, head.length);
        System.arraycopy(UInt256.of(count).toArray(), 0, data, head.length, 32);
        return Bytes.wrap(data);
    }

    /// All kernels in the order of the report.
    static List<Kernel> all() {
        List<Kernel> all = new ArrayList<>();
        all.add(loop("add-sub", 36_000, "DUP2 ADD DUP3 SUB DUP4 ADD"));
        all.add(loop("mul", 46_000, "DUP2 MUL DUP3 ADD"));
        all.add(loop("mul-64", 33_000, "0xffffffff AND DUP1 MUL DUP5 ADD"));
        all.add(loop(
                "div-mod",
                11_000,
                "DUP2 MUL DUP4 DUP2 DIV XOR DUP3 DUP2 MOD ADD DUP4 DUP2 SDIV XOR DUP4 DUP2 SMOD ADD"));
        all.add(loop(
                "addmod-mulmod",
                12_000,
                "DUP3 DUP3 DUP3 MULMOD ADD DUP3 DUP3 DUP3 ADDMOD ADD DUP4 DUP2 DUP1 MULMOD ADD"));
        all.add(loop("exp", 1_700, "0xd1b54a32d192ed03 DUP2 EXP ADD"));
        all.add(loop(
                "shift-byte",
                12_000,
                "DUP1 7 SHL XOR DUP1 65 SHR XOR DUP1 130 SAR XOR DUP1 9 BYTE ADD 11 SIGNEXTEND NOT"));
        all.add(loop(
                "compare-bit", 14_000, "DUP2 DUP2 LT ADD DUP3 DUP2 SGT ADD DUP4 DUP2 EQ ISZERO OR DUP2 AND DUP3 XOR"));
        all.add(loop("stack", 18_000, "DUP1 DUP3 SWAP1 DUP5 SWAP2 SWAP3 POP POP SWAP1 POP 1 ADD 0xabcdef POP"));
        all.add(loop("memory", 5_500, "0x1000 MSTORE 0x1000 MLOAD 1 ADD DUP1 0x1fff MSTORE8 0x400 0x800 PUSH0 MCOPY"));
        all.add(loop("jump", 19_000, "@a# JUMP :a# DUP1 @b# JUMPI :b# 1 ADD"));
        all.add(loop("keccak-64", 12_000, "DUP1 0x20 MSTORE 0x40 PUSH0 KECCAK256 ADD"));
        all.add(loop("keccak-1k", 3_000, "DUP1 0x20 MSTORE 0x400 PUSH0 KECCAK256 ADD"));
        all.add(loop("sload-sstore", 2_800, "DUP1 0x3f AND SLOAD ADD DUP1 DUP1 0x3f AND SSTORE 1 ADD"));
        all.add(loop("slots-cold", 33, "1 ADD DUP1 SLOAD DUP2 ADD DUP2 SSTORE"));
        all.add(loop(
                "environment",
                22_000,
                "CALLER ADD ADDRESS XOR CALLVALUE ADD NUMBER POP TIMESTAMP POP 4 CALLDATALOAD ADD"));
        all.add(with(LEAF, "3 PUSH0 MSTORE 0x20 PUSH0 RETURN", loop("call", 4_800, callLeaf("CALL", true))));
        all.add(with(
                LEAF,
                "PUSH0 CALLDATALOAD 1 ADD PUSH0 MSTORE 0x20 PUSH0 RETURN",
                loop("static-call", 4_600, callLeaf("STATICCALL", false))));
        all.add(loop("create2", 13, "DUP1 0x600 MSTORE 0x6001600155 PUSH0 MSTORE DUP1 5 27 PUSH0 CREATE2 ADD"));
        all.add(loop("log", 280, "DUP1 PUSH0 MSTORE DUP1 DUP3 DUP5 0x20 PUSH0 LOG3 1 ADD 0x40 PUSH0 LOG0"));
        Map<Address, Bytes> compiled =
                Map.of(MAIN, BenchResources.code("/bench/Kernels.hex"), TOKEN, BenchResources.code("/bench/Token.hex"));
        all.add(new Kernel("hashes", MAIN, "501895ae", 4_400, compiled));
        all.add(new Kernel("rays", MAIN, "0b953d33", 1_800, compiled));
        all.add(new Kernel("erc20-transfer", MAIN, "9377d711", 2_600, compiled));
        all.add(new Kernel("erc20-mint", MAIN, "6350b2c2", 3_000, compiled));
        all.add(new Kernel("erc20-allowance", MAIN, "5b69f2ca", 370, compiled));
        return all;
    }

    private static String callLeaf(String op, boolean value) {
        return "DUP1 PUSH0 MSTORE 0x20 PUSH0 0x20 PUSH0 " + (value ? "PUSH0 " : "") + "0x1eaf GAS " + op
                + " ADD PUSH0 MLOAD ADD";
    }

    private static Kernel with(Address at, String text, Kernel kernel) {
        return new Kernel(
                kernel.name,
                kernel.to,
                "",
                kernel.rounds,
                Map.of(
                        kernel.to,
                        kernel.codes.getOrDefault(kernel.to, Bytes.EMPTY),
                        at,
                        Bytes.wrap(Assembly.of(text))));
    }

    /// A loop around 16 copies of a body; it sees the stack [rounds, k1, k2, k3, value] and changes the value only.
    /// `#` in a label is the number of the copy.
    private static Kernel loop(String name, long rounds, String body) {
        StringBuilder text = new StringBuilder("GAS PUSH0 CALLDATALOAD ");
        text.append(K1)
                .append(' ')
                .append(K2)
                .append(' ')
                .append(K3)
                .append(' ')
                .append(SEED);
        text.append(" DUP5 ISZERO @end JUMPI :loop ");
        for (int i = 0; i < UNROLLED; i++) {
            text.append(body.replace("#", Integer.toString(i))).append(' ');
        }
        text.append("SWAP4 1 SWAP1 SUB SWAP4 DUP5 @loop JUMPI :end ");
        text.append("GAS DUP7 SUB PUSH0 MSTORE 0x20 MSTORE 0x40 PUSH0 RETURN");
        return new Kernel(name, MAIN, "", rounds, Map.of(MAIN, Bytes.wrap(Assembly.of(text.toString()))));
    }
}
