// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Governed} from "../access/Governed.sol";
import {IFLUSD} from "./interfaces/IFLUSD.sol";
import {IIssuance} from "./interfaces/IIssuance.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// @title Issuance: what it guarantees and assumes is said in IIssuance
contract Issuance is IIssuance, Governed {
    IFLUSD public immutable FLUSD;
    string public constant version = "1";

    /// @dev One slot per facilitator: capacity and level in FLUSD units; level written by the facilitator's calls.
    mapping(address facilitator => Bucket) private _buckets;

    constructor(address accessManager, address flusd) Governed(accessManager) {
        FLUSD = IFLUSD(flusd);
    }

    function setCapacity(address facilitator, uint128 capacity) external restricted {
        _setCapacity(facilitator, capacity);
    }

    function cutCapacity(address facilitator, uint128 capacity) external restricted {
        uint256 current = _buckets[facilitator].capacity;
        if (capacity >= current) revert CapacityNotLower(current, capacity);
        _setCapacity(facilitator, capacity);
    }

    function mint(address to, uint256 amount) external {
        if (amount == 0) revert ZeroAmount();
        Bucket storage word = _buckets[msg.sender];
        uint256 level = word.level + amount;
        if (level > word.capacity) revert CapacityExceeded(msg.sender, level, word.capacity);
        word.level = SafeCast.toUint128(level);
        emit Minted(msg.sender, to, amount, level);
        FLUSD.mint(to, amount);
    }

    function burn(bytes32 key, uint256 amount) external {
        if (amount == 0) revert ZeroAmount();
        Bucket storage word = _buckets[msg.sender];
        if (amount > word.level) revert LevelTooLow(msg.sender, word.level, amount);
        uint256 level = word.level - amount;
        word.level = SafeCast.toUint128(level);
        emit Burned(msg.sender, amount, level);
        FLUSD.burnSub(msg.sender, key, amount);
    }

    function bucket(address facilitator) external view returns (Bucket memory) {
        return _buckets[facilitator];
    }

    function _setCapacity(address facilitator, uint128 capacity) private {
        emit CapacitySet(facilitator, _buckets[facilitator].capacity, capacity);
        _buckets[facilitator].capacity = capacity;
    }
}
