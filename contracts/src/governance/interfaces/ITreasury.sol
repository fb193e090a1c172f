// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Treasury: holds the FLV that nobody was granted, and fees
/// @notice Guarantees: a token leaves only by a vote (GOV_14D); it never locks FLV and so never votes.
/// Constructor: (address accessManager).
interface ITreasury {
    event Paid(address indexed token, address indexed to, uint256 amount);

    error PaymentFailed(address token, address to, uint256 amount);

    /// @notice Role GOV_14D.
    function pay(address token, address to, uint256 amount) external;
    function version() external view returns (string memory);
}
