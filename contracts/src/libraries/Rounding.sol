// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Rounding: contractual rounding (RHE = nearest, ties to even)
library Rounding {
    /// @notice numerator / denominator rounded to the nearest multiple of `quantum`, ties to the even multiple.
    /// One division per number. Callers keep 2 x denominator x quantum below 2^256.
    function nearestEven(uint256 numerator, uint256 denominator, uint256 quantum) internal pure returns (uint256) {
        uint256 unit = denominator * quantum;
        uint256 quotient = numerator / unit;
        uint256 twice = 2 * (numerator % unit);
        if (twice > unit || (twice == unit && quotient & 1 == 1)) quotient++;
        return quotient * quantum;
    }
}
