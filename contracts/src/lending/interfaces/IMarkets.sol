// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Markets: governed parameters, products as data, pools, pause words
/// @notice Guarantees: a parameter stays in [min, max], moves by at most `maxStep`, never sooner than `minInterval` after
/// the last change, and keeps its history; a listed product is never edited, only retired.
/// Can go wrong: a stolen GUARDIAN key stops new business for 14 days per grain, once per 30 days.
/// Constructor: (address accessManager).
/// Parameter keys are ASCII in bytes32, e.g. bytes32("BASE_RATE"): Wad (1e18), simple yearly nominal rate.
/// Calendar day = floor(timestamp / 86,400), UTC.
interface IMarkets {
    /// @param value current value
    /// @param min, max bounds @param maxStep largest change in one step
    /// @param minInterval seconds between two changes
    /// @param changedAt unix time of the last change @param version number of the current value, from 1
    struct Parameter {
        uint64 value;
        uint64 min;
        uint64 max;
        uint64 maxStep;
        uint32 minInterval;
        uint40 changedAt;
        uint32 version;
    }

    /// @param value value of this version @param since unix time from which it counts
    struct Version {
        uint64 value;
        uint40 since;
    }

    /// @param family 1 annuity, 2 bullet
    /// @param dayCount 1 = 30E/360, 2 = ACT/365F
    /// @param collateralClass asset class that secures it (1 residential)
    /// @param classMask bit c set: identity class c may borrow
    /// @param minPeriodMonths, maxPeriodMonths months between two due dates (bullet: the whole term)
    /// @param minCount, maxCount number of instalments, <= 480
    /// @param ltvLimitBps product limit
    /// @param graceDays days past due without consequence
    /// @param defaultDays days past due, after grace, from which anybody may mark the default
    /// @param coolingOffDays no draw so many days after approval
    /// @param reflectionDays no approval so many days after the offer was issued
    /// @param lgdFloorBps least loss given default used in provisions
    /// @param watchPdBps probability of default used 31 to 90 days past due
    /// @param quantum amounts of a schedule are multiples of it (10,000 = one cent)
    /// @param marginWad added to BASE_RATE
    /// @param lateMarginWad added to the loan's rate on overdue principal
    /// @param lastTolerance the last instalment of an annuity may differ from the others by so much
    /// @param minPrincipal, maxPrincipal FLUSD units
    /// @param countries bit i set: country index i is admitted
    struct Product {
        uint8 family;
        uint8 dayCount;
        uint8 collateralClass;
        uint8 classMask;
        uint16 minPeriodMonths;
        uint16 maxPeriodMonths;
        uint16 minCount;
        uint16 maxCount;
        uint16 ltvLimitBps;
        uint16 graceDays;
        uint16 defaultDays;
        uint16 coolingOffDays;
        uint16 reflectionDays;
        uint16 lgdFloorBps;
        uint16 watchPdBps;
        uint32 quantum;
        uint64 marginWad;
        uint64 lateMarginWad;
        uint96 lastTolerance;
        uint96 minPrincipal;
        uint96 maxPrincipal;
        uint256 countries;
    }

    /// @notice What a pause stops. Repay, cancel, claim, exit requests, redemption and votes can never be paused.
    enum Action {
        Originate,
        Draw,
        Deposit
    }

    event ParameterListed(
        bytes32 indexed key, uint64 value, uint64 min, uint64 max, uint64 maxStep, uint32 minInterval
    );
    event ParameterSet(bytes32 indexed key, uint32 indexed version, uint64 oldValue, uint64 newValue);
    event ProductListed(uint32 indexed id, Product product);
    event ProductRetired(uint32 indexed id);
    event PoolListed(address indexed pool);
    event PoolRetired(address indexed pool);
    event OriginatorCapSet(address indexed originator, uint256 dailyCap);
    event OriginatorSuspended(address indexed originator);
    event OriginatorResumed(address indexed originator);
    event Paused(bytes32 indexed scope, Action indexed action, uint256 until);
    event Unpaused(bytes32 indexed scope, Action indexed action);

    error UnknownParameter(bytes32 key);
    error AlreadyListed();
    error BadBounds(uint64 value, uint64 min, uint64 max);
    error OutOfBounds(bytes32 key, uint64 value, uint64 min, uint64 max);
    error StepTooLarge(bytes32 key, uint64 oldValue, uint64 newValue, uint64 maxStep);
    error TooSoon(bytes32 key, uint256 allowedAt);
    error UnknownVersion(bytes32 key, uint32 version);
    error UnknownProduct(uint32 id);
    error BadProduct(uint32 id);
    error PausedUntil(bytes32 scope, Action action, uint256 until);
    error PausedTooOften(bytes32 scope, Action action, uint256 allowedAt);
    error CapNotLower(uint256 cap, uint256 requested);

    /// @notice Role GOV_14D. Bounds are fixed for ever at listing.
    function listParameter(bytes32 key, uint64 value, uint64 min, uint64 max, uint64 maxStep, uint32 minInterval)
        external;
    /// @notice Role GOV_2D.
    function setParameter(bytes32 key, uint64 value) external;
    /// @notice Role GOV_7D.
    function listProduct(uint32 id, Product calldata product_) external;
    /// @notice Role GUARDIAN. No new loans; running loans keep their terms.
    function retireProduct(uint32 id) external;
    /// @notice Role GOV_14D.
    function listPool(address pool) external;
    /// @notice Role GUARDIAN. No new loans from this pool.
    function retirePool(address pool) external;
    /// @notice Role GOV_7D. Most principal one originator may sign on one day.
    function setOriginatorCap(address originator, uint128 dailyCap) external;
    /// @notice Role GUARDIAN.
    function cutOriginatorCap(address originator, uint128 dailyCap) external;
    /// @notice Role GUARDIAN.
    function suspendOriginator(address originator) external;
    /// @notice Role GOV_2D.
    function resumeOriginator(address originator) external;
    /// @notice Role GUARDIAN: 14 days, each grain at most once in 30. Scope: bytes32(product id),
    /// bytes32(uint160(pool)), or 0 for everything.
    function pause(bytes32 scope, Action action) external;
    /// @notice Role GOV_2D.
    function unpause(bytes32 scope, Action action) external;

    function parameter(bytes32 key) external view returns (Parameter memory);
    function parameterVersion(bytes32 key, uint32 version) external view returns (Version memory);
    /// @notice Reverts unless `version` was the current one at unix time `moment`.
    function valueAt(bytes32 key, uint32 version, uint256 moment) external view returns (uint64);
    function product(uint32 id) external view returns (Product memory);
    /// @return 0 unknown, 1 open, 2 retired
    function productStatus(uint32 id) external view returns (uint8);
    function isPoolOpen(address pool) external view returns (bool);
    function originatorCap(address originator) external view returns (uint128);
    function isOriginatorSuspended(address originator) external view returns (bool);
    /// @notice Unix time until which the grain is paused; 0 or past = not paused.
    function pausedUntil(bytes32 scope, Action action) external view returns (uint256);
    /// @notice Reverts when `scope` or everything is paused for `action`.
    function requireNotPaused(bytes32 scope, Action action) external view;
    /// @notice Days since 1970-01-01 UTC.
    function today() external view returns (uint32);
    function version() external view returns (string memory);
}
