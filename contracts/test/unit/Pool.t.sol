// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ITrancheVault} from "../../src/lending/interfaces/ITrancheVault.sol";
import {World} from "../support/World.sol";

contract GivenASuppliedPool is World {
    address internal second = address(0x2222);
    bytes32 internal loan;

    function setUp() public {
        deployWorld();
        admit(second, 3);
        supply(lender, 300_000e6);
        supply(second, 100_000e6);
        loan = activeLoan(BULLET_PRODUCT, 350_000e6, 12, TITLE);
    }

    function test_whenDeployed_thenTheCashAccountIsTheSubAccount() public view {
        isTrue(pool.cashAccount() == flusd.subAccountOf(address(pool), 0), "derivations agree");
        equal(flusd.balanceOf(pool.cashAccount()), 50_000e6, "cash lies there");
        equal(vault.sharePrice(), 1e12, "par");
    }

    function test_whenInterestAccrues_thenThePriceMovesOnlyInSettle() public {
        skipDays(31);
        equal(vault.sharePrice(), 1e12, "no running index");
        settleAll();
        uint256 toDate = schedules.accruedAt(350_000e6 * 55 / 1000, 20_454, 20_819, today(), Q);
        equal(pool.nav(), 400_000e6 + toDate, "the net asset value grew by the accrual");
        isTrue(vault.sharePrice() > 1e12, "and so did the price");
    }

    function test_whenPriceIsOld_thenADepositWaitsForTheSettlement() public {
        skipDays(1);
        fund(second, 10e6);
        vm.prank(second);
        vm.expectRevert(abi.encodeWithSelector(ITrancheVault.SettlementDue.selector, today() - 1, today()));
        vault.deposit(10e6, 0);
        settleAll();
        vm.prank(second);
        vault.deposit(10e6, 0);
    }

    function test_whenOnlySomeLoansAreSettled_thenThePriceWaits() public {
        supply(second, 200_000e6);
        activeLoan(BULLET_PRODUCT, 200_000e6, 12, keccak256("other"));
        skipDays(10);
        bytes32[] memory one = new bytes32[](1);
        one[0] = loan;
        isTrue(!pool.settle(one), "the round is not complete");
        equal(vault.sharePrice(), 1e12, "the price waits");
        isTrue(!pool.settle(one), "settling the same loan again changes nothing");
        settleAll();
        isTrue(vault.sharePrice() > 1e12, "the whole round moves it");
    }

    function test_whenAskingForMoreThanCash_thenPartIsPaidAndTheRestQueues() public {
        settleAll();
        vm.prank(lender);
        (uint256 assets, uint256 queued, uint32 cohort) = vault.requestWithdrawal(200_000e12);
        equal(assets, 50_000e6, "all cash is paid at once");
        equal(queued, 150_000e12, "the rest waits");
        vm.prank(second);
        (uint256 now_,,) = vault.requestWithdrawal(100_000e12);
        equal(now_, 0, "nobody jumps the queue");
        equal(vault.request(lender, cohort).flusdSame, 250_000e6, "the cohort is visible");
        settleAll();
        skipDays(1);
        settleAll();
        supply(lender, 1e6);
        vm.prank(lender);
        (,, uint32 later) = vault.requestWithdrawal(10e12);
        isTrue(later > cohort, "a later cohort");
        atLeast(vault.request(lender, later).flusdAhead, 249_000e6, "its place is behind the first");
    }

    function test_whenCashReturns_thenTheOldestCohortIsFilledProRata() public {
        settleAll();
        vm.prank(lender);
        (,, uint32 cohort) = vault.requestWithdrawal(200_000e12);
        vm.prank(second);
        vault.requestWithdrawal(50_000e12);
        vm.startPrank(borrower);
        flusd.approve(address(book), type(uint256).max);
        book.repay(loan, 100_000e6);
        vm.stopPrank();
        settleAll();
        equal(vault.request(lender, cohort).assets, 75_000e6, "three quarters of 100,000");
        equal(vault.request(second, cohort).assets, 25_000e6, "one quarter");
        vault.claim(lender, cohort);
        equal(flusd.balanceOf(lender), 125_000e6, "50,000 at once, 75,000 claimed");
        vm.prank(second);
        equal(vault.cancel(cohort), 25_000e12, "the unfilled half comes back");
        equal(flusd.balanceOf(second), 25_000e6, "and the filled half is paid");
        vm.prank(borrower);
        book.repay(loan, 250_000e6);
        settleAll();
        vault.claim(lender, cohort);
        equal(flusd.balanceOf(lender), 200_000e6, "paid in full");
        equal(vault.cohortsOf(lender).length, 0, "no request is left");
    }

    function test_whenSomebodyWaits_thenNoNewLoanTakesTheCash() public {
        settleAll();
        vm.prank(lender);
        vault.requestWithdrawal(100_000e12);
        supply(second, 40_000e6);
        equal(pool.figures().available, 0, "the queue comes before new loans");
    }

    function test_whenDonated_thenNothingChanges() public {
        settleAll();
        uint256 price = vault.sharePrice();
        uint256 nav = pool.nav();
        admit(stranger, 8);
        fund(stranger, 5000e6);
        address account = pool.cashAccount();
        vm.startPrank(stranger);
        flusd.transfer(account, 1000e6);
        flusd.transfer(address(pool), 1000e6);
        flusd.transfer(address(vault), 1000e6);
        flusd.transfer(book.accountOf(loan), 1000e6);
        vm.stopPrank();
        settleAll();
        equal(vault.sharePrice(), price, "the share price");
        equal(pool.nav(), nav, "and the net asset value stay");
    }

    function test_whenALoanDefaultsUnderwater_thenTheLossIsRecorded() public {
        skipDays(365 + 96);
        book.markDefault(loan);
        bytes32 asset = book.terms(loan).asset;
        appraise(asset, 560_000e6, today());
        settleAll();
        uint256 usable = appraisals.valueOf(asset, today());
        uint256 exposure = 350_000e6 + 350_000e6 * 55 / 1000;
        uint256 provision = exposure > usable ? exposure - usable : exposure / 10;
        equal(pool.nav(), 50_000e6 + exposure - provision, "claim less provision");
    }

    function test_whenDepositedAndLeftAtOnce_thenNoProfit() public {
        skipDays(17);
        settleAll();
        admit(stranger, 8);
        fund(stranger, 1_234_567_891);
        vm.startPrank(stranger);
        uint256 shares = vault.deposit(1_234_567_891, 0);
        (uint256 assets,,) = vault.requestWithdrawal(shares);
        vm.stopPrank();
        atMost(assets, 1_234_567_891, "no round trip profits");
        atLeast(assets, 1_234_567_890, "and it costs at most one unit");
    }

    function test_whenNotAdmitted_thenNoDepositAndNoShares() public {
        settleAll();
        vm.prank(lender);
        vm.expectRevert();
        vault.transfer(stranger, 1e12);
        vm.prank(lender);
        vault.transfer(second, 1e12);
    }

    function test_whenALenderIsFrozen_thenItCannotAskOrTransfer() public {
        gate.freeze(lender, 1, 0);
        vm.startPrank(lender);
        vm.expectRevert(abi.encodeWithSelector(ITrancheVault.AccountFrozen.selector, lender));
        vault.requestWithdrawal(1e12);
        vm.expectRevert(abi.encodeWithSelector(ITrancheVault.AccountFrozen.selector, lender));
        vault.transfer(second, 1e12);
        vm.stopPrank();
    }

    function test_whenTheRecordExpired_thenLeavingStillWorks() public {
        settleAll();
        gate.expireRecord(lender);
        vm.prank(lender);
        (uint256 assets,,) = vault.requestWithdrawal(10_000e12);
        equal(assets, 10_000e6, "expiry stops no exit");
    }
}
