// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Guarded} from "../access/Guarded.sol";
import {IIdentityGate} from "../access/interfaces/IIdentityGate.sol";
import {Calendar} from "../libraries/Calendar.sol";
import {IFLUSD} from "../stablecoin/interfaces/IFLUSD.sol";
import {IMarkets} from "./interfaces/IMarkets.sol";
import {IPool} from "./interfaces/IPool.sol";
import {ITrancheVault} from "./interfaces/ITrancheVault.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// @title TrancheVault: what it guarantees and assumes is said in ITrancheVault
/// @dev Price = (nav + 1) / (supply + 1e6): virtual shares make the first deposit safe, own accounting makes donations vain.
/// Waiting shares belong to the vault's own balance until they are filled (burned) or taken back.
contract TrancheVault is ITrancheVault, Guarded {
    uint256 private constant VIRTUAL_SHARES = 1e6;
    uint256 private constant COHORTS_PER_FILL = 32;

    /// @dev Two slots. `total` shares asked for, less cancelled; `filled` of them burned; `paid` FLUSD for these.
    struct Cohort {
        uint128 total;
        uint128 filled;
        uint128 paid;
    }

    /// @dev One slot. `shares` asked for; `claimed` FLUSD taken.
    struct Order {
        uint128 shares;
        uint128 claimed;
    }

    IFLUSD public immutable FLUSD;
    IPool public immutable POOL;
    IIdentityGate public immutable IDENTITY_GATE;
    IMarkets public immutable MARKETS;
    uint8 public immutable CLASS_MASK;
    uint256 public immutable COUNTRIES;
    string public constant version = "1";
    uint8 public constant decimals = 12;

    string public name;
    string public symbol;
    uint256 public totalSupply;
    uint256 public queuedShares;
    mapping(address account => uint256) public balanceOf;
    mapping(address owner => mapping(address spender => uint256)) public allowance;
    /// @dev Ids of cohorts in order of age; those before `_head` are filled.
    uint32[] private _queue;
    uint256 private _head;
    mapping(uint32 cohort => Cohort) private _cohorts;
    mapping(uint32 cohort => mapping(address lender => Order)) private _orders;
    mapping(address lender => uint32[]) private _ordersOf;

    constructor(
        string memory name_,
        string memory symbol_,
        address flusd,
        address pool,
        address identityGate,
        address markets,
        uint8 classMask,
        uint256 countries
    ) {
        name = name_;
        symbol = symbol_;
        FLUSD = IFLUSD(flusd);
        POOL = IPool(pool);
        IDENTITY_GATE = IIdentityGate(identityGate);
        MARKETS = IMarkets(markets);
        CLASS_MASK = classMask;
        COUNTRIES = countries;
    }

    function transfer(address to, uint256 shares) external returns (bool) {
        _transferShares(msg.sender, to, shares);
        return true;
    }

    function approve(address spender, uint256 shares) external returns (bool) {
        allowance[msg.sender][spender] = shares;
        emit Approval(msg.sender, spender, shares);
        return true;
    }

    function transferFrom(address from, address to, uint256 shares) external returns (bool) {
        uint256 allowed = allowance[from][msg.sender];
        if (allowed != type(uint256).max) {
            if (allowed < shares) revert InsufficientAllowance(from, msg.sender, allowed, shares);
            allowance[from][msg.sender] = allowed - shares;
        }
        _transferShares(from, to, shares);
        return true;
    }

    function deposit(uint256 assets, uint256 minShares) external guarded returns (uint256 shares) {
        return _deposit(assets, minShares);
    }

    function depositWithPermit(uint256 assets, uint256 minShares, uint256 deadline, bytes calldata signature)
        external
        guarded
        returns (uint256 shares)
    {
        // a permit that somebody sent first has set the allowance already
        if (FLUSD.allowance(msg.sender, address(this)) < assets) {
            FLUSD.permit(msg.sender, address(this), assets, deadline, signature);
        }
        return _deposit(assets, minShares);
    }

    function requestWithdrawal(uint256 shares)
        external
        guarded
        returns (uint256 assets, uint256 queued, uint32 cohort)
    {
        if (shares == 0) revert ZeroShares();
        if (IDENTITY_GATE.isFrozen(msg.sender)) revert AccountFrozen(msg.sender);
        uint256 now_ = 0;
        if (queuedShares == 0 && POOL.isPriceCurrent()) (now_, assets) = _fillable(shares);
        if (now_ != 0 && assets == 0) revert ZeroAssets();
        queued = shares - now_;
        if (now_ != 0) {
            _burn(msg.sender, now_);
            emit WithdrawnAtOnce(msg.sender, assets, now_);
        }
        if (queued != 0) cohort = _join(queued);
        if (assets != 0) POOL.payOut(msg.sender, assets);
    }

    function cancel(uint32 cohort) external guarded returns (uint256 shares) {
        Cohort memory c = _cohorts[cohort];
        Order memory order = _orders[cohort][msg.sender];
        if (order.shares == 0) revert NothingToCancel(msg.sender, cohort);
        // filled part rounded up: against the caller, so that the escrow always covers the others
        uint256 filled = Math.mulDiv(order.shares, c.filled, c.total, Math.Rounding.Ceil);
        uint256 earned = Math.mulDiv(order.shares, c.paid, c.total);
        shares = order.shares - filled;
        if (shares == 0) revert NothingToCancel(msg.sender, cohort);
        c.total = SafeCast.toUint128(c.total - order.shares);
        c.filled = SafeCast.toUint128(c.filled - filled);
        c.paid = SafeCast.toUint128(c.paid - earned);
        _cohorts[cohort] = c;
        queuedShares -= shares;
        _forget(msg.sender, cohort);
        _move(address(this), msg.sender, shares);
        emit RequestCancelled(msg.sender, cohort, shares);
        uint256 payable_ = earned - order.claimed;
        if (payable_ != 0) {
            emit Claimed(msg.sender, cohort, msg.sender, payable_);
            FLUSD.transferFromSub(_cohortKey(cohort), msg.sender, payable_);
        }
    }

    function claim(address lender, uint32 cohort) external guarded returns (uint256 assets) {
        Cohort memory c = _cohorts[cohort];
        Order memory order = _orders[cohort][lender];
        if (order.shares == 0) revert NothingToClaim(lender, cohort);
        uint256 earned = Math.mulDiv(order.shares, c.paid, c.total);
        assets = earned - order.claimed;
        bool over = c.filled == c.total;
        if (assets == 0 && !over) revert NothingToClaim(lender, cohort);
        if (over) _forget(lender, cohort);
        else _orders[cohort][lender].claimed = SafeCast.toUint128(earned);
        emit Claimed(lender, cohort, lender, assets);
        if (assets != 0) FLUSD.transferFromSub(_cohortKey(cohort), lender, assets);
    }

    function fill() external guarded {
        if (!POOL.isPriceCurrent()) return;
        uint32 running = POOL.round();
        uint256 head = _head;
        for (uint256 i = 0; i < COHORTS_PER_FILL && head < _queue.length; i++) {
            uint32 cohort = _queue[head];
            if (cohort >= running || !_fillCohort(cohort)) break;
            head++;
        }
        _head = head;
    }

    function previewDeposit(uint256 assets) external view settled returns (uint256) {
        return _toSharesDown(assets);
    }

    function previewRedeem(uint256 shares) external view settled returns (uint256) {
        return _toAssetsDown(shares);
    }

    /// @dev Not behind the guard: Pool reads it while it reports.
    function sharePrice() external view returns (uint256) {
        return Math.mulDiv(POOL.nav() + 1, 1e18, totalSupply + VIRTUAL_SHARES);
    }

    function request(address lender, uint32 cohort) external view settled returns (Request memory r) {
        Order memory order = _orders[cohort][lender];
        r.cohort = cohort;
        if (order.shares == 0) return r;
        Cohort memory c = _cohorts[cohort];
        r.shares = order.shares - Math.mulDiv(order.shares, c.filled, c.total, Math.Rounding.Ceil);
        r.assets = Math.mulDiv(order.shares, c.paid, c.total) - order.claimed;
        r.sharesAhead = _sharesAhead(cohort);
        r.flusdAhead = _toAssetsDown(r.sharesAhead);
        r.flusdSame = _toAssetsDown(c.total - c.filled);
        r.value = _toAssetsDown(r.shares);
    }

    function cohortsOf(address lender) external view returns (uint32[] memory) {
        return _ordersOf[lender];
    }

    function queuedAssets() external view returns (uint256) {
        return queuedShares == 0 ? 0 : _toAssetsDown(queuedShares);
    }

    function _deposit(uint256 assets, uint256 minShares) private returns (uint256 shares) {
        if (assets == 0) revert ZeroAssets();
        IDENTITY_GATE.requireAdmitted(msg.sender, CLASS_MASK, COUNTRIES);
        MARKETS.requireNotPaused(bytes32(uint256(uint160(address(POOL)))), IMarkets.Action.Deposit);
        if (!POOL.isPriceCurrent()) revert SettlementDue(POOL.priceDay(), Calendar.today());
        if (totalSupply != 0 && POOL.nav() == 0) revert ZeroShares();
        shares = _toSharesDown(assets);
        if (shares == 0) revert ZeroShares();
        if (shares < minShares) revert SharesBelowMinimum(shares, minShares);
        totalSupply += shares;
        balanceOf[msg.sender] += shares;
        emit Transfer(address(0), msg.sender, shares);
        emit Deposited(msg.sender, msg.sender, assets, shares);
        // FLUSD reverts or returns true
        // forge-lint: disable-next-line(erc20-unchecked-transfer)
        FLUSD.transferFrom(msg.sender, POOL.cashAccount(), assets);
        POOL.onSupply(assets);
    }

    function _join(uint256 shares) private returns (uint32 cohort) {
        cohort = POOL.round();
        uint256 length = _queue.length;
        if (length == 0 || _queue[length - 1] != cohort) _queue.push(cohort);
        Order memory order = _orders[cohort][msg.sender];
        if (order.shares == 0) _ordersOf[msg.sender].push(cohort);
        _orders[cohort][msg.sender].shares = SafeCast.toUint128(order.shares + shares);
        _cohorts[cohort].total = SafeCast.toUint128(_cohorts[cohort].total + shares);
        queuedShares += shares;
        _move(msg.sender, address(this), shares);
        emit WithdrawalRequested(msg.sender, cohort, shares, _toAssetsDown(_sharesAhead(cohort)));
    }

    /// @return done whether nothing of the cohort waits any more
    function _fillCohort(uint32 cohort) private returns (bool done) {
        Cohort memory c = _cohorts[cohort];
        uint256 waiting = c.total - c.filled;
        if (waiting == 0) return true;
        (uint256 shares, uint256 assets) = _fillable(waiting);
        if (shares == 0) return false;
        c.filled = SafeCast.toUint128(c.filled + shares);
        c.paid = SafeCast.toUint128(c.paid + assets);
        _cohorts[cohort] = c;
        queuedShares -= shares;
        _burn(address(this), shares);
        emit CohortFilled(cohort, shares, assets, waiting - shares);
        if (assets != 0) POOL.payOut(FLUSD.subAccountOf(address(this), _cohortKey(cohort)), assets);
        return shares == waiting;
    }

    /// @return filled shares that cash can pay now @return assets FLUSD for them
    function _fillable(uint256 shares) private view returns (uint256 filled, uint256 assets) {
        // after a total loss nobody is paid nothing for his shares: they wait
        if (POOL.nav() == 0) return (0, 0);
        uint256 cash = POOL.cash();
        assets = _toAssetsDown(shares);
        if (assets <= cash) return (shares, assets);
        assets = cash;
        // rounded up: the leaver gives the fraction, the pool keeps it
        filled = Math.mulDiv(assets, totalSupply + VIRTUAL_SHARES, POOL.nav() + 1, Math.Rounding.Ceil);
        if (filled > shares) filled = shares;
    }

    function _sharesAhead(uint32 cohort) private view returns (uint256 ahead) {
        uint256 length = _queue.length;
        for (uint256 i = _head; i < length && _queue[i] < cohort; i++) {
            Cohort memory c = _cohorts[_queue[i]];
            ahead += c.total - c.filled;
        }
    }

    function _forget(address lender, uint32 cohort) private {
        delete _orders[cohort][lender];
        uint32[] storage list = _ordersOf[lender];
        uint256 length = list.length;
        for (uint256 i = 0; i < length; i++) {
            if (list[i] != cohort) continue;
            list[i] = list[length - 1];
            list.pop();
            return;
        }
    }

    function _transferShares(address from, address to, uint256 shares) private {
        if (IDENTITY_GATE.isFrozen(from)) revert AccountFrozen(from);
        IDENTITY_GATE.requireAdmitted(to, CLASS_MASK, COUNTRIES);
        _move(from, to, shares);
    }

    function _move(address from, address to, uint256 shares) private {
        uint256 balance = balanceOf[from];
        if (balance < shares) revert InsufficientShares(from, balance, shares);
        balanceOf[from] = balance - shares;
        balanceOf[to] += shares;
        emit Transfer(from, to, shares);
    }

    function _burn(address from, uint256 shares) private {
        uint256 balance = balanceOf[from];
        if (balance < shares) revert InsufficientShares(from, balance, shares);
        balanceOf[from] = balance - shares;
        totalSupply -= shares;
        emit Transfer(from, address(0), shares);
    }

    function _toSharesDown(uint256 assets) private view returns (uint256) {
        return Math.mulDiv(assets, totalSupply + VIRTUAL_SHARES, POOL.nav() + 1);
    }

    function _toAssetsDown(uint256 shares) private view returns (uint256) {
        return Math.mulDiv(shares, POOL.nav() + 1, totalSupply + VIRTUAL_SHARES);
    }

    function _cohortKey(uint32 cohort) private pure returns (bytes32) {
        return bytes32(uint256(cohort));
    }
}
