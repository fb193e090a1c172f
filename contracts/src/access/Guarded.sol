// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Guarded: reentrancy guard in transient storage (a storage guard would be a word shared by all users)
abstract contract Guarded {
    bool private transient _entered;

    error Reentered();

    modifier guarded() {
        if (_entered) revert Reentered();
        _entered = true;
        _;
        _entered = false;
    }

    /// @dev For views that must not show a half-written state.
    modifier settled() {
        if (_entered) revert Reentered();
        _;
    }
}
