// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Guarded} from "../access/Guarded.sol";
import {IIdentityGate} from "../access/interfaces/IIdentityGate.sol";
import {IAppraisals} from "../collateral/interfaces/IAppraisals.sol";
import {ICollateralRegistry} from "../collateral/interfaces/ICollateralRegistry.sol";
import {Calendar} from "../libraries/Calendar.sol";
import {Rounding} from "../libraries/Rounding.sol";
import {IFLUSD} from "../stablecoin/interfaces/IFLUSD.sol";
import {LoanMath} from "./LoanMath.sol";
import {ILoanBook} from "./interfaces/ILoanBook.sol";
import {IMarkets} from "./interfaces/IMarkets.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// @title LoanBook: what it guarantees and assumes is said in ILoanBook
/// @dev Draw and repay touch only the loan's own words and accounts: terms are copied at approval, money lies in the loan's
/// sub-account, nothing is summed here.
contract LoanBook is ILoanBook, Guarded {
    using LoanMath for LoanMath.Walk;

    uint256 private constant BPS = 10_000;
    uint256 private constant WATCH_DAYS = 30;
    uint256 private constant STAGE_3_DAYS = 90;

    /// @dev What a payment does with money above due rows and late interest.
    enum Mode {
        Advance,
        Prepay
    }

    IFLUSD public immutable FLUSD;
    IMarkets public immutable MARKETS;
    IIdentityGate public immutable IDENTITY_GATE;
    ICollateralRegistry public immutable REGISTRY;
    IAppraisals public immutable APPRAISALS;
    address public immutable ORIGINATION;
    string public constant version = "1";

    /// @dev Five slots, written once at approval: pool, product, rate | borrower, start day, approved day, count, period |
    /// principal, instalment, late rate | expiry, quantum, days and limits, family, day count | asset.
    mapping(bytes32 loan => Terms) private _terms;
    /// @dev Three slots, see LoanMath.State.
    mapping(bytes32 loan => LoanMath.State) private _states;

    constructor(
        address flusd,
        address markets,
        address identityGate,
        address registry,
        address appraisals,
        address origination
    ) {
        FLUSD = IFLUSD(flusd);
        MARKETS = IMarkets(markets);
        IDENTITY_GATE = IIdentityGate(identityGate);
        REGISTRY = ICollateralRegistry(registry);
        APPRAISALS = IAppraisals(appraisals);
        ORIGINATION = origination;
    }

    function open(bytes32 loan, Terms calldata terms_) external {
        if (msg.sender != ORIGINATION) revert NotAllowed(msg.sender);
        if (_states[loan].status != Status.None) revert LoanExists(loan);
        _terms[loan] = terms_;
        _states[loan].status = Status.Approved;
        emit LoanApproved(loan, terms_.borrower, terms_.pool, terms_.asset, terms_);
    }

    function draw(bytes32 loan, uint256 amount) external guarded {
        (Terms memory t, LoanMath.State memory s) = _load(loan);
        if (msg.sender != t.borrower) revert NotBorrower(loan, msg.sender);
        if (s.status != Status.Approved) revert WrongStatus(loan, s.status);
        if (amount != t.principal) revert DrawInOneSum(amount, t.principal);
        uint32 day = Calendar.today();
        _checkDraw(t, day);
        s.status = Status.Active;
        s.balance = t.principal;
        s.segmentDay = day;
        s.lastDay = day;
        s.drawnDay = day;
        _store(loan, s);
        emit LoanDrawn(loan, t.borrower, amount, day);
        FLUSD.transferFromSub(loan, t.borrower, amount);
    }

    function cancel(bytes32 loan) external guarded {
        (Terms memory t, LoanMath.State memory s) = _load(loan);
        if (s.status != Status.Approved) revert WrongStatus(loan, s.status);
        if (msg.sender != t.borrower && block.timestamp <= t.offerExpiry) revert OfferStillOpen(t.offerExpiry);
        s.status = Status.ClosedCancelled;
        s.cash = t.principal;
        _store(loan, s);
        emit LoanClosed(loan, t.borrower, Status.ClosedCancelled);
        emit CollateralReleased(loan, t.asset);
        REGISTRY.releaseLien(t.asset, loan);
    }

    function repay(bytes32 loan, uint256 amount) external guarded returns (uint256 paid) {
        paid = _repay(loan, msg.sender, amount, Mode.Advance);
        FLUSD.pullToSub(msg.sender, loan, paid);
    }

    function prepay(bytes32 loan, uint256 amount) external guarded returns (uint256 paid) {
        paid = _repay(loan, msg.sender, amount, Mode.Prepay);
        FLUSD.pullToSub(msg.sender, loan, paid);
    }

    function repayInFull(bytes32 loan, uint256 limit) external guarded returns (uint256 paid) {
        paid = _repay(loan, msg.sender, type(uint96).max, Mode.Advance);
        if (paid > limit) revert PayoffAboveLimit(paid, limit);
        FLUSD.pullToSub(msg.sender, loan, paid);
    }

    function repayWithAuthorization(
        bytes32 loan,
        address payer,
        uint256 amount,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 nonce,
        bytes calldata signature
    ) external guarded returns (uint256 paid) {
        paid = _repay(loan, payer, amount, Mode.Advance);
        if (paid != amount) revert PayoffAboveLimit(amount, paid);
        FLUSD.receiveToSub(payer, loan, amount, validAfter, validBefore, nonce, signature);
    }

    function markDefault(bytes32 loan) external {
        (Terms memory t, LoanMath.State memory s) = _load(loan);
        if (s.status != Status.Active) revert WrongStatus(loan, s.status);
        uint256 day = Calendar.today();
        LoanMath.Walk memory w = LoanMath.walk(t, s, day);
        uint256 pastDue = w.oldestDue == 0 ? 0 : day - w.oldestDue;
        uint256 needed = uint256(t.graceDays) + t.defaultDays;
        if (pastDue <= needed) revert NotInDefault(loan, pastDue, needed);
        s.status = Status.Defaulted;
        _store(loan, s);
        emit LoanDefaulted(loan, SafeCast.toUint32(pastDue), msg.sender);
    }

    function releaseCollateral(bytes32 loan) external guarded {
        (Terms memory t, LoanMath.State memory s) = _load(loan);
        if (s.flags & LoanMath.FLAG_HELD == 0) revert WrongStatus(loan, s.status);
        if (IDENTITY_GATE.isFrozen(t.borrower)) revert BorrowerFrozen(t.borrower);
        s.flags &= ~LoanMath.FLAG_HELD;
        _store(loan, s);
        emit CollateralReleased(loan, t.asset);
        REGISTRY.releaseLien(t.asset, loan);
    }

    function sweep(bytes32 loan, address to, uint32 day) external returns (uint256 cash, uint256 value, bool ended) {
        (Terms memory t, LoanMath.State memory s) = _load(loan);
        if (msg.sender != t.pool) revert NotAllowed(msg.sender);
        cash = s.cash;
        if (cash != 0 && s.status != Status.ClosedCancelled && IDENTITY_GATE.isFrozen(t.borrower)) cash = 0;
        if (cash != 0) {
            s.cash = 0;
            _states[loan].cash = 0;
        }
        (uint256 net,) = _loanValue(t, s, day);
        value = net + s.cash;
        ended = s.status >= Status.ClosedRepaid && s.cash == 0;
        if (cash != 0) {
            emit LoanSwept(loan, t.pool, cash);
            FLUSD.transferFromSub(loan, to, cash);
        }
    }

    function terms(bytes32 loan) external view returns (Terms memory t) {
        (t,) = _load(loan);
    }

    function position(bytes32 loan) external view settled returns (Position memory) {
        return _position(loan, Calendar.today());
    }

    function positionAt(bytes32 loan, uint32 day) external view settled returns (Position memory) {
        return _position(loan, day);
    }

    function statusOf(bytes32 loan) external view returns (Status) {
        return _states[loan].status;
    }

    function payoffAt(bytes32 loan, uint32 day) external view settled returns (uint256) {
        return _position(loan, day).payoff;
    }

    function loanValue(bytes32 loan, uint32 day) external view settled returns (uint256 value, uint256 provision) {
        (Terms memory t, LoanMath.State memory s) = _load(loan);
        return _loanValue(t, s, day);
    }

    function accountOf(bytes32 loan) external view returns (address) {
        return FLUSD.subAccountOf(address(this), loan);
    }

    /// @dev One place each for copying the words: the copies are long in code.
    function _load(bytes32 loan) private view returns (Terms memory t, LoanMath.State memory s) {
        t = _terms[loan];
        s = _states[loan];
    }

    function _store(bytes32 loan, LoanMath.State memory s) private {
        _states[loan] = s;
    }

    /// @dev Everything of a payment but the money, which the caller pulls last.
    function _repay(bytes32 loan, address payer, uint256 amount, Mode mode) private returns (uint256 paid) {
        if (amount == 0) revert ZeroAmount();
        (Terms memory t, LoanMath.State memory s) = _load(loan);
        if (s.status != Status.Active && s.status != Status.Defaulted && s.status != Status.Enforced) {
            revert WrongStatus(loan, s.status);
        }
        if (payer != t.borrower && IDENTITY_GATE.isFrozen(payer)) revert PayerFrozen(payer);
        uint256 day = Calendar.today();
        LoanMath.Walk memory w = LoanMath.walk(t, s, day);
        uint256 payoff = w.claim() + w.late;
        if (amount >= payoff) {
            paid = payoff;
            _close(loan, payer, t, s, w, payoff);
        } else {
            paid = amount;
            _payPart(loan, payer, t, s, w, amount, mode);
        }
    }

    function _payPart(
        bytes32 loan,
        address payer,
        Terms memory t,
        LoanMath.State memory s,
        LoanMath.Walk memory w,
        uint256 amount,
        Mode mode
    ) private {
        uint256 day = Calendar.today();
        LoanMath.Allocation memory a = LoanMath.allocate(t, s, w, amount, day, mode == Mode.Advance);
        s.cash += SafeCast.toUint96(amount);
        bool cured = s.status == Status.Defaulted && a.cleared;
        if (cured) s.status = Status.Active;
        _store(loan, s);
        if (a.charged != 0) emit LateInterestCharged(loan, a.charged);
        emit LoanRepaid(
            loan, payer, amount, a.interest, a.principal, a.late, a.advance, a.prepaid, s.rowsPaid, a.outstanding
        );
        if (cured) emit LoanCured(loan);
    }

    function _close(
        bytes32 loan,
        address payer,
        Terms memory t,
        LoanMath.State memory s,
        LoanMath.Walk memory w,
        uint256 payoff
    ) private {
        uint256 principal = w.principalOutstanding();
        uint256 overdue = w.overdueInterest + w.overduePrincipal;
        uint256 rest = payoff - w.late - overdue;
        uint256 early = principal - w.overduePrincipal;
        if (early > rest) early = rest;
        bool held = IDENTITY_GATE.isFrozen(t.borrower);
        LoanMath.State memory closed;
        closed.status = Status.ClosedRepaid;
        closed.flags = held ? LoanMath.FLAG_HELD : 0;
        closed.rowsPaid = SafeCast.toUint16(w.rowsDue);
        closed.drawnDay = s.drawnDay;
        closed.lastDay = Calendar.today();
        closed.cash = SafeCast.toUint96(s.cash + payoff);
        _store(loan, closed);
        emit LoanRepaid(
            loan,
            payer,
            payoff,
            w.overdueInterest + rest - early,
            w.overduePrincipal,
            w.late,
            0,
            early,
            closed.rowsPaid,
            0
        );
        emit LoanClosed(loan, t.borrower, Status.ClosedRepaid);
        if (held) {
            emit CollateralHeld(loan, t.asset);
        } else {
            emit CollateralReleased(loan, t.asset);
            REGISTRY.releaseLien(t.asset, loan);
        }
    }

    function _checkDraw(Terms memory t, uint32 day) private view {
        MARKETS.requireNotPaused(bytes32(uint256(t.product)), IMarkets.Action.Draw);
        MARKETS.requireNotPaused(bytes32(uint256(uint160(t.pool))), IMarkets.Action.Draw);
        IDENTITY_GATE.requireValid(t.borrower);
        uint256 cooled = uint256(t.approvedDay) + t.coolingOffDays;
        uint256 first = cooled > t.startDay ? cooled : t.startDay;
        if (day < first) revert DrawTooEarly(day, SafeCast.toUint32(first));
        uint256 due = LoanMath.firstDueDay(t);
        if (day >= due) revert DrawTooLate(day, SafeCast.toUint32(due));
        uint256 value = APPRAISALS.valueOf(t.asset, day);
        if (value * t.ltvLimitBps < uint256(t.principal) * BPS) {
            revert LtvExceeded(value == 0 ? type(uint256).max : (t.principal * BPS + value - 1) / value, t.ltvLimitBps);
        }
    }

    function _loanValue(Terms memory t, LoanMath.State memory s, uint256 day)
        private
        view
        returns (uint256 value, uint256 provision)
    {
        if (s.status == Status.None || s.status >= Status.ClosedRepaid) return (0, 0);
        if (s.status == Status.Approved) return (t.principal, 0);
        LoanMath.Walk memory w = LoanMath.walk(t, s, day);
        uint256 exposure = w.claim();
        uint256 pastDue = w.oldestDue == 0 ? 0 : day - w.oldestDue;
        uint256 probability = 0;
        if (s.status != Status.Active || pastDue > STAGE_3_DAYS) probability = BPS;
        else if (pastDue > WATCH_DAYS) probability = t.watchPdBps;
        if (probability != 0) {
            uint256 usable = APPRAISALS.valueOf(t.asset, SafeCast.toUint32(day));
            uint256 loss = exposure > usable ? (exposure - usable) * BPS : 0;
            uint256 floor = exposure * t.lgdFloorBps;
            provision = Rounding.nearestEven((loss > floor ? loss : floor) * probability, BPS * BPS, 1);
        }
        value = exposure - provision;
    }

    function _position(bytes32 loan, uint256 day) private view returns (Position memory p) {
        (Terms memory t, LoanMath.State memory s) = _load(loan);
        p.status = s.status;
        p.unsettled = s.cash;
        p.drawnDay = s.drawnDay;
        p.rowsPaid = s.rowsPaid;
        p.collateralHeld = s.flags & LoanMath.FLAG_HELD != 0;
        if (s.status == Status.Approved) {
            p.undrawn = t.principal;
            p.nextDueDay = SafeCast.toUint32(LoanMath.firstDueDay(t));
            return p;
        }
        if (s.status == Status.None || s.status >= Status.ClosedRepaid) return p;
        LoanMath.Walk memory w = LoanMath.walk(t, s, day);
        p.rowsPaid = SafeCast.toUint16(w.rowsPaid);
        p.rowsDue = SafeCast.toUint16(w.rowsDue);
        if (w.current.index != 0) {
            p.nextDueDay = SafeCast.toUint32(w.current.due);
            p.nextInstalment = SafeCast.toUint96(w.current.interest + w.current.principal - w.paid);
        }
        p.overdueInterest = SafeCast.toUint96(w.overdueInterest);
        p.overduePrincipal = SafeCast.toUint96(w.overduePrincipal);
        p.lateInterest = SafeCast.toUint96(w.late);
        p.accruedInterest = SafeCast.toUint96(w.accrued);
        p.advance = SafeCast.toUint96(w.paid);
        p.principalOutstanding = SafeCast.toUint96(w.principalOutstanding());
        p.payoff = SafeCast.toUint96(w.claim() + w.late);
        p.dueNow = SafeCast.toUint96(w.overdueInterest + w.overduePrincipal + w.late);
        if (w.oldestDue != 0) {
            p.oldestDueDay = SafeCast.toUint32(w.oldestDue);
            p.daysPastDue = SafeCast.toUint32(day - w.oldestDue);
        }
    }
}
