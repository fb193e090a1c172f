package io.florin.chain.rpc;

import java.math.BigInteger;
import java.util.HexFormat;

/// The two hex forms of Ethereum JSON-RPC: QUANTITY (no leading zeros) and DATA (two digits per byte).
final class Hex {
    private static final HexFormat FORMAT = HexFormat.of();

    /// Text that is not in the expected form; the message says what was expected and shows the value.
    static final class FormatException extends Exception {
        private static final long serialVersionUID = 1L;

        FormatException(String message) {
            super(message, null, false, false);
        }

        @Override
        public String getMessage() {
            String message = super.getMessage();
            return message == null ? "" : message;
        }
    }

    private Hex() {}

    static String quantity(long value) {
        return "0x" + Long.toHexString(value);
    }

    static String quantity(BigInteger value) {
        return "0x" + value.toString(16);
    }

    /// QUANTITY of a big-endian number.
    static String quantity(byte[] bigEndian) {
        return quantity(new BigInteger(1, bigEndian));
    }

    static String data(byte[] bytes) {
        return "0x" + FORMAT.formatHex(bytes);
    }

    /// @param bits largest number of bits
    static BigInteger parseQuantity(String text, int bits) throws FormatException {
        if (!text.startsWith("0x") || text.length() < 3) {
            throw new FormatException(shown(text) + " is not a hex number (0x and digits)");
        }
        if (text.length() > 3 && text.charAt(2) == '0') {
            throw new FormatException(shown(text) + " is a hex number with leading zero digits");
        }
        for (int i = 2; i < text.length(); i++) {
            if (!HexFormat.isHexDigit(text.charAt(i))) {
                throw new FormatException(shown(text) + " is not a hex number");
            }
        }
        if (text.length() - 2 > bits / 4) {
            throw new FormatException(shown(text) + " has more than " + bits + " bits");
        }
        return new BigInteger(text.substring(2), 16);
    }

    static long parseLong(String text) throws FormatException {
        BigInteger value = parseQuantity(text, 64);
        if (value.bitLength() > 63) {
            throw new FormatException(shown(text) + " is larger than 0x7fffffffffffffff");
        }
        return value.longValue();
    }

    static byte[] parseData(String text) throws FormatException {
        if (!text.startsWith("0x")) {
            throw new FormatException(shown(text) + " is hex data without 0x prefix");
        }
        if (text.length() % 2 != 0) {
            throw new FormatException(shown(text) + " is a hex string of odd length");
        }
        try {
            return FORMAT.parseHex(text, 2, text.length());
        } catch (IllegalArgumentException notHex) {
            throw new FormatException(shown(text) + " is not hex data");
        }
    }

    static byte[] parseFixed(String text, int bytes, String what) throws FormatException {
        byte[] data = parseData(text);
        if (data.length != bytes) {
            throw new FormatException(
                    shown(text) + " has length " + (text.length() - 2) + ", want " + 2 * bytes + " for " + what);
        }
        return data;
    }

    /// A storage slot: QUANTITY or DATA of up to 32 bytes, as clients send both.
    static byte[] parseSlot(String text) throws FormatException {
        String digits = text.startsWith("0x") ? text.substring(2) : text;
        if (digits.isEmpty() || digits.length() > 64 || !digits.chars().allMatch(HexFormat::isHexDigit)) {
            throw new FormatException(shown(text) + " is not a storage slot (up to 32 bytes of hex)");
        }
        return FORMAT.parseHex("0".repeat(64 - digits.length()) + digits);
    }

    static String shown(String text) {
        return "\"" + (text.length() > 80 ? text.substring(0, 80) + "…" : text) + "\"";
    }
}
