package io.florin.lending.collateral.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// Files that are taken, told by their first bytes and not by their name.
public enum DocumentType {
    PDF("255044462d", ".pdf"),
    PNG("89504e470d0a1a0a", ".png"),
    JPEG("ffd8ff", ".jpg");

    /// Largest file, bytes.
    public static final int MOST_BYTES = 10_000_000;

    private static final int LONGEST_NAME = 100;

    private final byte[] magic;
    private final String ending;

    DocumentType(String magic, String ending) {
        this.magic = HexFormat.of().parseHex(magic);
        this.ending = ending;
    }

    /// Type of a file by its content; empty for all others.
    public static Optional<DocumentType> of(byte[] content) {
        return Arrays.stream(values())
                .filter(type -> content.length > type.magic.length
                        && Arrays.equals(type.magic, Arrays.copyOf(content, type.magic.length)))
                .findFirst();
    }

    /// A name that is safe in any folder and header: without path, control and reserved characters, at most 104
    /// characters, with the ending of this type.
    public String cleanName(String given) {
        String name = Normalizer.normalize(given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        name = name.replaceAll("[^\\p{L}\\p{M}\\p{N} ._()-]", "").replaceAll("\\s+", " ");
        name = name.replaceFirst("^[. ]+", "").strip();
        if (name.length() > LONGEST_NAME) {
            name = name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME / 2));
        }
        return (name.isEmpty() ? "document" : name) + ending;
    }
}
