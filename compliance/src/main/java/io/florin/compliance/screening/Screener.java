package io.florin.compliance.screening;

import io.florin.compliance.screening.list.SanctionsLists;

/// Screens subjects against one fixed set of lists. Immutable and safe for any number of threads; on a list change make
/// a new one and swap the reference.
public final class Screener {

    private final SanctionsLists lists;

    private Screener(SanctionsLists lists) {
        this.lists = lists;
    }

    /// Builds the index; takes seconds for full lists.
    public static Screener over(SanctionsLists lists) {
        return new Screener(lists);
    }

    /// Screens one subject.
    ///
    /// @throws IllegalArgumentException when the subject has nothing to compare or a field cannot be read
    public Screening screen(Subject subject) {
        throw new UnsupportedOperationException(
                "The engine over " + lists.status().size() + " lists follows.");
    }
}
