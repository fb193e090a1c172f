package io.florin.chain.evm;

import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Code that points to other code (EIP-7702): 0xef0100 and an address.
public final class Delegation {
    private static final int LENGTH = 23;

    private Delegation() {}

    /// Address whose code runs, or null when this is ordinary code.
    public static @Nullable Address target(Bytes code) {
        if (code.size() != LENGTH || code.at(0) != (byte) 0xef || code.at(1) != 1 || code.at(2) != 0) {
            return null;
        }
        return Address.of(Arrays.copyOfRange(code.view(), 3, LENGTH));
    }

    /// Code that delegates to an address.
    public static Bytes to(Address address) {
        byte[] code = new byte[LENGTH];
        code[0] = (byte) 0xef;
        code[1] = 1;
        System.arraycopy(address.toArray(), 0, code, 3, Address.BYTES);
        return Bytes.wrap(code);
    }
}
