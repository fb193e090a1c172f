// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Vm} from "./Vm.sol";

/// @title Assertions whose messages state the rule
abstract contract Check {
    Vm internal constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));

    error RuleBroken(string rule, uint256 actual, uint256 expected);
    error RuleFailed(string rule);

    function equal(uint256 actual, uint256 expected, string memory rule) internal pure {
        if (actual != expected) revert RuleBroken(rule, actual, expected);
    }

    function atMost(uint256 actual, uint256 limit, string memory rule) internal pure {
        if (actual > limit) revert RuleBroken(rule, actual, limit);
    }

    function atLeast(uint256 actual, uint256 limit, string memory rule) internal pure {
        if (actual < limit) revert RuleBroken(rule, actual, limit);
    }

    function isTrue(bool condition, string memory rule) internal pure {
        if (!condition) revert RuleFailed(rule);
    }

    /// @dev A value in [low, high] from a fuzzed one.
    function bound(uint256 value, uint256 low, uint256 high) internal pure returns (uint256) {
        return low + value % (high - low + 1);
    }
}
