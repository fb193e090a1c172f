package io.florin.compliance.screening.list;

/// One name of a list entry.
///
/// @param text the name as published, except that `LAST, First` of a person is turned into `First LAST`
/// @param kind how the agency calls it
/// @param weak true when the agency itself says that the name identifies poorly (low-quality alias)
/// @param script ISO 15924 code of the dominant script, such as `Latn`, `Arab`, `Cyrl`; `Zyyy` when it has no letters
public record ListedName(String text, Kind kind, boolean weak, String script) {

    /// How the agency calls a name.
    public enum Kind {
        PRIMARY,
        ALIAS,
        FORMER,
        ORIGINAL_SCRIPT
    }
}
