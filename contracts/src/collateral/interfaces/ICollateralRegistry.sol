// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title CollateralRegistry: assets, document roots and first-rank liens
/// @notice Guarantees: at most one open lien per title key, whoever registered it; a lien opens only in Origination and
/// ends only in LoanBook. Assumes: title references are salted by the service before hashing.
/// Can go wrong: somebody registers a title that is not his: the originator and the appraisers must notice off chain.
/// Constructor: (address identityGate, address origination, address loanBook).
interface ICollateralRegistry {
    /// @param owner who pledges
    /// @param class 1 residential property, 2 commercial property, 3 inventory
    /// @param registeredDay days since 1970-01-01 UTC
    /// @param titleKey hash(jurisdiction, salted title reference)
    /// @param documentRoot hash root of the documents
    struct Asset {
        address owner;
        uint8 class;
        uint32 registeredDay;
        bytes32 titleKey;
        bytes32 documentRoot;
    }

    event AssetRegistered(
        bytes32 indexed asset, address indexed owner, bytes32 indexed titleKey, uint8 class, bytes32 documentRoot
    );
    event DocumentsUpdated(bytes32 indexed asset, bytes32 documentRoot);
    event LienPlaced(bytes32 indexed asset, bytes32 indexed loan, uint8 rank, uint256 amount);
    event LienReleased(bytes32 indexed asset, bytes32 indexed loan, uint8 rank);

    error NotAssetOwner(bytes32 asset, address caller);
    error UnknownAsset(bytes32 asset);
    error AlreadyRegistered(bytes32 asset);
    error AlreadyPledged(bytes32 titleKey, bytes32 loan);
    error NoSuchLien(bytes32 asset, bytes32 loan);
    error NotAllowed(address caller);
    error EmptyKey();
    error UnknownClass(uint8 class);

    /// @notice Registers an asset of the caller, who needs a valid record. The id is `assetIdOf(caller, titleKey)`.
    function register(bytes32 titleKey, uint8 class, bytes32 documentRoot) external returns (bytes32 asset);
    /// @notice The owner replaces the document root.
    function updateDocuments(bytes32 asset, bytes32 documentRoot) external;
    /// @notice Origination only: opens the first-rank lien of `loan`.
    function placeLien(bytes32 asset, bytes32 loan, address owner, uint256 amount) external;
    /// @notice LoanBook only.
    function releaseLien(bytes32 asset, bytes32 loan) external;

    function assetIdOf(address owner, bytes32 titleKey) external view returns (bytes32);
    function asset(bytes32 id) external view returns (Asset memory);
    /// @notice Loan whose lien is open on the title, 0 if none.
    function lienOf(bytes32 id) external view returns (bytes32 loan);
    function isFree(bytes32 titleKey) external view returns (bool);
    function version() external view returns (string memory);
}
