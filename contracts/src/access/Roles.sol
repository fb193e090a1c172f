// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Role numbers of the AccessManager (ADMIN is 0)
library Roles {
    uint64 internal constant GOV_2D = 1;
    uint64 internal constant GOV_7D = 2;
    uint64 internal constant GOV_14D = 3;
    uint64 internal constant GUARDIAN = 4;
    uint64 internal constant STEWARD = 5;
    /// @notice Signs offers; calls nothing. Origination asks the manager for the membership.
    uint64 internal constant ORIGINATOR = 6;
    uint64 internal constant COMPLIANCE = 7;
    uint64 internal constant ENFORCER = 8;
    uint64 internal constant APPRAISER = 9;
    uint64 internal constant CUSTODIAN = 10;
    uint64 internal constant PUBLISHER = 11;
    uint64 internal constant VERIFIER = 12;
}
