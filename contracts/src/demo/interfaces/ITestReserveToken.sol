// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title TestReserveToken: a reserve token with a faucet, in demo deployments only
/// @notice ERC-20 with 6 decimals; anybody may take 10,000 tokens per call. Constructor: none.
interface ITestReserveToken {
    event Transfer(address indexed from, address indexed to, uint256 value);
    event Approval(address indexed owner, address indexed spender, uint256 value);

    error InsufficientBalance(address account, uint256 balance, uint256 needed);
    error InsufficientAllowance(address owner, address spender, uint256 allowance, uint256 needed);

    /// @notice Mints 10,000 tokens to the caller.
    function faucet() external;
    /// @notice Mints 10,000 tokens to `to`.
    function faucetTo(address to) external;
    function name() external view returns (string memory);
    function symbol() external view returns (string memory);
    function decimals() external view returns (uint8);
    function totalSupply() external view returns (uint256);
    function balanceOf(address account) external view returns (uint256);
    function allowance(address owner, address spender) external view returns (uint256);
    function transfer(address to, uint256 value) external returns (bool);
    function approve(address spender, uint256 value) external returns (bool);
    function transferFrom(address from, address to, uint256 value) external returns (bool);
}
