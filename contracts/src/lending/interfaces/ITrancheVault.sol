// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title TrancheVault: shares of a pool, deposits, withdrawals and their queue
/// @notice Guarantees: shares are made and ended only at the last settled price, rounded against the caller; nobody jumps
/// the queue: oldest cohort first, pro rata inside; claims and cancels are never paused and never expire.
/// Assumes: Pool moves its price only in settlement. Can go wrong: no cash comes back: requests wait, their place visible.
/// ERC-20 with 12 decimals (1 FLUSD = 1e12 shares at par); receivers need a valid record.
/// Constructor: (string name, string symbol, address flusd, address pool, address identityGate, address markets,
/// uint8 classMask, uint256 countries).
/// A cohort = all requests made between two completed rounds; its id is the number of the running round.
interface ITrancheVault {
    /// @param shares waiting (not filled) @param assets FLUSD ready to claim
    /// @param sharesAhead, flusdAhead waiting in older cohorts, FLUSD at the last settled price
    /// @param flusdSame waiting in the same cohort, the user's own included
    /// @param value FLUSD of `shares` at the last settled price
    struct Request {
        uint32 cohort;
        uint256 shares;
        uint256 assets;
        uint256 sharesAhead;
        uint256 flusdAhead;
        uint256 flusdSame;
        uint256 value;
    }

    event Transfer(address indexed from, address indexed to, uint256 value);
    event Approval(address indexed owner, address indexed spender, uint256 value);
    event Deposited(address indexed lender, address indexed receiver, uint256 assets, uint256 shares);
    /// @notice Paid at once.
    event WithdrawnAtOnce(address indexed lender, uint256 assets, uint256 shares);
    event WithdrawalRequested(address indexed lender, uint32 indexed cohort, uint256 shares, uint256 flusdAhead);
    event RequestCancelled(address indexed lender, uint32 indexed cohort, uint256 shares);
    event CohortFilled(uint32 indexed cohort, uint256 shares, uint256 assets, uint256 sharesLeft);
    event Claimed(address indexed lender, uint32 indexed cohort, address to, uint256 assets);

    error ZeroShares();
    error ZeroAssets();
    error InsufficientShares(address account, uint256 balance, uint256 needed);
    error InsufficientAllowance(address owner, address spender, uint256 allowance, uint256 needed);
    error SettlementDue(uint32 priceDay, uint32 today);
    error NothingToClaim(address lender, uint32 cohort);
    error NothingToCancel(address lender, uint32 cohort);
    error NotAllowed(address caller);
    error AccountFrozen(address account);
    error SharesBelowMinimum(uint256 shares, uint256 minimum);

    function name() external view returns (string memory);
    function symbol() external view returns (string memory);
    /// @return 12
    function decimals() external view returns (uint8);
    function totalSupply() external view returns (uint256);
    function balanceOf(address account) external view returns (uint256);
    function allowance(address owner, address spender) external view returns (uint256);
    function transfer(address to, uint256 shares) external returns (bool);
    function approve(address spender, uint256 shares) external returns (bool);
    function transferFrom(address from, address to, uint256 shares) external returns (bool);

    /// @notice Supplies FLUSD (allowance to this contract). Needs a valid record, and a price of today: else
    /// `SettlementDue`; anyone may then call `Pool.settle`.
    function deposit(uint256 assets, uint256 minShares) external returns (uint256 shares);
    /// @notice `deposit` in one transaction, with an ERC-2612 signature of the caller for exactly `assets`.
    function depositWithPermit(uint256 assets, uint256 minShares, uint256 deadline, bytes calldata signature)
        external
        returns (uint256 shares);
    /// @notice Asks to leave with `shares`. With a price of today and nobody waiting, as much as cash allows is paid at
    /// once to the caller; the rest joins the queue.
    /// @return assets paid at once @return queued shares that wait @return cohort where they wait, 0 = nowhere
    function requestWithdrawal(uint256 shares) external returns (uint256 assets, uint256 queued, uint32 cohort);
    /// @notice Takes back the unfilled part of the caller's request.
    function cancel(uint32 cohort) external returns (uint256 shares);
    /// @notice Pays what has been filled, to the lender's own account. Anyone may call it.
    function claim(address lender, uint32 cohort) external returns (uint256 assets);
    /// @notice Anyone: fills waiting cohorts from cash at a price of today. Pool calls it at the end of each round.
    function fill() external;

    /// @notice Shares for `assets` at the settled price, rounded down.
    function previewDeposit(uint256 assets) external view returns (uint256 shares);
    /// @notice FLUSD for `shares` at the settled price, rounded down.
    function previewRedeem(uint256 shares) external view returns (uint256 assets);
    /// @notice FLUSD per share x 1e12; 1e12 = par.
    function sharePrice() external view returns (uint256);
    function request(address lender, uint32 cohort) external view returns (Request memory);
    /// @notice Cohorts with requests of `lender` that are neither claimed out nor cancelled.
    function cohortsOf(address lender) external view returns (uint32[] memory);
    /// @notice Shares waiting in the whole queue.
    function queuedShares() external view returns (uint256);
    /// @notice FLUSD waiting in the whole queue at the settled price.
    function queuedAssets() external view returns (uint256);
    function version() external view returns (string memory);
}
