// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ILoanBook} from "../../src/lending/interfaces/ILoanBook.sol";
import {IMarkets} from "../../src/lending/interfaces/IMarkets.sol";
import {IOrigination} from "../../src/lending/interfaces/IOrigination.sol";
import {IPool} from "../../src/lending/interfaces/IPool.sol";
import {ITrancheVault} from "../../src/lending/interfaces/ITrancheVault.sol";
import {World} from "./World.sol";

/// @title Random but sensible users of the whole protocol
/// @dev Each action bounds its input so that it can succeed, and counts what did. The handler is ADMIN of its world.
contract ProtocolHandler is World {
    error Payable();
    error NotPayable(bytes32 loan);

    uint256 private constant LENDERS = 3;
    uint256 private constant LOANS_LIMIT = 6;

    address[] public lenders;
    bytes32[] public loans;
    uint32[] public cohorts;
    mapping(uint32 cohort => bool) private _knownCohort;
    mapping(string action => uint256) public tried;
    mapping(string action => uint256) public succeeded;
    uint256 private _titles;
    uint256 public donated;
    /// @dev Set when a rule that compares before and after is broken; the invariants read them.
    bool public priceFellWithoutLoss;
    bool public donationChangedSomething;
    bool public roundTripProfited;
    bool public repaymentFailed;
    bool public partialRoundMovedPrice;

    constructor() {
        deployWorld();
        lenders.push(lender);
        for (uint160 i = 1; i < LENDERS; i++) {
            lenders.push(address(0x1E4D00 + i));
            admit(lenders[i], uint128(20 + i));
        }
        // records that outlive the longest run
        for (uint256 i = 0; i < LENDERS; i++) {
            gate.setRecord(lenders[i], uint128(30 + i), 1, 7, 0, today() + 400_000);
        }
        gate.setRecord(borrower, 1, 1, 7, 0, today() + 400_000);
        supply(lender, 400_000e6);
        fund(borrower, 50_000e6);
    }

    modifier counted(string memory action) {
        tried[action]++;
        (uint256 nav, uint256 supply_) = (pool.nav(), vault.totalSupply());
        _;
        // price before <= price after, cross-multiplied
        if ((nav + 1) * (vault.totalSupply() + 1e6) > (pool.nav() + 1) * (supply_ + 1e6)) priceFellWithoutLoss = true;
    }

    function supplyMoney(uint256 who, uint256 amount) external {
        address account = lenders[who % LENDERS];
        if (!pool.isPriceCurrent()) settleCounted();
        if (gate.isFrozen(account)) gate.unfreeze(account, 2, 0);
        supplyAtPrice(account, amount);
    }

    function supplyAtPrice(address account, uint256 amount) private counted("supply") {
        amount = bound(amount, 1, 50_000e6);
        fundExactly(account, amount);
        vm.prank(account);
        try vault.deposit(amount, 0) {
            succeeded["supply"]++;
        } catch {}
    }

    function askToLeave(uint256 who, uint256 shares) external counted("leave") {
        address account = lenders[who % LENDERS];
        uint256 balance = vault.balanceOf(account);
        if (gate.isFrozen(account)) gate.unfreeze(account, 2, 0);
        if (balance < 1e9) return;
        shares = bound(shares, 1e9, balance);
        uint256 value = vault.previewRedeem(shares);
        uint256 before = flusd.balanceOf(account);
        vm.prank(account);
        try vault.requestWithdrawal(shares) returns (uint256 assets, uint256, uint32 cohort) {
            if (assets > value || flusd.balanceOf(account) != before + assets) roundTripProfited = true;
            if (cohort != 0 && !_knownCohort[cohort]) {
                _knownCohort[cohort] = true;
                cohorts.push(cohort);
            }
            succeeded["leave"]++;
        } catch {}
    }

    function cancelRequest(uint256 who, uint256 which) external counted("cancelRequest") {
        address account = lenders[who % LENDERS];
        uint32[] memory mine = vault.cohortsOf(account);
        if (mine.length == 0 || gate.isFrozen(account)) return;
        vm.prank(account);
        try vault.cancel(mine[which % mine.length]) {
            succeeded["cancelRequest"]++;
        } catch {}
    }

    function claimMoney(uint256 who, uint256 which) external counted("claim") {
        address account = lenders[who % LENDERS];
        uint32[] memory mine = vault.cohortsOf(account);
        if (mine.length == 0 || gate.isFrozen(account)) return;
        try vault.claim(account, mine[which % mine.length]) {
            succeeded["claim"]++;
        } catch {}
    }

    function borrow(uint256 principal, uint256 months, bool bullet, uint256 delay) external {
        if (pool.figures().available < 1000e6) refill();
        openLoan(principal, months, bullet, delay);
    }

    function openLoan(uint256 principal, uint256 months, bool bullet, uint256 delay) private counted("borrow") {
        if (pool.activeCount() >= LOANS_LIMIT) return;
        if (gate.isFrozen(borrower)) gate.unfreeze(borrower, 2, 0);
        uint256 free = pool.figures().available / 1e6;
        if (free < 1000) return;
        principal = bound(principal, 1000, free < 60_000 ? free : 60_000) * 1e6;
        // forge-lint: disable-start(unsafe-typecast)
        bytes32 asset = registerHouse(borrower, keccak256(abi.encode(++_titles)), uint128(principal * 2));
        IOrigination.Offer memory offer =
            offerFor(asset, bullet ? BULLET_PRODUCT : ANNUITY_PRODUCT, uint96(principal), uint16(bound(months, 1, 8)));
        // forge-lint: disable-end(unsafe-typecast)
        bytes32 loan = acceptLoan(offer);
        loans.push(loan);
        vm.warp(block.timestamp + bound(delay, 0, 9) * 1 days);
        vm.prank(borrower);
        if (delay % 7 == 0) book.cancel(loan);
        else book.draw(loan, principal);
        succeeded["borrow"]++;
    }

    /// @dev Fresh money for a pool that has none: the actions that need it would do nothing for the rest of the run.
    function refill() private {
        settleCounted();
        if (gate.isFrozen(lender)) gate.unfreeze(lender, 2, 0);
        supplyAtPrice(lender, 49_999e6);
    }

    function repayLoan(uint256 which, uint256 amount, bool early) external {
        if (pick(which) == 0) this.borrow(which, amount, early, 1);
        payLoan(which, amount, early);
    }

    function payLoan(uint256 which, uint256 amount, bool early) private counted("repay") {
        bytes32 loan = pick(which);
        if (loan == 0) return;
        uint256 payoff = book.position(loan).payoff;
        amount = bound(amount, 1, payoff + payoff / 4);
        fundExactly(borrower, amount);
        try this.payFor(loan, amount, early) {
            succeeded["repay"]++;
        } catch {
            repaymentFailed = true;
        }
    }

    function payInstalment(uint256 which) external {
        if (pick(which) == 0) this.borrow(which, which, false, 1);
        payNext(which);
    }

    function payNext(uint256 which) private counted("payInstalment") {
        bytes32 loan = pick(which);
        if (loan == 0) return;
        ILoanBook.Position memory p = book.position(loan);
        uint256 amount = p.dueNow > 0 ? p.dueNow : p.nextInstalment;
        if (amount == 0) return;
        fundExactly(borrower, amount);
        try this.payFor(loan, amount, false) {
            succeeded["payInstalment"]++;
        } catch {
            repaymentFailed = true;
        }
    }

    function payFor(bytes32 loan, uint256 amount, bool early) external {
        vm.prank(borrower);
        if (early) book.prepay(loan, amount);
        else book.repay(loan, amount);
    }

    function markDefault(uint256 which) external counted("markDefault") {
        bytes32 loan = pick(which);
        if (loan == 0 || book.position(loan).daysPastDue <= 95) return;
        try book.markDefault(loan) {
            succeeded["markDefault"]++;
        } catch {}
    }

    function settle() external {
        tried["settle"]++;
        settleCounted();
    }

    function settleSome(uint256 from, uint256 count) external {
        tried["settleSome"]++;
        uint256 active = pool.activeCount();
        if (active < 2) return;
        bytes32[] memory some = pool.activeLoans(from % active, bound(count, 1, active - 1));
        uint256 before = pool.nav();
        bool complete = pool.settle(some);
        if (!complete && pool.nav() != before) partialRoundMovedPrice = true;
        succeeded["settleSome"]++;
    }

    function passTime(uint256 days_) external counted("passTime") {
        vm.warp(block.timestamp + bound(days_, 1, 40) * 1 days);
        succeeded["passTime"]++;
    }

    function passYears(uint256 years_) external counted("passYears") {
        if (years_ % 16 != 0) return;
        vm.warp(block.timestamp + bound(years_, 1, 10) * 365 days);
        succeeded["passYears"]++;
    }

    function donate(uint256 where, uint256 amount) external counted("donate") {
        amount = bound(amount, 1, 5000e6);
        address account = address(0xD0);
        if (!gate.isValid(account)) gate.setRecord(account, 99, 1, 7, 0, today() + 400_000);
        fundExactly(account, amount);
        uint256 nav = pool.nav();
        uint256 price = vault.sharePrice();
        address[4] memory targets = [pool.cashAccount(), address(pool), address(vault), address(book)];
        vm.prank(account);
        flusd.transfer(targets[where % 4], amount);
        donated += amount;
        if (pool.nav() != nav || vault.sharePrice() != price) donationChangedSomething = true;
        succeeded["donate"]++;
    }

    function tradePeg(uint256 who, uint256 amount) external counted("peg") {
        address account = lenders[who % LENDERS];
        if (gate.isFrozen(account)) gate.unfreeze(account, 2, 0);
        amount = bound(amount, 2, 9000e6);
        uint256 before = token.balanceOf(account);
        token.faucetTo(account);
        vm.startPrank(account);
        token.approve(address(peg), amount);
        flusd.approve(address(peg), amount);
        peg.buy(address(token), amount, 0, account);
        peg.redeem(address(token), amount, 0, account);
        vm.stopPrank();
        if (token.balanceOf(account) > before + 10_000e6) roundTripProfited = true;
        succeeded["peg"]++;
    }

    function freezeOrFree(uint256 who) external counted("freeze") {
        address account = who % 4 == 3 ? borrower : lenders[who % LENDERS];
        if (gate.isFrozen(account)) gate.unfreeze(account, 2, 0);
        else gate.freeze(account, 1, 0);
        succeeded["freeze"]++;
    }

    function revalue(uint256 which, uint256 permille) external counted("revalue") {
        bytes32 loan = pick(which);
        if (loan == 0) return;
        bytes32 asset = book.terms(loan).asset;
        if (appraisals.latest(asset).effectiveDay >= today()) return;
        uint256 value = uint256(appraisals.latest(asset).value) * bound(permille, 800, 1200) / 1000;
        // forge-lint: disable-next-line(unsafe-typecast)
        appraise(asset, uint128(value), today());
        succeeded["revalue"]++;
    }

    function moveRate(uint256 value) external counted("moveRate") {
        uint256 now_ = markets.parameter("BASE_RATE").value;
        value = bound(value, now_ < 0.01e18 ? 0 : now_ - 0.01e18, now_ + 0.01e18 > 0.2e18 ? 0.2e18 : now_ + 0.01e18);
        // forge-lint: disable-next-line(unsafe-typecast)
        markets.setParameter("BASE_RATE", uint64(value));
        succeeded["moveRate"]++;
    }

    function pauseSomething(uint256 action) external counted("pause") {
        try markets.pause(0, IMarkets.Action(action % 3)) {
            markets.unpause(0, IMarkets.Action(action % 3));
            succeeded["pause"]++;
        } catch {}
    }

    /// @dev Pays `loan` in full and undoes it; reverts with `Payable` when that works.
    function provePayable(bytes32 loan) external {
        uint256 payoff = book.position(loan).payoff;
        if (gate.isFrozen(borrower)) gate.unfreeze(borrower, 2, 0);
        fundExactly(borrower, payoff);
        gate.expireRecord(borrower);
        gate.freeze(borrower, 1, 0);
        vm.prank(borrower);
        book.repayInFull(loan, payoff);
        if (book.statusOf(loan) != ILoanBook.Status.ClosedRepaid) revert NotPayable(loan);
        revert Payable();
    }

    function pick(uint256 which) public view returns (bytes32) {
        uint256 length = loans.length;
        for (uint256 i = 0; i < length; i++) {
            bytes32 loan = loans[(which % length + i) % length];
            ILoanBook.Status status = book.statusOf(loan);
            if (status == ILoanBook.Status.Active || status == ILoanBook.Status.Defaulted) return loan;
        }
        return 0;
    }

    /// @return done calls that did something @return made calls of the actions that can always do something
    function totals() external view returns (uint256 done, uint256 made) {
        string[9] memory names =
            ["supply", "leave", "borrow", "repay", "payInstalment", "settle", "donate", "peg", "passTime"];
        for (uint256 i = 0; i < names.length; i++) {
            done += succeeded[names[i]];
            made += tried[names[i]];
        }
    }

    function loanCount() external view returns (uint256) {
        return loans.length;
    }

    function sumOfBalances() external view returns (uint256 sum) {
        for (uint256 i = 0; i < lenders.length; i++) {
            sum += flusd.balanceOf(lenders[i]);
        }
        for (uint256 i = 0; i < loans.length; i++) {
            sum += flusd.balanceOf(book.accountOf(loans[i]));
        }
        for (uint256 i = 0; i < cohorts.length; i++) {
            sum += flusd.balanceOf(flusd.subAccountOf(address(vault), bytes32(uint256(cohorts[i]))));
        }
        sum += flusd.balanceOf(borrower) + flusd.balanceOf(pool.cashAccount()) + flusd.balanceOf(address(0xD0));
        sum += flusd.balanceOf(address(pool)) + flusd.balanceOf(address(vault)) + flusd.balanceOf(address(book));
    }

    function sumOfShares() external view returns (uint256 sum) {
        for (uint256 i = 0; i < lenders.length; i++) {
            sum += vault.balanceOf(lenders[i]);
        }
        sum += vault.balanceOf(address(vault));
    }

    function supplyAndLevel() external view returns (uint256 total, uint256 level, uint256 held) {
        return (flusd.totalSupply(), issuance.bucket(address(peg)).level, peg.asset(address(token)).held);
    }

    function figures() external view returns (IPool.Figures memory f, uint256 cashBalance) {
        return (pool.figures(), flusd.balanceOf(pool.cashAccount()));
    }

    function vaultFigures() external view returns (uint256 escrow, uint256 queued, uint256 total) {
        return (vault.balanceOf(address(vault)), vault.queuedShares(), vault.totalSupply());
    }

    function cohortMoney(uint32 cohort) external view returns (uint256 owed, uint256 balance) {
        for (uint256 i = 0; i < lenders.length; i++) {
            ITrancheVault.Request memory r = vault.request(lenders[i], cohort);
            owed += r.assets;
        }
        balance = flusd.balanceOf(flusd.subAccountOf(address(vault), bytes32(uint256(cohort))));
    }

    function cohortCount() external view returns (uint256) {
        return cohorts.length;
    }

    function loanState(bytes32 loan)
        external
        view
        returns (ILoanBook.Position memory p, uint256 balance, uint256 principal, bytes32 lien)
    {
        ILoanBook.Terms memory t = book.terms(loan);
        return (book.position(loan), flusd.balanceOf(book.accountOf(loan)), t.principal, registry.lienOf(t.asset));
    }

    /// @dev A round may lower the price, by exactly what the loans lost since they were last counted.
    function settleCounted() private {
        bytes32[] memory ids = pool.activeLoans(0, 1000);
        bool lost = false;
        for (uint256 i = 0; i < ids.length; i++) {
            (uint256 value,) = book.loanValue(ids[i], today());
            ILoanBook.Position memory p = book.position(ids[i]);
            (uint256 old,) = pool.carrying(ids[i]);
            if (value + p.unsettled < old) lost = true;
        }
        IPool.Figures memory f = pool.figures();
        // a round begun earlier may hold losses recorded then
        bool open_ = f.cash + f.claims < f.nav;
        uint256 supply_ = f.supply;
        bool complete = pool.settle(ids);
        uint256 after_ = (pool.nav() + 1) * (supply_ + 1e6);
        if (!lost && !open_ && after_ < (f.nav + 1) * (vault.totalSupply() + 1e6)) priceFellWithoutLoss = true;
        if (complete) succeeded["settle"]++;
    }

    function fundExactly(address account, uint256 amount) private {
        bool frozen = gate.isFrozen(account);
        if (frozen) gate.unfreeze(account, 2, 0);
        fund(account, amount);
        if (frozen) gate.freeze(account, 1, 0);
    }
}
