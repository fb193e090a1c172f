// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";

/// @title Governed: access by the AccessManager named at construction, for ever
/// @dev `setAuthority` can be neither mapped to a role nor cancelled by the guardian, so it is closed.
abstract contract Governed is AccessManaged {
    error AuthorityFixed();

    constructor(address accessManager) AccessManaged(accessManager) {}

    function setAuthority(address) public pure override {
        revert AuthorityFixed();
    }
}
