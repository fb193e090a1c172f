// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IIdentityGate} from "../access/interfaces/IIdentityGate.sol";
import {Calendar} from "../libraries/Calendar.sol";
import {ICollateralRegistry} from "./interfaces/ICollateralRegistry.sol";

/// @title CollateralRegistry: what it guarantees and assumes is said in ICollateralRegistry
contract CollateralRegistry is ICollateralRegistry {
    uint8 private constant FIRST_RANK = 1;
    uint8 private constant CLASSES = 3;

    IIdentityGate public immutable IDENTITY_GATE;
    address public immutable ORIGINATION;
    address public immutable LOAN_BOOK;
    string public constant version = "1";

    /// @dev Three slots: owner, class, registered day | title key | document root. Written by the owner.
    mapping(bytes32 id => Asset) private _assets;
    /// @dev Loan with an open lien on the title; by title, not asset, so that two registrations cannot both be pledged.
    mapping(bytes32 titleKey => bytes32 loan) private _liens;

    constructor(address identityGate, address origination, address loanBook) {
        IDENTITY_GATE = IIdentityGate(identityGate);
        ORIGINATION = origination;
        LOAN_BOOK = loanBook;
    }

    function register(bytes32 titleKey, uint8 class, bytes32 documentRoot) external returns (bytes32 id) {
        if (titleKey == 0) revert EmptyKey();
        if (class == 0 || class > CLASSES) revert UnknownClass(class);
        IDENTITY_GATE.requireValid(msg.sender);
        id = assetIdOf(msg.sender, titleKey);
        if (_assets[id].owner != address(0)) revert AlreadyRegistered(id);
        _assets[id] = Asset(msg.sender, class, Calendar.today(), titleKey, documentRoot);
        emit AssetRegistered(id, msg.sender, titleKey, class, documentRoot);
    }

    function updateDocuments(bytes32 id, bytes32 documentRoot) external {
        if (_assets[id].owner != msg.sender) revert NotAssetOwner(id, msg.sender);
        _assets[id].documentRoot = documentRoot;
        emit DocumentsUpdated(id, documentRoot);
    }

    function placeLien(bytes32 id, bytes32 loan, address owner, uint256 amount) external {
        if (msg.sender != ORIGINATION) revert NotAllowed(msg.sender);
        Asset memory word = _assets[id];
        if (word.owner == address(0)) revert UnknownAsset(id);
        if (word.owner != owner) revert NotAssetOwner(id, owner);
        if (_liens[word.titleKey] != 0) revert AlreadyPledged(word.titleKey, _liens[word.titleKey]);
        _liens[word.titleKey] = loan;
        emit LienPlaced(id, loan, FIRST_RANK, amount);
    }

    function releaseLien(bytes32 id, bytes32 loan) external {
        if (msg.sender != LOAN_BOOK) revert NotAllowed(msg.sender);
        bytes32 titleKey = _assets[id].titleKey;
        if (_liens[titleKey] != loan) revert NoSuchLien(id, loan);
        delete _liens[titleKey];
        emit LienReleased(id, loan, FIRST_RANK);
    }

    function asset(bytes32 id) external view returns (Asset memory) {
        return _assets[id];
    }

    function lienOf(bytes32 id) external view returns (bytes32 loan) {
        return _liens[_assets[id].titleKey];
    }

    function isFree(bytes32 titleKey) external view returns (bool) {
        return _liens[titleKey] == 0;
    }

    function assetIdOf(address owner, bytes32 titleKey) public view returns (bytes32) {
        return keccak256(abi.encode(block.chainid, address(this), owner, titleKey));
    }
}
