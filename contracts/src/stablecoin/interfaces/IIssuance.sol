// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Issuance: buckets of capacity and level, one per facilitator
/// @notice Guarantees: sum of levels = FLUSD total supply; no facilitator's level passes its capacity.
/// Can go wrong: a facilitator with capacity and a bug mints up to its capacity and no further.
/// Constructor: (address accessManager, address flusd).
interface IIssuance {
    /// @param capacity most FLUSD (6 decimals) the facilitator may have outstanding
    /// @param level FLUSD outstanding
    struct Bucket {
        uint128 capacity;
        uint128 level;
    }

    event CapacitySet(address indexed facilitator, uint256 oldCapacity, uint256 newCapacity);
    event Minted(address indexed facilitator, address indexed to, uint256 amount, uint256 level);
    event Burned(address indexed facilitator, uint256 amount, uint256 level);

    error CapacityExceeded(address facilitator, uint256 level, uint256 capacity);
    error LevelTooLow(address facilitator, uint256 level, uint256 amount);
    error CapacityNotLower(uint256 capacity, uint256 requested);
    error ZeroAmount();

    /// @notice Role GOV_14D. Sets the capacity, up or down; below the level it only stops minting.
    function setCapacity(address facilitator, uint128 capacity) external;
    /// @notice Role GUARDIAN. Lowers the capacity at once.
    function cutCapacity(address facilitator, uint128 capacity) external;
    /// @notice The calling facilitator mints `amount` to `to` within its bucket.
    function mint(address to, uint256 amount) external;
    /// @notice The calling facilitator burns `amount` from its own FLUSD sub-account `key`.
    function burn(bytes32 key, uint256 amount) external;
    function bucket(address facilitator) external view returns (Bucket memory);
    function version() external view returns (string memory);
}
