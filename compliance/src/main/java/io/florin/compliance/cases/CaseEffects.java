package io.florin.compliance.cases;

import io.florin.compliance.api.People.Person;

/// Port, implemented where parties are cleared: what an approved outcome does. Called in the database transaction
/// of the approval.
public interface CaseEffects {
    /// @param approver second officer
    void apply(CaseFile file, Outcome outcome, Reason reason, Person approver);
}
