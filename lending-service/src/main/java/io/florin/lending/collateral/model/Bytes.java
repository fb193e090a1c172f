package io.florin.lending.collateral.model;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Collection;

/// Byte strings that commitments are made of.
public final class Bytes {
    private Bytes() {}

    /// One after the other.
    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /// One after the other in ascending unsigned order, so that the order of arrival does not count.
    public static byte[] joinSorted(Collection<byte[]> parts) {
        return join(parts.stream().sorted(Arrays::compareUnsigned).toArray(byte[][]::new));
    }
}
