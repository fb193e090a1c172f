package io.florin.chain.conformance;

import java.util.List;

/// One form of official data. A file is known by what is in it; its name counts only where the form says so.
interface CaseKind {
    /// True when a file has this form.
    boolean recognises(CaseFile file);

    /// All cases of a file that the selection wants.
    List<ConformanceCase> cases(CaseFile file, Selection selection);
}
