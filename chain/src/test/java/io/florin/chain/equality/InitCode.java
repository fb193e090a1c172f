package io.florin.chain.equality;

import io.florin.chain.crypto.Keccak256;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.UInt256;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;

/// Init code that comes up in random blocks, and the addresses it gives.
final class InitCode {
    /// Returns no code at all.
    static final Bytes NOTHING = Bytes.fromHex("5f5ff3");

    /// Returns code that EIP-3541 forbids (first byte 0xef).
    static final Bytes FORBIDDEN = Bytes.fromHex("60ef5f5360015ff3");

    /// Reverts.
    static final Bytes REVERTING = Bytes.fromHex("5f5ffd");

    private InitCode() {}

    /// Makes a copy of a contract's code: EXTCODESIZE, EXTCODECOPY, RETURN.
    static Bytes cloneOf(Address model) {
        return Bytes.fromHex(cloneHex(model));
    }

    /// Runs commands by a machine's code in the constructor (DELEGATECALL), then makes a copy of that machine.
    static Bytes running(Address machine, Commands commands) {
        byte[] data = commands.bytes().view();
        String length = "61%04x".formatted(data.length);
        String call = "5f5f" + length + "5f73" + hex(machine) + "5af450" + cloneHex(machine);
        int before = (length.length() + "610000".length() + "5f39".length() + call.length()) / 2;
        String copy = length + "61%04x".formatted(before) + "5f39";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(HexFormat.of().parseHex(copy + call));
        out.writeBytes(data);
        return Bytes.wrap(out.toByteArray());
    }

    /// Self-destructs to an account in the constructor.
    static Bytes destroyedAtOnce(Address beneficiary) {
        return Bytes.fromHex("73" + hex(beneficiary) + "ff");
    }

    /// Address that CREATE2 gives (EIP-1014).
    static Address create2(Address creator, long salt, Bytes init) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(0xff);
        out.writeBytes(creator.toArray());
        out.writeBytes(UInt256.of(salt).toArray());
        out.writeBytes(Keccak256.of(init).toArray());
        return Address.of(Arrays.copyOfRange(Keccak256.hash(out.toByteArray()), 12, 32));
    }

    private static String cloneHex(Address model) {
        return "73" + hex(model) + "3b805f5f73" + hex(model) + "3c5ff3";
    }

    private static String hex(Address address) {
        return HexFormat.of().formatHex(address.toArray());
    }
}
