package io.florin.compliance.api;

/// Port, implemented where the chain is known: sends statements about accounts to the contract `IdentityGate`. Called
/// inside the database transaction of the decision; the statement is sent after it commits, once per `key`.
public interface AttestationPublisher {
    /// Writes or renews a record.
    ///
    /// @param key business key, unique for ever
    /// @param account lower-case 0x address
    /// @param identity random 128-bit number as 32 hex digits, not zero
    /// @param identityClass 1 retail, 2 professional, 3 institution
    /// @param country index of the country, 255 = not disclosed
    /// @param tier limit tier
    /// @param expiryDay last valid day, days since 1970-01-01
    void publish(String key, String account, String identity, int identityClass, int country, int tier, long expiryDay);

    /// Ends a record's validity now.
    void expire(String key, String account);

    /// Stops transfers of an account, ahead of everything else that waits.
    ///
    /// @param reasonCode 1 to 65535
    /// @param caseHash salted commitment to the case, 64 hex digits
    void freeze(String key, String account, int reasonCode, String caseHash);

    /// Ends a freeze.
    void unfreeze(String key, String account, int reasonCode, String caseHash);

    /// What the chain says of an account now.
    RecordState recordOf(String account);

    /// @param known a record was written once
    /// @param valid the contract lets the account act today
    /// @param frozen transfers are stopped
    /// @param expiryDay last valid day, 0 without record
    record RecordState(boolean known, boolean valid, boolean frozen, long expiryDay) {}
}
