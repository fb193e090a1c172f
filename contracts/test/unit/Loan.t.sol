// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICollateralRegistry} from "../../src/collateral/interfaces/ICollateralRegistry.sol";
import {ILoanBook} from "../../src/lending/interfaces/ILoanBook.sol";
import {IOrigination} from "../../src/lending/interfaces/IOrigination.sol";
import {IPool} from "../../src/lending/interfaces/IPool.sol";
import {ISchedules} from "../../src/lending/interfaces/ISchedules.sol";
import {World} from "../support/World.sol";

contract GivenAnOffer is World {
    IOrigination.Offer internal offer;
    bytes32 internal asset;

    function setUp() public {
        deployWorld();
        supply(lender, 500_000e6);
        asset = registerHouse(borrower, TITLE, 250_000e6);
        offer = offerFor(asset, ANNUITY_PRODUCT, 200_000e6, 360);
    }

    function test_whenBothSigned_thenTheCommitmentMovesAndTheLienOpens() public {
        bytes32 loan = acceptLoan(offer);
        equal(flusd.balanceOf(book.accountOf(loan)), 200_000e6, "the commitment lies in the loan's sub-account");
        isTrue(registry.lienOf(asset) == loan, "the lien names the loan");
        isTrue(book.statusOf(loan) == ILoanBook.Status.Approved, "the loan is approved");
        equal(pool.nav(), 500_000e6, "approval changes no net asset value");
        isTrue(loan == origination.loanIdOf(offer), "the id is a hash of the offer");
    }

    function test_whenAcceptedTwice_thenTheSecondReverts() public {
        bytes32 loan = acceptLoan(offer);
        IOrigination.Receipt memory r = receiptFor(offer);
        bytes memory a = sign(ORIGINATOR_KEY, origination.offerDigest(offer));
        bytes memory b = sign(BORROWER_KEY, origination.receiptDigest(r));
        vm.expectRevert(abi.encodeWithSelector(ILoanBook.LoanExists.selector, loan));
        origination.accept(offer, a, r, b);
    }

    function test_whenSomebodyElseSigns_thenItReverts() public {
        IOrigination.Receipt memory r = receiptFor(offer);
        bytes memory good = sign(ORIGINATOR_KEY, origination.offerDigest(offer));
        bytes memory bad = sign(0xBAD, origination.offerDigest(offer));
        bytes memory borrowers = sign(BORROWER_KEY, origination.receiptDigest(r));
        bytes memory forged = sign(0xBAD, origination.receiptDigest(r));
        vm.expectRevert(IOrigination.InvalidOriginatorSignature.selector);
        origination.accept(offer, bad, r, borrowers);
        vm.expectRevert(IOrigination.InvalidBorrowerSignature.selector);
        origination.accept(offer, good, r, forged);
    }

    function test_whenExpiredOrStale_thenItReverts() public {
        IOrigination.Receipt memory r = receiptFor(offer);
        bytes memory a = sign(ORIGINATOR_KEY, origination.offerDigest(offer));
        bytes memory b = sign(BORROWER_KEY, origination.receiptDigest(r));
        vm.warp(uint256(offer.expiresAt) + 1);
        vm.expectRevert(abi.encodeWithSelector(IOrigination.OfferExpired.selector, offer.expiresAt));
        origination.accept(offer, a, r, b);
    }

    function test_whenTheBaseRateChanged_thenTheOldOfferIsHonouredUntilItsExpiry() public {
        skipDays(1);
        markets.setParameter("BASE_RATE", BASE + 0.005e18);
        bytes32 loan = acceptLoan(offer);
        equal(book.terms(loan).rate, 0.05e18, "the rate of the version quoted holds");
    }

    function test_whenTheRateIsNotTheQuotedVersions_thenItReverts() public {
        offer.rate += 1;
        IOrigination.Receipt memory r = receiptFor(offer);
        bytes memory a = sign(ORIGINATOR_KEY, origination.offerDigest(offer));
        bytes memory b = sign(BORROWER_KEY, origination.receiptDigest(r));
        vm.expectRevert(abi.encodeWithSelector(IOrigination.WrongRate.selector, offer.rate, 0.05e18));
        origination.accept(offer, a, r, b);
    }

    function test_whenLtvIsAboveTheLimit_thenItReverts() public {
        IOrigination.Offer memory o = offerFor(asset, ANNUITY_PRODUCT, 200_000.01e6, 360);
        IOrigination.Receipt memory r = receiptFor(o);
        bytes memory a = sign(ORIGINATOR_KEY, origination.offerDigest(o));
        bytes memory b = sign(BORROWER_KEY, origination.receiptDigest(r));
        vm.expectRevert(abi.encodeWithSelector(IOrigination.LtvExceeded.selector, 8001, 8000));
        origination.accept(o, a, r, b);
    }

    function test_whenTheHouseIsPledged_thenASecondLoanReverts() public {
        bytes32 loan = acceptLoan(offer);
        IOrigination.Offer memory o = offerFor(asset, ANNUITY_PRODUCT, 10_000e6, 12);
        IOrigination.Receipt memory r = receiptFor(o);
        bytes memory a = sign(ORIGINATOR_KEY, origination.offerDigest(o));
        bytes memory b = sign(BORROWER_KEY, origination.receiptDigest(r));
        vm.expectRevert(abi.encodeWithSelector(ICollateralRegistry.AlreadyPledged.selector, TITLE, loan));
        origination.accept(o, a, r, b);
    }

    function test_whenThePoolLacksCash_thenItReverts() public {
        vm.prank(lender);
        vault.requestWithdrawal(350_000e12);
        IOrigination.Receipt memory r = receiptFor(offer);
        bytes memory a = sign(ORIGINATOR_KEY, origination.offerDigest(offer));
        bytes memory b = sign(BORROWER_KEY, origination.receiptDigest(r));
        vm.expectRevert(abi.encodeWithSelector(IPool.InsufficientCash.selector, 150_000e6, 200_000e6));
        origination.accept(offer, a, r, b);
    }

    function test_whenCancelledBeforeTheDraw_thenCashReturnsAndTheLienEnds() public {
        bytes32 loan = acceptLoan(offer);
        vm.prank(stranger);
        vm.expectRevert(abi.encodeWithSelector(ILoanBook.OfferStillOpen.selector, offer.expiresAt));
        book.cancel(loan);
        vm.prank(borrower);
        book.cancel(loan);
        settleAll();
        equal(pool.cash(), 500_000e6, "the commitment is back in the pool");
        isTrue(registry.isFree(TITLE), "the title is free");
        equal(pool.activeCount(), 0, "no loan is left");
    }

    function test_whenTheRecordRanOut_thenItReverts() public {
        gate.expireRecord(borrower);
        IOrigination.Receipt memory r = receiptFor(offer);
        bytes memory a = sign(ORIGINATOR_KEY, origination.offerDigest(offer));
        bytes memory b = sign(BORROWER_KEY, origination.receiptDigest(r));
        vm.expectRevert();
        origination.accept(offer, a, r, b);
    }

    function test_whenTheOriginatorsCapIsUsed_thenItReverts() public {
        markets.cutOriginatorCap(originator, 199_999e6);
        IOrigination.Receipt memory r = receiptFor(offer);
        bytes memory a = sign(ORIGINATOR_KEY, origination.offerDigest(offer));
        bytes memory b = sign(BORROWER_KEY, origination.receiptDigest(r));
        vm.expectRevert(
            abi.encodeWithSelector(IOrigination.OriginatorCapExceeded.selector, originator, 200_000e6, 199_999e6)
        );
        origination.accept(offer, a, r, b);
    }
}

