// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Vm} from "./Vm.sol";

/// @title What every test starts from: cheat codes, assertions with a rule as message, bounded random numbers
abstract contract Test {
    Vm internal constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));
    // forge looks for this flag
    // forge-lint: disable-next-line(mixed-case-variable)
    bool public IS_TEST = true;

    error Failed(string rule);
    error NotEqual(string rule, uint256 left, uint256 right);
    error NotEqualAddress(string rule, address left, address right);
    error NotEqualBytes32(string rule, bytes32 left, bytes32 right);

    function assertTrue(bool condition, string memory rule) internal pure {
        if (!condition) revert Failed(rule);
    }

    function assertFalse(bool condition, string memory rule) internal pure {
        if (condition) revert Failed(rule);
    }

    function assertEq(uint256 left, uint256 right, string memory rule) internal pure {
        if (left != right) revert NotEqual(rule, left, right);
    }

    function assertEq(address left, address right, string memory rule) internal pure {
        if (left != right) revert NotEqualAddress(rule, left, right);
    }

    function assertEq(bytes32 left, bytes32 right, string memory rule) internal pure {
        if (left != right) revert NotEqualBytes32(rule, left, right);
    }

    function assertLe(uint256 left, uint256 right, string memory rule) internal pure {
        if (left > right) revert NotEqual(rule, left, right);
    }

    function assertGe(uint256 left, uint256 right, string memory rule) internal pure {
        if (left < right) revert NotEqual(rule, left, right);
    }

    /// @return a number in [low, high], both included, taken from `random`
    function bound(uint256 random, uint256 low, uint256 high) internal pure returns (uint256) {
        if (high - low == type(uint256).max) return random;
        return low + random % (high - low + 1);
    }

    /// @notice 65-byte signature r, s, v
    function signature(uint256 privateKey, bytes32 digest) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(privateKey, digest);
        return abi.encodePacked(r, s, v);
    }
}
