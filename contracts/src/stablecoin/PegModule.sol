// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Governed} from "../access/Governed.sol";
import {Guarded} from "../access/Guarded.sol";
import {IIdentityGate} from "../access/interfaces/IIdentityGate.sol";
import {IFLUSD} from "./interfaces/IFLUSD.sol";
import {IIssuance} from "./interfaces/IIssuance.sol";
import {IPegModule} from "./interfaces/IPegModule.sol";
import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// @title PegModule: what it guarantees and assumes is said in IPegModule
/// @dev Fees stay in the reserve, so `held` >= FLUSD minted here. Exception to the function order: `buy` asks the reserve
/// token before it mints, because what is minted must have arrived.
contract PegModule is IPegModule, Governed, Guarded {
    using SafeERC20 for IERC20Metadata;

    uint256 private constant FEE_LIMIT_BPS = 100;
    uint256 private constant BPS = 10_000;
    uint256 private constant PAUSE_LENGTH = 14 days;
    uint256 private constant PAUSE_INTERVAL = 30 days;

    IFLUSD public immutable FLUSD;
    IIssuance public immutable ISSUANCE;
    IIdentityGate public immutable IDENTITY_GATE;
    string public constant version = "1";

    mapping(address token => Asset) private _assets;

    constructor(address accessManager, address flusd, address issuance, address identityGate) Governed(accessManager) {
        FLUSD = IFLUSD(flusd);
        ISSUANCE = IIssuance(issuance);
        IDENTITY_GATE = IIdentityGate(identityGate);
    }

    function listAsset(address token, uint112 cap, uint8 feeInBps, uint8 feeOutBps) external restricted {
        if (_assets[token].listed) revert AlreadyListed(token);
        uint8 places = IERC20Metadata(token).decimals();
        if (places != 6) revert WrongDecimals(token, places);
        _checkFees(feeInBps, feeOutBps);
        _assets[token] = Asset(0, cap, feeInBps, feeOutBps, true, 0, 0);
        emit AssetListed(token, cap, feeInBps, feeOutBps);
    }

    function setCap(address token, uint112 cap) external restricted {
        _setCap(token, cap);
    }

    function cutCap(address token, uint112 cap) external restricted {
        if (cap >= _assets[token].cap) revert CapNotLower(_assets[token].cap, cap);
        _setCap(token, cap);
    }

    function setFees(address token, uint8 feeInBps, uint8 feeOutBps) external restricted {
        _requireListed(token);
        _checkFees(feeInBps, feeOutBps);
        _assets[token].feeInBps = feeInBps;
        _assets[token].feeOutBps = feeOutBps;
        emit FeesSet(token, feeInBps, feeOutBps);
    }

    function pauseBuying(address token) external restricted {
        _requireListed(token);
        Asset storage word = _assets[token];
        uint256 allowed = uint256(word.lastPausedAt) + PAUSE_INTERVAL;
        if (word.lastPausedAt != 0 && block.timestamp < allowed) revert PausedTooOften(token, allowed);
        word.lastPausedAt = SafeCast.toUint40(block.timestamp);
        word.buyingPausedUntil = SafeCast.toUint40(block.timestamp + PAUSE_LENGTH);
        emit BuyingPaused(token, word.buyingPausedUntil);
    }

    function resumeBuying(address token) external restricted {
        _requireListed(token);
        _assets[token].buyingPausedUntil = 0;
        emit BuyingResumed(token);
    }

    function buy(address token, uint256 reserveIn, uint256 minFlusdOut, address to)
        external
        guarded
        returns (uint256 flusdOut)
    {
        _requireListed(token);
        Asset storage word = _assets[token];
        if (block.timestamp < word.buyingPausedUntil) revert BuyingIsPaused(token, word.buyingPausedUntil);
        IDENTITY_GATE.requireValid(msg.sender);
        if (to != msg.sender) IDENTITY_GATE.requireValid(to);
        uint256 fee = Math.mulDiv(reserveIn, word.feeInBps, BPS, Math.Rounding.Ceil);
        flusdOut = reserveIn - fee;
        if (flusdOut == 0) revert ZeroAmount();
        if (flusdOut < minFlusdOut) revert OutputTooLow(flusdOut, minFlusdOut);
        uint256 held = word.held + reserveIn;
        if (held > word.cap) revert CapExceeded(token, held, word.cap);
        word.held = SafeCast.toUint112(held);
        emit Bought(msg.sender, token, to, reserveIn, flusdOut, fee, held);
        uint256 before = IERC20Metadata(token).balanceOf(address(this));
        IERC20Metadata(token).safeTransferFrom(msg.sender, address(this), reserveIn);
        uint256 received = IERC20Metadata(token).balanceOf(address(this)) - before;
        if (received != reserveIn) revert WrongAmountReceived(received, reserveIn);
        ISSUANCE.mint(to, flusdOut);
    }

    function redeem(address token, uint256 flusdIn, uint256 minReserveOut, address to)
        external
        guarded
        returns (uint256 reserveOut)
    {
        return _redeem(token, flusdIn, minReserveOut, to);
    }

    function redeemWithPermit(
        address token,
        uint256 flusdIn,
        uint256 minReserveOut,
        address to,
        uint256 deadline,
        bytes calldata signature
    ) external guarded returns (uint256 reserveOut) {
        // a permit that somebody sent first has set the allowance already
        if (FLUSD.allowance(msg.sender, address(this)) < flusdIn) {
            FLUSD.permit(msg.sender, address(this), flusdIn, deadline, signature);
        }
        return _redeem(token, flusdIn, minReserveOut, to);
    }

    function quoteBuy(address token, uint256 reserveIn) external view returns (uint256 flusdOut, uint256 fee) {
        _requireListed(token);
        fee = Math.mulDiv(reserveIn, _assets[token].feeInBps, BPS, Math.Rounding.Ceil);
        flusdOut = reserveIn - fee;
    }

    function quoteRedeem(address token, uint256 flusdIn) external view returns (uint256 reserveOut, uint256 fee) {
        _requireListed(token);
        fee = Math.mulDiv(flusdIn, _assets[token].feeOutBps, BPS, Math.Rounding.Ceil);
        reserveOut = flusdIn - fee;
    }

    function buyable(address token) external view returns (uint256) {
        Asset memory word = _assets[token];
        if (!word.listed || block.timestamp < word.buyingPausedUntil) return 0;
        IIssuance.Bucket memory bucket = ISSUANCE.bucket(address(this));
        uint256 room = Math.saturatingSub(bucket.capacity, bucket.level);
        return Math.min(room, Math.saturatingSub(word.cap, word.held));
    }

    function asset(address token) external view returns (Asset memory) {
        return _assets[token];
    }

    function _redeem(address token, uint256 flusdIn, uint256 minReserveOut, address to)
        private
        returns (uint256 reserveOut)
    {
        _requireListed(token);
        Asset storage word = _assets[token];
        if (to != msg.sender) {
            IDENTITY_GATE.requireValid(msg.sender);
            IDENTITY_GATE.requireValid(to);
        }
        uint256 fee = Math.mulDiv(flusdIn, word.feeOutBps, BPS, Math.Rounding.Ceil);
        reserveOut = flusdIn - fee;
        if (reserveOut == 0) revert ZeroAmount();
        if (reserveOut < minReserveOut) revert OutputTooLow(reserveOut, minReserveOut);
        if (reserveOut > word.held) revert InsufficientReserve(token, word.held, reserveOut);
        uint256 held = word.held - reserveOut;
        word.held = SafeCast.toUint112(held);
        emit Redeemed(msg.sender, token, to, flusdIn, reserveOut, fee, held);
        bytes32 key = bytes32(uint256(uint160(msg.sender)));
        FLUSD.pullToSub(msg.sender, key, flusdIn);
        ISSUANCE.burn(key, flusdIn);
        IERC20Metadata(token).safeTransfer(to, reserveOut);
    }

    function _setCap(address token, uint112 cap) private {
        _requireListed(token);
        emit CapSet(token, _assets[token].cap, cap);
        _assets[token].cap = cap;
    }

    function _checkFees(uint8 feeInBps, uint8 feeOutBps) private pure {
        if (feeInBps > FEE_LIMIT_BPS) revert FeeTooHigh(feeInBps, FEE_LIMIT_BPS);
        if (feeOutBps > FEE_LIMIT_BPS) revert FeeTooHigh(feeOutBps, FEE_LIMIT_BPS);
    }

    function _requireListed(address token) private view {
        if (!_assets[token].listed) revert NotListed(token);
    }
}