contract GivenAnActiveAnnuity is World {
    bytes32 internal loan;
    ISchedules.Row[] internal rows;
    IOrigination.Offer internal offer;
    uint96 internal constant P = 120_000e6;

    function setUp() public {
        deployWorld();
        supply(lender, 500_000e6);
        bytes32 asset = registerHouse(borrower, TITLE, P * 2);
        offer = offerFor(asset, ANNUITY_PRODUCT, P, 24);
        ISchedules.Row[] memory list = schedules.rows(planOf(offer));
        for (uint256 i = 0; i < list.length; i++) {
            rows.push(list[i]);
        }
        loan = acceptLoan(offer);
        vm.prank(borrower);
        book.draw(loan, P);
        fund(borrower, 60_000e6);
    }

    function test_whenDrawn_thenTheBorrowerHasTheMoney() public view {
        equal(flusd.balanceOf(borrower), uint256(P) + 60_000e6, "the principal is paid out");
        equal(position(loan).payoff, P, "on the day of the draw the principal is owed, no interest");
        equal(position(loan).nextInstalment, offer.instalment, "the next instalment is M");
    }

    function test_whenEveryInstalmentIsPaidOnItsDay_thenTheScheduleIsMetToTheUnit() public {
        for (uint256 i = 0; i < rows.length; i++) {
            vm.warp(uint256(rows[i].dueDay) * 1 days);
            ILoanBook.Position memory p = position(loan);
            equal(p.overdueInterest, rows[i].interest, "interest due is the schedule's");
            equal(p.overduePrincipal, rows[i].principal, "principal due is the schedule's");
            equal(p.lateInterest, 0, "nothing is late on the due day");
            vm.prank(borrower);
            book.repay(loan, p.dueNow);
            equal(position(loan).principalOutstanding, rows[i].balance, "the balance is the schedule's");
        }
        isTrue(book.statusOf(loan) == ILoanBook.Status.ClosedRepaid, "the last instalment closes the loan");
        isTrue(registry.isFree(TITLE), "and frees the collateral in the same call");
        settleAll();
        uint256 interest = 0;
        for (uint256 i = 0; i < rows.length; i++) {
            interest += rows[i].interest;
        }
        equal(pool.nav(), 500_000e6 + interest, "the pool earned exactly the scheduled interest");
        equal(pool.cash(), pool.nav(), "all of it is cash");
    }

    function test_whenPaidInAdvance_thenTheDueDayAsksNothing() public {
        skipDays(10);
        vm.prank(borrower);
        book.repay(loan, offer.instalment);
        equal(position(loan).nextInstalment, 0, "the current row is paid");
        vm.warp(uint256(rows[0].dueDay) * 1 days);
        ILoanBook.Position memory p = position(loan);
        equal(p.dueNow, 0, "nothing is due");
        equal(p.principalOutstanding, rows[0].balance, "and the balance is the schedule's");
    }

    function test_whenPaidLateBeyondGrace_thenLateInterestIsExact() public {
        vm.warp((uint256(rows[0].dueDay) + 20) * 1 days);
        ILoanBook.Position memory p = position(loan);
        uint256 days360 = schedules.daysBetween(1, rows[0].dueDay, rows[0].dueDay + 20);
        uint256 exact = uint256(rows[0].principal) * days360 * 0.08e18;
        uint256 expected = (exact + (360e18 * Q) / 2) / (360e18 * Q) * Q;
        equal(p.lateInterest, expected, "late interest = RHE(U x late rate / (1e18 x D))");
        equal(p.daysPastDue, 20, "days past due");
        vm.prank(borrower);
        book.repay(loan, p.dueNow);
        equal(position(loan).dueNow, 0, "the arrears are over");
        equal(position(loan).lateInterest, 0, "and late interest is paid");
    }

    function test_whenPaidWithinGrace_thenNoLateInterestIsOwed() public {
        vm.warp((uint256(rows[0].dueDay) + 5) * 1 days);
        uint256 due = position(loan).dueNow;
        equal(due, offer.instalment, "only the instalment is due");
        vm.prank(borrower);
        book.repay(loan, due);
        skipDays(20);
        equal(position(loan).lateInterest, 0, "nothing is charged afterwards");
    }

    function test_whenPaidInParts_thenLateInterestIsTheSameAsFromTheIntegerU() public {
        vm.warp((uint256(rows[0].dueDay) + 8) * 1 days);
        vm.prank(borrower);
        book.repay(loan, uint256(rows[0].interest) + 1000e6);
        skipDays(3);
        vm.prank(borrower);
        book.repay(loan, 500e6);
        skipDays(4);
        uint256 principal = rows[0].principal;
        uint256 day = rows[0].dueDay;
        uint256 units = principal * schedules.daysBetween(1, day, day + 8) + (principal - 1000e6)
            * schedules.daysBetween(1, day + 8, day + 11) + (principal - 1500e6)
            * schedules.daysBetween(1, day + 11, day + 15);
        uint256 expected = (units * 0.08e18 + (360e18 * Q) / 2) / (360e18 * Q) * Q;
        equal(position(loan).lateInterest, expected, "U adds up over partial payments");
    }

    function test_whenPrepaid_thenTheTermShortensAndInterestFalls() public {
        skipDays(10);
        uint256 before = position(loan).principalOutstanding;
        vm.prank(borrower);
        book.prepay(loan, 20_000e6);
        equal(before - position(loan).principalOutstanding, 20_000e6, "all of it lowers the principal");
        uint256 paid = 20_000e6;
        uint256 count = 0;
        for (uint256 i = 0; i < rows.length && book.statusOf(loan) == ILoanBook.Status.Active; i++) {
            vm.warp(uint256(rows[i].dueDay) * 1 days);
            uint256 due = position(loan).dueNow;
            atMost(due, offer.instalment, "the instalment stays");
            vm.prank(borrower);
            book.repay(loan, due);
            paid += due;
            count++;
        }
        isTrue(book.statusOf(loan) == ILoanBook.Status.ClosedRepaid, "the loan closes early");
        atMost(count, 21, "with fewer instalments");
        uint256 scheduled = 0;
        for (uint256 i = 0; i < rows.length; i++) {
            scheduled += uint256(rows[i].interest) + rows[i].principal;
        }
        atMost(paid, scheduled, "and costs less than scheduled");
    }

    function test_whenPaidOffMidPeriod_thenPrincipalAndInterestToDateCloseIt() public {
        skipDays(15);
        uint256 period = uint256(rows[0].dueDay) - offer.startDay;
        uint256 toDate = schedules.accruedAt(rows[0].interest, offer.startDay, rows[0].dueDay, today(), Q);
        equal(position(loan).payoff, uint256(P) + toDate, "pay-off = principal + A(t)");
        isTrue(period == 31, "January");
        vm.prank(borrower);
        uint256 paid = book.repayInFull(loan, type(uint256).max);
        equal(paid, uint256(P) + toDate, "and exactly that is taken");
        isTrue(registry.isFree(TITLE), "the collateral is free");
    }

    function test_whenAStrangerPaysTooMuch_thenOnlyThePayoffIsTaken() public {
        admit(stranger, 9);
        fund(stranger, 130_000e6);
        vm.prank(stranger);
        equal(book.repay(loan, 130_000e6), P, "no more than the pay-off");
        equal(flusd.balanceOf(stranger), 10_000e6, "the rest stays with the payer");
    }

    function test_whenOverdueForLong_thenAnyoneMarksTheDefaultAndPaymentCures() public {
        vm.warp((uint256(rows[0].dueDay) + 95) * 1 days);
        vm.expectRevert(abi.encodeWithSelector(ILoanBook.NotInDefault.selector, loan, 95, 95));
        book.markDefault(loan);
        skipDays(1);
        vm.prank(stranger);
        book.markDefault(loan);
        isTrue(book.statusOf(loan) == ILoanBook.Status.Defaulted, "defaulted");
        uint256 due = position(loan).dueNow;
        vm.prank(borrower);
        book.repay(loan, due);
        isTrue(book.statusOf(loan) == ILoanBook.Status.Active, "cured by payment of all arrears");
    }

    function test_whenTheBorrowerIsFrozen_thenRepayingItsOwnLoanWorksAndCollateralIsHeld() public {
        gate.freeze(borrower, 3, keccak256("case"));
        vm.prank(borrower);
        book.repayInFull(loan, type(uint256).max);
        isTrue(book.statusOf(loan) == ILoanBook.Status.ClosedRepaid, "the debt falls at once");
        isTrue(!registry.isFree(TITLE), "the lien stays until review");
        settleAll();
        equal(flusd.balanceOf(book.accountOf(loan)), P, "and the cash stays in the loan's account");
        vm.expectRevert(abi.encodeWithSelector(ILoanBook.BorrowerFrozen.selector, borrower));
        book.releaseCollateral(loan);
        gate.unfreeze(borrower, 4, keccak256("case"));
        book.releaseCollateral(loan);
        isTrue(registry.isFree(TITLE), "afterwards anyone frees it");
        settleAll();
        equal(pool.cash(), 500_000e6, "and the pool gets the cash");
    }

    function test_whenRepaidBySignature_thenOneCallDoesIt() public {
        vm.warp(uint256(rows[0].dueDay) * 1 days);
        uint256 amount = position(loan).dueNow;
        bytes32 nonce = keccak256("nonce");
        bytes32 digest = keccak256(
            abi.encodePacked(
                hex"1901",
                flusd.DOMAIN_SEPARATOR(),
                keccak256(
                    abi.encode(
                        keccak256(
                            "ReceiveWithAuthorization(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce)"
                        ),
                        borrower,
                        book.accountOf(loan),
                        amount,
                        0,
                        block.timestamp + 1 hours,
                        nonce
                    )
                )
            )
        );
        bytes memory signature = sign(BORROWER_KEY, digest);
        vm.prank(stranger);
        book.repayWithAuthorization(loan, borrower, amount, 0, block.timestamp + 1 hours, nonce, signature);
        equal(position(loan).rowsPaid, 1, "the row is paid");
    }

    function test_whenRunForAHundredYears_thenAccrualNeverReverts() public {
        vm.warp(block.timestamp + 36_525 days);
        ILoanBook.Position memory p = position(loan);
        equal(p.rowsDue, 24, "all rows are due");
        equal(p.principalOutstanding, P, "the principal is owed");
        admit(borrower, 1);
        fund(borrower, p.payoff);
        gate.expireRecord(borrower);
        vm.prank(borrower);
        book.repayInFull(loan, type(uint256).max);
        isTrue(registry.isFree(TITLE), "and can be paid in full, with an expired record too");
    }
}

