package io.florin.compliance.api;

import java.time.LocalDate;

/// May a person act, now?
public sealed interface Clearance {
    /// Yes.
    ///
    /// @param until last valid day
    /// @param receiptId names the screening that the answer rests on
    record Cleared(LocalDate until, String receiptId) implements Clearance {}

    /// Not yet: an officer must look first.
    record Held(String caseId) implements Clearance {}

    /// No.
    ///
    /// @param reasonCode stable word, for example `profile-missing`, `profile-refused`, `profile-expired`
    record Refused(String reasonCode) implements Clearance {}
}
