// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Guarded} from "../access/Guarded.sol";
import {Calendar} from "../libraries/Calendar.sol";
import {IFLUSD} from "../stablecoin/interfaces/IFLUSD.sol";
import {ILoanBook} from "./interfaces/ILoanBook.sol";
import {IPool} from "./interfaces/IPool.sol";
import {ITrancheVault} from "./interfaces/ITrancheVault.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// @title Pool: what it guarantees and assumes is said in IPool
/// @dev Always: nav + result of the running round = cash + claims.
contract Pool is IPool, Guarded {
    bytes32 private constant CASH_KEY = 0;

    /// @dev Three slots. 1: cash, claims. 2: nav, result of the running round. 3: counters and days.
    /// Written by commit, settle, supply and payment.
    struct Book {
        uint128 cash;
        uint128 claims;
        uint128 nav;
        int128 result;
        uint32 round;
        uint32 roundDay;
        uint32 settled;
        uint32 active;
        uint32 priceDay;
    }

    /// @dev One slot per loan. `index` is its place in the list of active loans, counted from 1; 0 = not active.
    struct Carrying {
        uint128 value;
        uint32 round;
        uint32 index;
    }

    IFLUSD public immutable FLUSD;
    ILoanBook public immutable LOAN_BOOK;
    address public immutable ORIGINATION;
    ITrancheVault public immutable VAULT;
    address public immutable cashAccount;
    string public constant version = "1";

    Book private _book;
    mapping(bytes32 loan => Carrying) private _carrying;
    /// @dev For keepers; written at approval and at the end of a loan, both inside accepted shared words.
    bytes32[] private _active;

    constructor(address flusd, address loanBook, address origination, address vault_) {
        FLUSD = IFLUSD(flusd);
        LOAN_BOOK = ILoanBook(loanBook);
        ORIGINATION = origination;
        VAULT = ITrancheVault(vault_);
        // FLUSD need not exist yet when the pool is built, so its derivation is repeated here; a test compares
        cashAccount = address(
            uint160(uint256(keccak256(abi.encode(keccak256("florin.flusd.sub-account"), address(this), CASH_KEY))))
        );
        _book.round = 1;
    }

    modifier onlyVault() {
        if (msg.sender != address(VAULT)) revert NotAllowed(msg.sender);
        _;
    }

    function commit(bytes32 loan, uint96 amount) external guarded {
        if (msg.sender != ORIGINATION) revert NotAllowed(msg.sender);
        if (_carrying[loan].index != 0) revert LoanKnown(loan);
        Book memory book = _book;
        uint256 free = _available(book);
        if (amount > free) revert InsufficientCash(free, amount);
        book.cash -= amount;
        book.claims += amount;
        // without a loan the price was exact until now
        if (book.active == 0 && book.result == 0) book.priceDay = Calendar.today();
        book.active++;
        // a loan that joins a running round of today is worth what it cost, so it counts as settled in it
        bool running = book.roundDay == Calendar.today();
        if (running) book.settled++;
        _active.push(loan);
        _carrying[loan] = Carrying(amount, running ? book.round : 0, SafeCast.toUint32(_active.length));
        _book = book;
        emit Committed(loan, amount, book.cash);
        FLUSD.transferFromSub(CASH_KEY, FLUSD.subAccountOf(address(LOAN_BOOK), loan), amount);
    }

    function settle(bytes32[] calldata loanIds) external returns (bool complete) {
        complete = _settle(loanIds);
        // outside the guard: the vault reads the new price
        if (complete) VAULT.fill();
    }

    function onSupply(uint256 assets) external onlyVault {
        _book.cash = SafeCast.toUint128(_book.cash + assets);
        _book.nav = SafeCast.toUint128(_book.nav + assets);
        emit Supplied(assets, _book.cash, _book.nav);
    }

    function payOut(address to, uint256 assets) external guarded onlyVault {
        Book memory book = _book;
        if (assets > book.cash) revert InsufficientCash(book.cash, assets);
        book.cash = SafeCast.toUint128(book.cash - assets);
        book.nav = SafeCast.toUint128(book.nav - assets);
        _book = book;
        emit Withdrawn(to, assets, book.cash, book.nav);
        FLUSD.transferFromSub(CASH_KEY, to, assets);
    }

    function figures() external view settled returns (Figures memory f) {
        Book memory book = _book;
        f.cash = book.cash;
        f.claims = book.claims;
        f.nav = book.nav;
        f.queued = VAULT.queuedAssets();
        f.available = _available(book);
        f.supply = VAULT.totalSupply();
        f.sharePrice = VAULT.sharePrice();
        f.priceDay = book.priceDay;
        f.round = book.round;
        f.settledInRound = book.settled;
        f.activeLoans = book.active;
    }

    function sharePrice() external view settled returns (uint256) {
        return VAULT.sharePrice();
    }

    function nav() external view settled returns (uint256) {
        return _book.nav;
    }

    function cash() external view settled returns (uint256) {
        return _book.cash;
    }

    function isPriceCurrent() external view settled returns (bool) {
        return _book.priceDay == Calendar.today() || (_book.active == 0 && _book.result == 0);
    }

    function priceDay() external view returns (uint32) {
        return _book.priceDay;
    }

    function activeLoans(uint256 offset, uint256 limit) external view returns (bytes32[] memory page) {
        uint256 count = _active.length;
        if (offset >= count) return page;
        uint256 size = count - offset < limit ? count - offset : limit;
        page = new bytes32[](size);
        for (uint256 i = 0; i < size; i++) {
            page[i] = _active[offset + i];
        }
    }

    function activeCount() external view returns (uint32) {
        return _book.active;
    }

    function round() external view returns (uint32) {
        return _book.round;
    }

    function carrying(bytes32 loan) external view returns (uint256 value, uint32 lastRound) {
        return (_carrying[loan].value, _carrying[loan].round);
    }

    function vault() external view returns (address) {
        return address(VAULT);
    }

    /// @dev Exception to the order of steps: each loan is swept before the sums are written, in contracts of ours, guarded.
    function _settle(bytes32[] calldata loanIds) private guarded returns (bool complete) {
        Book memory book = _book;
        uint32 today = Calendar.today();
        if (book.roundDay != today) {
            // a round that was not finished on its day starts again: all loans of a round are valued on one day
            if (book.roundDay != 0) book.round++;
            book.settled = 0;
            book.roundDay = today;
        }
        for (uint256 i = 0; i < loanIds.length; i++) {
            Carrying memory word = _carrying[loanIds[i]];
            if (word.index == 0 || word.round == book.round) continue;
            _settleLoan(book, loanIds[i], word, today);
        }
        complete = book.settled == book.active;
        if (complete) {
            int256 result = book.result;
            // nav + result = cash + claims >= 0
            book.nav = book.cash + book.claims;
            book.result = 0;
            book.priceDay = today;
            book.roundDay = 0;
            book.settled = 0;
            book.round++;
            _book = book;
            uint256 supply = VAULT.totalSupply();
            uint256 price = (uint256(book.nav) + 1) * 1e18 / (supply + 1e6);
            emit RoundSettled(book.round - 1, today, book.nav, supply, price, result);
        } else {
            _book = book;
        }
    }

    function _settleLoan(Book memory book, bytes32 loan, Carrying memory word, uint32 today) private {
        (uint256 swept, uint256 value, bool ended) = LOAN_BOOK.sweep(loan, cashAccount, today);
        book.cash = SafeCast.toUint128(book.cash + swept);
        book.claims = SafeCast.toUint128(book.claims - word.value + value);
        int256 change = SafeCast.toInt256(swept + value) - SafeCast.toInt256(word.value);
        book.result = SafeCast.toInt128(book.result + change);
        emit LoanSettled(loan, book.round, today, swept, word.value, value);
        // change < 0 here, so its negation is positive and fits
        // forge-lint: disable-next-line(unsafe-typecast)
        if (change < 0) emit ImpairmentRecorded(loan, book.round, uint256(-change));
        if (ended) {
            _remove(loan, word.index);
            book.active--;
        } else {
            _carrying[loan].value = SafeCast.toUint128(value);
            _carrying[loan].round = book.round;
            book.settled++;
        }
    }

    function _remove(bytes32 loan, uint32 index) private {
        bytes32 last = _active[_active.length - 1];
        _active[index - 1] = last;
        _carrying[last].index = index;
        _active.pop();
        delete _carrying[loan];
    }

    /// @dev Cash that nobody waits for: the queue comes before new loans.
    function _available(Book memory book) private view returns (uint256) {
        uint256 shares = VAULT.queuedShares();
        if (shares == 0) return book.cash;
        uint256 queued = Math.mulDiv(shares, uint256(book.nav) + 1, VAULT.totalSupply() + 1e6);
        return Math.saturatingSub(book.cash, queued);
    }
}
