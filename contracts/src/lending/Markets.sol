// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Governed} from "../access/Governed.sol";
import {Calendar} from "../libraries/Calendar.sol";
import {ScheduleMath} from "../libraries/ScheduleMath.sol";
import {IMarkets} from "./interfaces/IMarkets.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// @title Markets: what it guarantees and assumes is said in IMarkets
contract Markets is IMarkets, Governed {
    uint256 private constant PAUSE_LENGTH = 14 days;
    uint256 private constant PAUSE_INTERVAL = 30 days;
    uint8 private constant OPEN = 1;
    uint8 private constant RETIRED = 2;
    uint16 private constant BPS = 10_000;
    uint16 private constant ROWS_LIMIT = 480;

    /// @dev One slot. `since` 0 = never paused.
    struct PauseWord {
        uint40 until;
        uint40 since;
    }

    /// @dev One slot.
    struct OriginatorWord {
        uint128 dailyCap;
        bool suspended;
    }

    string public constant version = "1";

    mapping(bytes32 key => Parameter) private _parameters;
    mapping(bytes32 key => mapping(uint32 version => Version)) private _history;
    mapping(uint32 id => Product) private _products;
    mapping(uint32 id => uint8) public productStatus;
    mapping(address pool => uint8) private _pools;
    mapping(address originator => OriginatorWord) private _originators;
    mapping(bytes32 scope => mapping(Action action => PauseWord)) private _pauses;

    constructor(address accessManager) Governed(accessManager) {}

    function listParameter(bytes32 key, uint64 value, uint64 min, uint64 max, uint64 maxStep, uint32 minInterval)
        external
        restricted
    {
        if (_parameters[key].version != 0) revert AlreadyListed();
        if (value < min || value > max || maxStep == 0) revert BadBounds(value, min, max);
        uint40 current = SafeCast.toUint40(block.timestamp);
        // the first change may come at once: the interval counts between two changes
        _parameters[key] = Parameter(value, min, max, maxStep, minInterval, 0, 1);
        _history[key][1] = Version(value, current);
        emit ParameterListed(key, value, min, max, maxStep, minInterval);
    }

    function setParameter(bytes32 key, uint64 value) external restricted {
        Parameter memory word = _parameters[key];
        if (word.version == 0) revert UnknownParameter(key);
        if (value < word.min || value > word.max) revert OutOfBounds(key, value, word.min, word.max);
        uint64 step = value > word.value ? value - word.value : word.value - value;
        if (step > word.maxStep) revert StepTooLarge(key, word.value, value, word.maxStep);
        uint256 allowedAt = uint256(word.changedAt) + word.minInterval;
        if (word.changedAt != 0 && block.timestamp < allowedAt) revert TooSoon(key, allowedAt);
        uint40 current = SafeCast.toUint40(block.timestamp);
        _parameters[key].value = value;
        _parameters[key].changedAt = current;
        _parameters[key].version = word.version + 1;
        _history[key][word.version + 1] = Version(value, current);
        emit ParameterSet(key, word.version + 1, word.value, value);
    }

    function listProduct(uint32 id, Product calldata product_) external restricted {
        if (productStatus[id] != 0) revert AlreadyListed();
        _checkProduct(id, product_);
        productStatus[id] = OPEN;
        _products[id] = product_;
        emit ProductListed(id, product_);
    }

    function retireProduct(uint32 id) external restricted {
        if (productStatus[id] != OPEN) revert UnknownProduct(id);
        productStatus[id] = RETIRED;
        emit ProductRetired(id);
    }

    function listPool(address pool) external restricted {
        if (_pools[pool] == OPEN) revert AlreadyListed();
        _pools[pool] = OPEN;
        emit PoolListed(pool);
    }

    function retirePool(address pool) external restricted {
        _pools[pool] = RETIRED;
        emit PoolRetired(pool);
    }

    function setOriginatorCap(address originator, uint128 dailyCap) external restricted {
        _originators[originator].dailyCap = dailyCap;
        emit OriginatorCapSet(originator, dailyCap);
    }

    function cutOriginatorCap(address originator, uint128 dailyCap) external restricted {
        uint256 current = _originators[originator].dailyCap;
        if (dailyCap >= current) revert CapNotLower(current, dailyCap);
        _originators[originator].dailyCap = dailyCap;
        emit OriginatorCapSet(originator, dailyCap);
    }

    function suspendOriginator(address originator) external restricted {
        _originators[originator].suspended = true;
        emit OriginatorSuspended(originator);
    }

    function resumeOriginator(address originator) external restricted {
        _originators[originator].suspended = false;
        emit OriginatorResumed(originator);
    }

    function pause(bytes32 scope, Action action) external restricted {
        PauseWord storage word = _pauses[scope][action];
        uint256 allowedAt = uint256(word.since) + PAUSE_INTERVAL;
        if (word.since != 0 && block.timestamp < allowedAt) revert PausedTooOften(scope, action, allowedAt);
        word.since = SafeCast.toUint40(block.timestamp);
        word.until = SafeCast.toUint40(block.timestamp + PAUSE_LENGTH);
        emit Paused(scope, action, word.until);
    }

    function unpause(bytes32 scope, Action action) external restricted {
        _pauses[scope][action].until = 0;
        emit Unpaused(scope, action);
    }

    function parameter(bytes32 key) external view returns (Parameter memory) {
        return _parameters[key];
    }

    function parameterVersion(bytes32 key, uint32 number) external view returns (Version memory) {
        return _history[key][number];
    }

    function valueAt(bytes32 key, uint32 number, uint256 moment) external view returns (uint64) {
        Version memory entry = _history[key][number];
        if (entry.since == 0 || moment < entry.since) revert UnknownVersion(key, number);
        Version memory next = _history[key][number + 1];
        if (next.since != 0 && moment >= next.since) revert UnknownVersion(key, number);
        return entry.value;
    }

    function product(uint32 id) external view returns (Product memory) {
        if (productStatus[id] == 0) revert UnknownProduct(id);
        return _products[id];
    }

    function isPoolOpen(address pool) external view returns (bool) {
        return _pools[pool] == OPEN;
    }

    function originatorCap(address originator) external view returns (uint128) {
        return _originators[originator].dailyCap;
    }

    function isOriginatorSuspended(address originator) external view returns (bool) {
        return _originators[originator].suspended;
    }

    function pausedUntil(bytes32 scope, Action action) external view returns (uint256) {
        return _pauses[scope][action].until;
    }

    function requireNotPaused(bytes32 scope, Action action) external view {
        uint256 until = _pauses[scope][action].until;
        if (block.timestamp < until) revert PausedUntil(scope, action, until);
        until = _pauses[0][action].until;
        if (block.timestamp < until) revert PausedUntil(0, action, until);
    }

    function today() external view returns (uint32) {
        return Calendar.today();
    }

    function _checkProduct(uint32 id, Product calldata p) private pure {
        bool family = p.family == ScheduleMath.ANNUITY || (p.family == ScheduleMath.BULLET && p.maxCount == 1);
        bool dayCount = p.dayCount == ScheduleMath.DAYS_30E_360 || p.dayCount == ScheduleMath.DAYS_ACT_365F;
        bool counts = p.minCount > 0 && p.minCount <= p.maxCount && p.maxCount <= ROWS_LIMIT && p.minPeriodMonths > 0
            && p.minPeriodMonths <= p.maxPeriodMonths;
        bool risk = p.ltvLimitBps > 0 && p.ltvLimitBps <= BPS && p.lgdFloorBps <= BPS && p.watchPdBps <= BPS;
        bool amounts = p.quantum > 0 && p.minPrincipal > 0 && p.minPrincipal <= p.maxPrincipal;
        if (id == 0 || !family || !dayCount || !counts || !risk || !amounts) revert BadProduct(id);
    }
}
