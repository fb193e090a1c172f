// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ILoanBook} from "../../src/lending/interfaces/ILoanBook.sol";
import {Vm} from "../support/Vm.sol";
import {World} from "../support/World.sol";

contract GivenALoanWithAnyHistory is World {
    bytes32 internal annuity;
    bytes32 internal bullet;

    function setUp() public {
        deployWorld();
        supply(lender, 500_000e6);
        annuity = activeLoan(ANNUITY_PRODUCT, 50_000e6, 12, TITLE);
        bullet = activeLoan(BULLET_PRODUCT, 50_000e6, 12, keccak256("second"));
        gate.setRecord(borrower, 1, 1, 7, 0, today() + 400_000);
        fund(borrower, 100_000e6);
    }

    function test_whenTimePasses_thenThePayoffNeverFalls(uint256 days_, uint256 more, bool isBullet) public view {
        bytes32 loan = isBullet ? bullet : annuity;
        // forge-lint: disable-start(unsafe-typecast)
        uint32 day = uint32(today() + bound(days_, 0, 36_525));
        uint32 later = uint32(day + bound(more, 0, 400));
        // forge-lint: disable-end(unsafe-typecast)
        atMost(book.payoffAt(loan, day), book.payoffAt(loan, later), "accrual is monotone in time");
        (uint256 value, uint256 provision) = book.loanValue(loan, day);
        atMost(value + provision, book.payoffAt(loan, day), "the pool counts no more than is owed");
    }

    function test_whenAPaymentIsSplit_thenNothingChanges(uint256 days_, uint256 first, uint256 second, bool isBullet)
        public
    {
        bytes32 loan = isBullet ? bullet : annuity;
        skipDays(bound(days_, 0, 200));
        uint256 payoff = position(loan).payoff;
        first = bound(first, 1, payoff / 2 - 1);
        second = bound(second, 1, payoff / 2 - 1);
        (bool ok, bytes memory whole) = address(this).call(abi.encodeCall(this.payAndTell, (loan, first + second, 0)));
        isTrue(!ok, "the trial is undone");
        atLeast(whole.length, 20 * 32, "and tells the position, not an error");
        (, bytes memory parts) = address(this).call(abi.encodeCall(this.payAndTell, (loan, first, second)));
        isTrue(keccak256(whole) == keccak256(parts), "two payments on a day are one");
    }

    function test_whenPaidInAnyParts_thenItClosesAndThePoolLosesNothing(uint256 seed, bool isBullet) public {
        bytes32 loan = isBullet ? bullet : annuity;
        uint256 paid = 0;
        for (uint256 i = 0; i < 8; i++) {
            seed = uint256(keccak256(abi.encode(seed)));
            skipDays(seed % 50);
            uint256 payoff = position(loan).payoff;
            uint256 amount = 1 + (seed >> 32) % (payoff / 3);
            vm.recordLogs();
            vm.prank(borrower);
            paid += (seed >> 8) & 1 == 0 ? book.repay(loan, amount) : book.prepay(loan, amount);
            checkEvent(loan, amount, vm.getRecordedLogs());
            uint256 left = position(loan).payoff;
            // the payment takes off exactly itself; late interest of a spell within grace may fall away with it
            atMost(left + amount, payoff, "a payment lowers the pay-off by itself");
            atLeast(left + amount + Q, payoff, "and by no more than a rounding of the accrual");
        }
        vm.prank(borrower);
        paid += book.repayInFull(loan, type(uint256).max);
        isTrue(book.statusOf(loan) == ILoanBook.Status.ClosedRepaid, "closed");
        atLeast(paid, 50_000e6, "the principal is repaid at least");
        equal(flusd.balanceOf(book.accountOf(loan)), paid, "and all that was paid is there");
    }

    function checkEvent(bytes32 loan, uint256 amount, Vm.Log[] memory logs) private view {
        for (uint256 i = 0; i < logs.length; i++) {
            if (logs[i].topics[0] != ILoanBook.LoanRepaid.selector) continue;
            uint256[8] memory words = abi.decode(logs[i].data, (uint256[8]));
            equal(words[0], amount, "the event tells what was paid");
            equal(words[1] + words[2] + words[3] + words[4] + words[5], amount, "and its parts add up");
            equal(words[7], position(loan).principalOutstanding, "and the balance is the position's");
            return;
        }
        isTrue(false, "every payment is reported");
    }

    /// @dev Pays and reverts with what the loan looks like afterwards.
    function payAndTell(bytes32 loan, uint256 first, uint256 second) external {
        vm.prank(borrower);
        book.repay(loan, first);
        if (second != 0) {
            vm.prank(borrower);
            book.repay(loan, second);
        }
        ILoanBook.Position memory p = position(loan);
        bytes memory told = abi.encode(p, book.payoffAt(loan, today() + 45));
        assembly ("memory-safe") {
            revert(add(told, 32), mload(told))
        }
    }
}
