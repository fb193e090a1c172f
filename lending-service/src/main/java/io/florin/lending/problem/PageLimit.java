package io.florin.lending.problem;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The query parameter `limit` of routes that answer page by page.
public final class PageLimit {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,3}");
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private PageLimit() {}

    /// @param text as it came, null when absent
    /// @return 1 to 200; 50 when absent
    /// @throws Problem 400 naming the field
    public static int of(@Nullable String text) {
        if (text == null) {
            return USUAL;
        }
        int limit = WHOLE.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > MOST) {
            throw Problem.invalid("limit", "must be a whole number from 1 to " + MOST);
        }
        return limit;
    }
}
