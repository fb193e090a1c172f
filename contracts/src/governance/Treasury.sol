// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ITreasury} from "./interfaces/ITreasury.sol";
import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

/// @title Documented in ITreasury
contract Treasury is ITreasury, AccessManaged {
    string public constant override version = "1";

    constructor(address accessManager) AccessManaged(accessManager) {}

    /// @inheritdoc ITreasury
    function pay(address token, address to, uint256 amount) external restricted {
        emit Paid(token, to, amount);
        if (!IERC20(token).transfer(to, amount)) revert PaymentFailed(token, to, amount);
    }

    /// @notice Always reverts: a move to another authority could be neither mapped nor cancelled.
    function setAuthority(address) public pure override {
        revert AuthorityIsFixed();
    }
}