contract GivenABullet is World {
    function setUp() public {
        deployWorld();
        supply(lender, 500_000e6);
    }

    function test_whenHeldToMaturity_thenPrincipalAndSimpleInterestAreDue() public {
        bytes32 loan = activeLoan(BULLET_PRODUCT, 100_000e6, 24, TITLE);
        skipDays(365 + 365);
        ILoanBook.Position memory p = position(loan);
        equal(p.overdueInterest, 11_000e6, "24 months at 5.5 % on 100,000");
        fund(borrower, 20_000e6);
        vm.prank(borrower);
        book.repay(loan, p.dueNow);
        isTrue(book.statusOf(loan) == ILoanBook.Status.ClosedRepaid, "paid at maturity");
    }

    function test_whenPartlyRepaidEarly_thenInterestFallsFromThatDay() public {
        bytes32 loan = activeLoan(BULLET_PRODUCT, 100_000e6, 12, TITLE);
        skipDays(181); // 1 July
        fund(borrower, 1e6);
        vm.prank(borrower);
        book.repay(loan, 40_000e6);
        equal(position(loan).principalOutstanding, 60_000e6, "a bullet has no row to pay in advance");
        uint256 first = schedules.accruedAt(5500e6, 20_454, 20_819, 20_635, Q);
        uint256 rest = 3300e6 - schedules.accruedAt(3300e6, 20_454, 20_819, 20_635, Q);
        skipDays(184);
        equal(position(loan).overdueInterest, first + rest, "interest = carried + I(B) - A_B(s)");
    }

    function test_whenDrawnLater_thenInterestRunsFromTheDraw() public {
        bytes32 asset = registerHouse(borrower, TITLE, 200_000e6);
        bytes32 loan = acceptLoan(offerFor(asset, BULLET_PRODUCT, 100_000e6, 12));
        skipDays(10);
        vm.prank(borrower);
        book.draw(loan, 100_000e6);
        equal(position(loan).payoff, 100_000e6, "nothing accrued before the draw");
        skipDays(355);
        uint256 waived = schedules.accruedAt(5500e6, 20_454, 20_819, 20_464, Q);
        equal(position(loan).overdueInterest, 5500e6 - waived, "the days before are not charged");
    }

    function test_whenNotTheBorrowerDraws_thenItReverts() public {
        bytes32 asset = registerHouse(borrower, TITLE, 200_000e6);
        bytes32 loan = acceptLoan(offerFor(asset, BULLET_PRODUCT, 100_000e6, 12));
        vm.expectRevert(abi.encodeWithSelector(ILoanBook.NotBorrower.selector, loan, stranger));
        vm.prank(stranger);
        book.draw(loan, 100_000e6);
    }
}
