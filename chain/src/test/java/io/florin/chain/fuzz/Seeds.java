package io.florin.chain.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/// The inputs kept for a target: good ones to start from, and every one that ever broke something.
final class Seeds {
    private Seeds() {}

    /// One input per line: text for `rpc`, hex for the others.
    static List<byte[]> of(String target) {
        boolean text = target.equals("rpc");
        String name = "/fuzz/" + target + (text ? ".jsonl" : ".hex");
        try (InputStream in = Seeds.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no seeds: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> text
                            ? line.getBytes(StandardCharsets.UTF_8)
                            : HexFormat.of().parseHex(line))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
