package io.florin.chain.equality;

import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.UInt256;
import java.io.ByteArrayOutputStream;

/// Call data for the contract `Machine`: commands in order. Not thread-safe.
final class Commands {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /// Appends a command.
    Commands add(Op op, UInt256 a, UInt256 b, Bytes data) {
        if (data.size() > 0xffff) {
            throw new IllegalArgumentException("data: " + data.size() + " bytes, more than 65535");
        }
        out.write(op.number());
        out.writeBytes(a.toArray());
        out.writeBytes(b.toArray());
        out.write(data.size() >> 8);
        out.write(data.size());
        out.writeBytes(data.view());
        return this;
    }

    Commands add(Op op, UInt256 a, UInt256 b) {
        return add(op, a, b, Bytes.EMPTY);
    }

    Commands add(Op op, long a, long b) {
        return add(op, UInt256.of(a), UInt256.of(b));
    }

    Commands add(Op op, Address a, long b) {
        return add(op, a.toWord(), UInt256.of(b));
    }

    /// A call of any kind, its operand being call data.
    Commands add(Op op, Address a, long b, Commands inner) {
        return add(op, a.toWord(), UInt256.of(b), inner.bytes());
    }

    /// The call data.
    Bytes bytes() {
        return Bytes.of(out.toByteArray());
    }
}
