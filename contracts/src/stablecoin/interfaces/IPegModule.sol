// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title PegModule: FLUSD against allow-listed reserve tokens, one for one
/// @notice Guarantees: FLUSD minted here <= reserve tokens held by own accounting (`held`); a donation changes nothing;
/// redemption is never paused and needs no valid record when paid to the redeemer's own account.
/// Assumes: a listed token has 6 decimals, moves exact amounts and keeps its worth; a listing is a vote (GOV_14D).
/// Can go wrong: a listed token loses its worth: loss up to its exposure cap.
/// Constructor: (address accessManager, address flusd, address issuance, address identityGate).
interface IPegModule {
    /// @param held reserve tokens that belong to the peg, by own accounting
    /// @param cap most reserve tokens the peg will hold (exposure cap)
    /// @param feeInBps, feeOutBps 0 to 100
    /// @param buyingPausedUntil unix time; 0 = not paused
    struct Asset {
        uint112 held;
        uint112 cap;
        uint8 feeInBps;
        uint8 feeOutBps;
        bool listed;
        uint40 buyingPausedUntil;
        uint40 lastPausedAt;
    }

    event AssetListed(address indexed token, uint256 cap, uint256 feeInBps, uint256 feeOutBps);
    event CapSet(address indexed token, uint256 oldCap, uint256 newCap);
    event FeesSet(address indexed token, uint256 feeInBps, uint256 feeOutBps);
    event BuyingPaused(address indexed token, uint256 until);
    event BuyingResumed(address indexed token);
    event Bought(
        address indexed buyer,
        address indexed token,
        address indexed to,
        uint256 reserveIn,
        uint256 flusdOut,
        uint256 fee,
        uint256 held
    );
    event Redeemed(
        address indexed redeemer,
        address indexed token,
        address indexed to,
        uint256 flusdIn,
        uint256 reserveOut,
        uint256 fee,
        uint256 held
    );

    error NotListed(address token);
    error AlreadyListed(address token);
    error WrongDecimals(address token, uint8 decimals);
    error FeeTooHigh(uint256 feeBps, uint256 limitBps);
    error CapExceeded(address token, uint256 held, uint256 cap);
    error CapNotLower(uint256 cap, uint256 requested);
    error InsufficientReserve(address token, uint256 held, uint256 needed);
    error BuyingIsPaused(address token, uint256 until);
    error PausedTooOften(address token, uint256 nextAllowed);
    error WrongAmountReceived(uint256 received, uint256 expected);
    error OutputTooLow(uint256 output, uint256 minimum);
    error ZeroAmount();

    /// @notice Role GOV_14D.
    function listAsset(address token, uint112 cap, uint8 feeInBps, uint8 feeOutBps) external;
    /// @notice Role GOV_7D.
    function setCap(address token, uint112 cap) external;
    /// @notice Role GUARDIAN.
    function cutCap(address token, uint112 cap) external;
    /// @notice Role GOV_2D; each fee 0 to 100 bps.
    function setFees(address token, uint8 feeInBps, uint8 feeOutBps) external;
    /// @notice Role GUARDIAN: buying off for 14 days, at most once in 30.
    function pauseBuying(address token) external;
    /// @notice Role GOV_2D.
    function resumeBuying(address token) external;

    /// @notice Pays `reserveIn` tokens (allowance to this contract) and mints FLUSD to `to`. Caller and `to` need a valid record.
    function buy(address token, uint256 reserveIn, uint256 minFlusdOut, address to) external returns (uint256 flusdOut);
    /// @notice Burns `flusdIn` (FLUSD allowance to this contract) and pays reserve tokens to `to`.
    /// Another account than the caller's own needs valid records of both.
    function redeem(address token, uint256 flusdIn, uint256 minReserveOut, address to)
        external
        returns (uint256 reserveOut);
    /// @notice `redeem` in one transaction, with an ERC-2612 signature of the caller for exactly `flusdIn`.
    function redeemWithPermit(
        address token,
        uint256 flusdIn,
        uint256 minReserveOut,
        address to,
        uint256 deadline,
        bytes calldata signature
    ) external returns (uint256 reserveOut);

    /// @return flusdOut what `buy` would give (rounded down) @return fee kept in the reserve (rounded up)
    function quoteBuy(address token, uint256 reserveIn) external view returns (uint256 flusdOut, uint256 fee);
    /// @return reserveOut what `redeem` would give (rounded down) @return fee kept in the reserve (rounded up)
    function quoteRedeem(address token, uint256 flusdIn) external view returns (uint256 reserveOut, uint256 fee);
    /// @notice FLUSD that can still be bought with `token`: the lesser of exposure cap and bucket room.
    function buyable(address token) external view returns (uint256);
    function asset(address token) external view returns (Asset memory);
    function version() external view returns (string memory);
}
