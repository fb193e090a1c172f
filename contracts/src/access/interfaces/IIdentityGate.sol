// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title IdentityGate: who may act, one word per account, no personal data
/// @notice Guarantees: records and freezes come only from COMPLIANCE, forced transfers only from ENFORCER after the
/// AccessManager delay; a forced transfer conserves totals and uses each order hash once.
/// Assumes: the attestor checked the person off chain. Identity ids are random, never derived from personal data.
/// Can go wrong: a stolen COMPLIANCE key wrongly admits or freezes accounts; it moves no money, and all its records
/// can be suspended in one call.
/// Constructor: (address accessManager, address flusd).
interface IIdentityGate {
    /// @param identity random 128-bit id of the person or company; never zero in a written record
    /// @param class 1 retail, 2 professional, 3 institution, 4 originator, 5 group
    /// @param country index in the ISO 3166 table; 255 = proven outside the excluded list, not disclosed
    /// @param tier limit tier
    /// @param flags reserved, 0
    /// @param expiryDay last valid day (days since 1970-01-01 UTC)
    /// @param attestor low 48 bits of the attestor's address
    /// @param frozen freeze flag
    struct Record {
        uint128 identity;
        uint8 class;
        uint8 country;
        uint8 tier;
        uint8 flags;
        uint32 expiryDay;
        uint48 attestor;
        bool frozen;
    }

    event RecordSet(
        address indexed account,
        uint128 indexed identity,
        uint8 class,
        uint8 country,
        uint8 tier,
        uint32 expiryDay,
        address indexed attestor
    );
    event RecordExpired(address indexed account, uint128 indexed identity, address indexed attestor);
    event AttestorSuspended(address indexed attestor);
    event AttestorResumed(address indexed attestor);
    /// @param reasonCode code of the published list of reasons @param caseHash salted commitment to the case file
    event Frozen(address indexed account, uint16 indexed reasonCode, bytes32 caseHash, address indexed by);
    event Unfrozen(address indexed account, uint16 indexed reasonCode, bytes32 caseHash, address indexed by);
    event TransferForced(
        address indexed from, address indexed to, uint256 amount, uint16 reasonCode, bytes32 indexed orderHash
    );

    error ZeroIdentity();
    error ZeroReason();
    error ExpiryInPast(uint32 expiryDay, uint32 today);
    error TooManyAccounts(uint128 identity);
    error NoRecord(address account);
    error RecordOutOfDate(address account, uint32 expiryDay, uint32 today);
    error AccountIsFrozen(address account);
    error AttestorIsSuspended(address account, uint48 attestor);
    error ClassNotAdmitted(address account, uint8 class);
    error CountryNotAdmitted(address account, uint8 country);
    error OrderUsed(bytes32 orderHash);
    error AlreadyInState();

    /// @notice Role COMPLIANCE. Writes or renews the record of `account`; at most 8 accounts per identity.
    function setRecord(address account, uint128 identity, uint8 class, uint8 country, uint8 tier, uint32 expiryDay)
        external;
    /// @notice Role COMPLIANCE. Ends the record's validity now; the identity stays known.
    function expireRecord(address account) external;
    /// @notice Role COMPLIANCE. Stops transfers to and from `account`; repaying one's own loan stays possible.
    function freeze(address account, uint16 reasonCode, bytes32 caseHash) external;
    /// @notice Role COMPLIANCE.
    function unfreeze(address account, uint16 reasonCode, bytes32 caseHash) external;
    /// @notice Role GUARDIAN. All records of `attestor` count as invalid until resumed.
    function suspendAttestor(address attestor) external;
    /// @notice Role GOV_2D.
    function resumeAttestor(address attestor) external;
    /// @notice Role ENFORCER, which has a delay: schedule it in the AccessManager first (GUARDIAN may cancel).
    /// Account recovery is a forced transfer of the whole balance. `orderHash` is a salted hash of the order, single use.
    function forceTransfer(address from, address to, uint256 amount, uint16 reasonCode, bytes32 orderHash) external;

    function record(address account) external view returns (Record memory);
    /// @notice Record present, not expired, attestor not suspended, not frozen.
    function isValid(address account) external view returns (bool);
    function isFrozen(address account) external view returns (bool);
    /// @notice Reverts with the reason when `account` has no valid record.
    function requireValid(address account) external view;
    /// @notice As `requireValid`, and class and country are admitted: bit `class` of `classMask`, bit `country` of `countries`.
    function requireAdmitted(address account, uint8 classMask, uint256 countries) external view;
    function accountsOf(uint128 identity) external view returns (uint256);
    function isOrderUsed(bytes32 orderHash) external view returns (bool);
    function isAttestorSuspended(address attestor) external view returns (bool);
    function version() external view returns (string memory);
}
