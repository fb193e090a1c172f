// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ILoanBook} from "../../src/lending/interfaces/ILoanBook.sol";
import {IPool} from "../../src/lending/interfaces/IPool.sol";
import {Check} from "../support/Check.sol";
import {ProtocolHandler} from "../support/ProtocolHandler.sol";

/// @title Properties that hold after every sequence of actions; numbers as in docs/invariants.md
contract ProtocolInvariants is Check {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    ProtocolHandler internal handler;

    function setUp() public {
        handler = new ProtocolHandler();
    }

    function targetSelectors() public view returns (FuzzSelector[] memory list) {
        bytes4[] memory s = new bytes4[](22);
        s[0] = handler.supplyMoney.selector;
        s[1] = handler.askToLeave.selector;
        s[2] = handler.cancelRequest.selector;
        s[3] = handler.claimMoney.selector;
        s[4] = handler.borrow.selector;
        s[5] = handler.borrow.selector;
        s[6] = handler.repayLoan.selector;
        s[7] = handler.repayLoan.selector;
        s[8] = handler.payInstalment.selector;
        s[9] = handler.payInstalment.selector;
        s[10] = handler.markDefault.selector;
        s[11] = handler.settle.selector;
        s[12] = handler.settle.selector;
        s[13] = handler.settleSome.selector;
        s[14] = handler.passTime.selector;
        s[15] = handler.passYears.selector;
        s[16] = handler.donate.selector;
        s[17] = handler.tradePeg.selector;
        s[18] = handler.freezeOrFree.selector;
        s[19] = handler.revalue.selector;
        s[20] = handler.moveRate.selector;
        s[21] = handler.pauseSomething.selector;
        list = new FuzzSelector[](1);
        list[0] = FuzzSelector(address(handler), s);
    }

    function targetContracts() public view returns (address[] memory list) {
        list = new address[](1);
        list[0] = address(handler);
    }

    /// @dev INV-01
    function invariant_flusdIsConserved() public view {
        (uint256 total, uint256 level, uint256 held) = handler.supplyAndLevel();
        equal(handler.sumOfBalances(), total, "balances with sub-accounts add up to the supply");
        equal(level, total, "and the supply to the bucket levels");
        atLeast(held, level, "which the reserve covers");
    }

    /// @dev INV-02, INV-03, INV-04
    function invariant_priceMovesOnlyForAReason() public view {
        isTrue(!handler.priceFellWithoutLoss(), "the share price falls only by a recorded loss");
        isTrue(!handler.donationChangedSomething(), "a donation changes nothing");
        isTrue(!handler.roundTripProfited(), "no round trip profits");
        isTrue(!handler.partialRoundMovedPrice(), "half a round moves no price");
    }

    /// @dev INV-09
    function invariant_everyLoanCanBePaidInFull() public {
        isTrue(!handler.repaymentFailed(), "no repayment ever reverted");
        uint256 count = handler.loanCount();
        for (uint256 i = 0; i < count; i++) {
            bytes32 loan = handler.loans(i);
            (ILoanBook.Position memory p,,,) = handler.loanState(loan);
            if (p.status != ILoanBook.Status.Active && p.status != ILoanBook.Status.Defaulted) continue;
            (bool ok, bytes memory reason) = address(handler).call(abi.encodeCall(handler.provePayable, (loan)));
            // forge-lint: disable-next-line(unsafe-typecast)
            isTrue(!ok && bytes4(reason) == ProtocolHandler.Payable.selector, "frozen and expired, it can be paid");
        }
    }

    /// @dev INV-07 (principal), and the loan's own money
    function invariant_loansKeepTheirMoneyAndLiens() public view {
        uint256 count = handler.loanCount();
        for (uint256 i = 0; i < count; i++) {
            bytes32 loan = handler.loans(i);
            (ILoanBook.Position memory p, uint256 balance, uint256 principal, bytes32 lien) = handler.loanState(loan);
            equal(balance, uint256(p.undrawn) + p.unsettled, "the sub-account holds the undrawn and the unsettled");
            atMost(p.principalOutstanding, principal, "principal never grows");
            bool over = p.status >= ILoanBook.Status.ClosedRepaid;
            if (over) equal(p.payoff, 0, "a closed loan owes nothing");
            isTrue((lien == loan) == (!over || p.collateralHeld), "the lien lives as long as the debt");
        }
    }

    /// @dev INV-22 and the pool's own accounting
    function invariant_poolAndQueueAddUp() public view {
        (IPool.Figures memory f, uint256 cashBalance) = handler.figures();
        atLeast(cashBalance, f.cash, "the cash account covers the cash");
        if (f.settledInRound == 0 && f.activeLoans == 0) equal(f.cash + f.claims, f.nav, "cash + claims = nav");
        (uint256 escrow, uint256 queued, uint256 total) = handler.vaultFigures();
        atLeast(escrow, queued, "the vault holds what waits");
        equal(handler.sumOfShares(), total, "shares add up");
        uint256 count = handler.cohortCount();
        for (uint256 i = 0; i < count; i++) {
            (uint256 owed, uint256 balance) = handler.cohortMoney(handler.cohorts(i));
            atMost(owed, balance, "claims never exceed the cohort's money");
        }
    }

    /// @dev At least half of the calls must have done something, or the run proves nothing.
    function afterInvariant() public view {
        (uint256 done, uint256 made) = handler.totals();
        if (made >= 20) atLeast(done * 2, made, "handlers do something in most calls");
    }
}
