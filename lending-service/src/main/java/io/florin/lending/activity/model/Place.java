package io.florin.lending.activity.model;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Place of an action in the order of the chain.
///
/// @param logIndex position in the block
/// @param part number among the actions that follow from one event
public record Place(long block, int logIndex, int part) {
    /// Newer than everything.
    public static final Place END = new Place(Long.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})-(\\d{1,9})-(\\d{1,4})");

    /// Stable id: `120-4-0`.
    public String id() {
        return block + "-" + logIndex + "-" + part;
    }

    /// The id as an opaque page cursor.
    public String cursor() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id().getBytes(StandardCharsets.US_ASCII));
    }

    /// Reads a cursor that [#cursor] gave; empty for anything else.
    public static Optional<Place> ofCursor(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            Matcher matcher = FORM.matcher(text);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            return Optional.of(new Place(
                    Long.parseLong(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3))));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
