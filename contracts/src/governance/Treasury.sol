// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Governed} from "../access/Governed.sol";
import {ITreasury} from "./interfaces/ITreasury.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

/// @title Documented in ITreasury
contract Treasury is ITreasury, Governed {
    string public constant override version = "1";

    constructor(address accessManager) Governed(accessManager) {}

    /// @inheritdoc ITreasury
    function pay(address token, address to, uint256 amount) external restricted {
        emit Paid(token, to, amount);
        if (!IERC20(token).transfer(to, amount)) revert PaymentFailed(token, to, amount);
    }
}
