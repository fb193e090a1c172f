package io.florin.chain.bench;

import io.florin.chain.types.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Files that benchmarks read from the class path.
final class BenchResources {
    private BenchResources() {}

    /// A text file.
    ///
    /// @param path from the root, with a slash first
    static String text(String path) {
        try (InputStream in = BenchResources.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Runtime code, a line of hexadecimal digits.
    static Bytes code(String path) {
        return Bytes.fromHex(text(path).strip());
    }
}
