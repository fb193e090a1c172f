// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title LoanBook: records of loans, draw, repay, arrears, default, close
/// @notice Guarantees: anybody can pay any amount at any time; a fully repaid loan closes and frees its collateral in the
/// same call; draw and repay touch only the loan's own words and sub-account; no price defaults a loan.
/// Assumes: Origination checked the terms; FLUSD moves exact amounts.
/// Can go wrong: a missed default marking delays nothing but the status: value falls by days past due without any call.
/// The loan's money is `FLUSD.subAccountOf(loanBook, loan)`.
/// Constructor: (address flusd, address markets, address identityGate, address registry, address appraisals,
/// address origination).
/// Payment order: oldest due row first, in it interest, then principal; then late interest; then (annuity, `repay`) the
/// current row in advance; then principal, which shortens the term. `prepay` skips the advance.
/// Late interest: U = sum of overdue principal x days n, exact; owed = RHE(U x (rate + late margin) / (1e18 x D)) when a
/// spell of arrears ends; nothing when all rows were paid within the grace days.
interface ILoanBook {
    enum Status {
        None,
        Approved,
        Active,
        Defaulted,
        Enforced,
        ClosedRepaid,
        ClosedCancelled,
        ClosedWithdrawn,
        ClosedWrittenOff
    }

    /// @notice Fixed at approval.
    struct Terms {
        address pool;
        uint32 product;
        uint64 rate;
        address borrower;
        uint32 startDay;
        uint32 approvedDay;
        uint16 count;
        uint16 periodMonths;
        uint96 principal;
        uint96 instalment;
        uint64 lateRate;
        uint40 offerExpiry;
        uint32 quantum;
        uint16 graceDays;
        uint16 defaultDays;
        uint16 ltvLimitBps;
        uint16 coolingOffDays;
        uint16 lgdFloorBps;
        uint16 watchPdBps;
        uint8 family;
        uint8 dayCount;
        bytes32 asset;
    }

    /// @notice Everything a screen needs, as of a day. Amounts in FLUSD units.
    /// @param rowsPaid instalments paid in full @param rowsDue instalments whose due day has come
    /// @param nextDueDay due day of the next instalment not yet due; 0 = none left
    /// @param nextInstalment amount of that instalment still to pay (as far as known today)
    /// @param overdueInterest, overduePrincipal unpaid parts of due rows
    /// @param lateInterest late interest owed
    /// @param accruedInterest interest of the current period to date
    /// @param advance paid in advance on the current row
    /// @param principalOutstanding principal not yet paid, overdue included
    /// @param payoff amount that closes the loan today
    /// @param dueNow amount that ends all arrears today: overdue interest + overdue principal + late interest
    /// @param daysPastDue days since the oldest unpaid due day; 0 = none
    /// @param oldestDueDay due day of the oldest unpaid row, 0 = none
    /// @param undrawn commitment not yet drawn
    /// @param unsettled cash in the sub-account not yet settled to the pool
    struct Position {
        Status status;
        uint16 rowsPaid;
        uint16 rowsDue;
        uint32 nextDueDay;
        uint96 nextInstalment;
        uint96 overdueInterest;
        uint96 overduePrincipal;
        uint96 lateInterest;
        uint96 accruedInterest;
        uint96 advance;
        uint96 principalOutstanding;
        uint96 payoff;
        uint96 dueNow;
        uint32 daysPastDue;
        uint32 oldestDueDay;
        uint96 undrawn;
        uint96 unsettled;
        uint32 drawnDay;
        bool collateralHeld;
    }

