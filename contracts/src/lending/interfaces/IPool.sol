// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Pool: cash, claims and the settled price of one tranche
/// @notice Guarantees: lends only cash that lenders supplied and nobody waits for; the net asset value moves only when a
/// whole round of settlement is complete, so nobody chooses which loans count; a donation changes nothing.
/// Assumes: LoanBook values loans truthfully. Can go wrong: nobody settles: the price stays old, deposits wait.
/// Cash is `FLUSD.subAccountOf(pool, 0)`, by own accounting.
/// Constructor: (address flusd, address loanBook, address origination, address vault).
interface IPool {
    /// @param cash lendable FLUSD by own accounting @param claims value of loans as last settled, commitments included
    /// @param nav net asset value at the last completed round, moved by deposits and withdrawals since
    /// @param queued FLUSD waiting in the withdrawal queue at the settled price
    /// @param available cash free for new loans = cash - queued, not below 0
    /// @param supply shares @param sharePrice FLUSD units per 1e12 shares x 1e12 (Wad-like: 1e12 = par)
    /// @param priceDay day of the last completed round @param round number of the running round
    /// @param settledInRound, activeLoans progress of the running round
    struct Figures {
        uint256 cash;
        uint256 claims;
        uint256 nav;
        uint256 queued;
        uint256 available;
        uint256 supply;
        uint256 sharePrice;
        uint32 priceDay;
        uint32 round;
        uint32 settledInRound;
        uint32 activeLoans;
    }

    event Committed(bytes32 indexed loan, uint256 amount, uint256 cash);
    /// @param cash swept from the loan @param oldValue, newValue carrying value
    event LoanSettled(
        bytes32 indexed loan, uint32 indexed round, uint32 day, uint256 cash, uint256 oldValue, uint256 newValue
    );
    event ImpairmentRecorded(bytes32 indexed loan, uint32 indexed round, uint256 loss);
    /// @param sharePrice 1e12 = par
    event RoundSettled(
        uint32 indexed round, uint32 indexed day, uint256 nav, uint256 supply, uint256 sharePrice, int256 result
    );
    event Supplied(uint256 assets, uint256 cash, uint256 nav);
    event Withdrawn(address indexed to, uint256 assets, uint256 cash, uint256 nav);

    error NotAllowed(address caller);
    error InsufficientCash(uint256 available, uint256 needed);
    error UnknownLoan(bytes32 loan);
    error LoanKnown(bytes32 loan);

    /// @notice Origination only: moves `amount` to the loan's sub-account.
    function commit(bytes32 loan, uint96 amount) external;
    /// @notice Anyone. Sweeps and values the loans named; the price moves when all active loans were settled on one day.
    /// Loans already settled in this round are skipped. With no active loan an empty list completes the round.
    /// @return complete whether the round ended and the price moved
    function settle(bytes32[] calldata loanIds) external returns (bool complete);
    /// @notice Vault only: books FLUSD that the vault has moved to the cash account.
    function onSupply(uint256 assets) external;
    /// @notice Vault only: pays out of cash.
    function payOut(address to, uint256 assets) external;

    function figures() external view returns (Figures memory);
    /// @notice 1e12 = par, at the last settled price. Reverts inside a settlement.
    function sharePrice() external view returns (uint256);
    function nav() external view returns (uint256);
    function cash() external view returns (uint256);
    /// @notice Whether the price is of today.
    function isPriceCurrent() external view returns (bool);
    function priceDay() external view returns (uint32);
    /// @notice Ids of loans not yet ended, `limit` from `offset`, for keepers.
    function activeLoans(uint256 offset, uint256 limit) external view returns (bytes32[] memory);
    function activeCount() external view returns (uint32);
    /// @notice Number of the running round, from 1.
    function round() external view returns (uint32);
    /// @return value last settled value @return round last round that counted it
    function carrying(bytes32 loan) external view returns (uint256 value, uint32 round);
    function cashAccount() external view returns (address);
    function vault() external view returns (address);
    function version() external view returns (string memory);
}
