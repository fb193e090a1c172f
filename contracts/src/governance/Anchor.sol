// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAnchor} from "./interfaces/IAnchor.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// @title Documented in IAnchor
contract Anchor is IAnchor {
    string public constant override version = "1";

    mapping(address publisher => mapping(bytes32 kind => Entry)) private _latest;

    /// @inheritdoc IAnchor
    function publish(bytes32 kind, uint64 period, bytes32 root) external {
        if (root == 0) revert ZeroRoot();
        Entry storage last = _latest[msg.sender][kind];
        if (last.root != 0 && period <= last.period) revert PeriodNotLater(kind, period, last.period);
        _latest[msg.sender][kind] = Entry(root, period, SafeCast.toUint40(block.timestamp));
        emit Anchored(msg.sender, kind, period, root);
    }

    /// @inheritdoc IAnchor
    function latest(address publisher, bytes32 kind) external view returns (Entry memory) {
        return _latest[publisher][kind];
    }
}