    event LoanApproved(
        bytes32 indexed loan, address indexed borrower, address indexed pool, bytes32 asset, Terms terms
    );
    event LoanDrawn(bytes32 indexed loan, address indexed borrower, uint256 amount, uint32 day);
    /// @param amount total paid = interest + principal + late + advance + prepaid
    /// @param interest, principal paid on due rows @param late late interest paid
    /// @param advance paid in advance on the current row @param prepaid principal paid early
    /// @param rowsPaid rows paid in full so far @param balance principal outstanding afterwards
    event LoanRepaid(
        bytes32 indexed loan,
        address indexed payer,
        uint256 amount,
        uint256 interest,
        uint256 principal,
        uint256 late,
        uint256 advance,
        uint256 prepaid,
        uint16 rowsPaid,
        uint256 balance
    );
    event LateInterestCharged(bytes32 indexed loan, uint256 amount);
    event LoanDefaulted(bytes32 indexed loan, uint32 daysPastDue, address indexed markedBy);
    event LoanCured(bytes32 indexed loan);
    event LoanClosed(bytes32 indexed loan, address indexed borrower, Status reason);
    event CollateralReleased(bytes32 indexed loan, bytes32 indexed asset);
    /// @notice The borrower is frozen: the lien stays until `releaseCollateral` succeeds.
    event CollateralHeld(bytes32 indexed loan, bytes32 indexed asset);
    event LoanSwept(bytes32 indexed loan, address indexed pool, uint256 cash);

    error NotAllowed(address caller);
    error NotBorrower(bytes32 loan, address caller);
    error WrongStatus(bytes32 loan, Status status);
    error LoanExists(bytes32 loan);
    error DrawInOneSum(uint256 amount, uint256 commitment);
    error DrawTooEarly(uint32 day, uint32 firstDay);
    error DrawTooLate(uint32 day, uint32 firstDueDay);
    error LtvExceeded(uint256 ltvBps, uint256 limitBps);
    error ZeroAmount();
    error PayoffAboveLimit(uint256 payoff, uint256 limit);
    error NotInDefault(bytes32 loan, uint256 daysPastDue, uint256 needed);
    error OfferStillOpen(uint256 expiresAt);
    error PayerFrozen(address payer);
    error BorrowerFrozen(address borrower);

    /// @notice Origination only.
    function open(bytes32 loan, Terms calldata terms_) external;
    /// @notice Borrower: pays the commitment out, in one sum (first floor), before the first due day.
    function draw(bytes32 loan, uint256 amount) external;
    /// @notice Borrower any time before the draw; anyone after the offer's expiry. No charge; frees the collateral.
    function cancel(bytes32 loan) external;
    /// @notice Anyone, any amount, any status with a debt. Takes at most the pay-off. FLUSD allowance to this contract.
    /// @return paid what was taken
    function repay(bytes32 loan, uint256 amount) external returns (uint256 paid);
    /// @notice As `repay`, but what exceeds due rows and late interest lowers the principal at once.
    function prepay(bytes32 loan, uint256 amount) external returns (uint256 paid);
    /// @notice Pays off the loan. @param limit most the payer agrees to
    function repayInFull(bytes32 loan, uint256 limit) external returns (uint256 paid);
    /// @notice `repay` by ERC-3009 `ReceiveWithAuthorization` of `payer`, `to` = the loan's sub-account, `value` = `amount`;
    /// `amount` must not be above the pay-off. Anyone may send it.
    function repayWithAuthorization(
        bytes32 loan,
        address payer,
        uint256 amount,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 nonce,
        bytes calldata signature
    ) external returns (uint256 paid);
    /// @notice Anyone, once days past due > grace + default days.
    function markDefault(bytes32 loan) external;
    /// @notice Anyone: frees the collateral of a closed loan that was held while its borrower was frozen.
    function releaseCollateral(bytes32 loan) external;
    /// @notice The loan's pool only: moves settled cash to `to`; tells the value on `day` and whether the loan is over.
    function sweep(bytes32 loan, address to, uint32 day) external returns (uint256 cash, uint256 value, bool ended);

    function terms(bytes32 loan) external view returns (Terms memory);
    /// @notice As of today.
    function position(bytes32 loan) external view returns (Position memory);
    /// @notice As of `day` (today or later) if nothing is paid until then.
    function positionAt(bytes32 loan, uint32 day) external view returns (Position memory);
    function statusOf(bytes32 loan) external view returns (Status);
    function payoffAt(bytes32 loan, uint32 day) external view returns (uint256);
    /// @notice Claim less provision on `day`: what the pool counts. Late interest counts when paid.
    function loanValue(bytes32 loan, uint32 day) external view returns (uint256 value, uint256 provision);
    function accountOf(bytes32 loan) external view returns (address);
    function version() external view returns (string memory);
}
