// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Schedules} from "../../src/lending/Schedules.sol";
import {ISchedules} from "../../src/lending/interfaces/ISchedules.sol";
import {Calendar} from "../../src/libraries/Calendar.sol";
import {Rounding} from "../../src/libraries/Rounding.sol";
import {Check} from "../support/Check.sol";

contract GivenAnySchedule is Check {
    uint256 internal constant Q = 10_000;
    Schedules internal schedules;

    function setUp() public {
        schedules = new Schedules();
    }

    function test_whenCentury_thenDatesAreCivil() public pure {
        equal(Calendar.toDay(1970, 1, 1), 0, "epoch");
        equal(Calendar.toDay(2000, 2, 29), 11_016, "leap day of 2000");
        equal(Calendar.toDay(2026, 1, 1), 20_454, "2026");
        equal(Calendar.lastDayOfMonth(2100, 2), 28, "2100 is no leap year");
    }

    function test_whenADayIsConverted_thenItComesBack(uint256 day) public pure {
        day = bound(day, 0, 200_000);
        Calendar.Date memory date = Calendar.toDate(day);
        equal(Calendar.toDay(date.year, date.month, date.day), day, "round trip");
    }

    function test_whenTheSeedIsMonthEnd_thenItIsClampedAndKept() public view {
        uint256 seed = Calendar.toDay(2026, 1, 31);
        equal(schedules.dueDay(seed, 1), Calendar.toDay(2026, 2, 28), "28 February");
        equal(schedules.dueDay(seed, 2), Calendar.toDay(2026, 3, 31), "31 March again");
        equal(schedules.dueDay(seed, 25), Calendar.toDay(2028, 2, 29), "29 February in a leap year");
    }

    function test_whenDaysAreCounted_thenBothConventionsAgreeWithTheirRule() public view {
        uint256 a = Calendar.toDay(2026, 1, 31);
        uint256 b = Calendar.toDay(2026, 3, 31);
        equal(schedules.daysBetween(1, a, b), 60, "30E/360");
        equal(schedules.daysBetween(2, a, b), 59, "ACT/365F");
    }

    function test_whenRounded_thenTheNearestEvenMultipleIsTaken() public pure {
        equal(Rounding.nearestEven(15_000, 1, Q), 20_000, "1.5 to 2");
        equal(Rounding.nearestEven(25_000, 1, Q), 20_000, "2.5 to 2");
        equal(Rounding.nearestEven(25_001, 1, Q), 30_000, "above the tie, up");
        equal(Rounding.nearestEven(24_999, 1, Q), 20_000, "below the tie, down");
    }

    function test_whenRoundedAnywhere_thenTheErrorIsAtMostHalf(uint256 numerator, uint256 denominator) public pure {
        numerator = bound(numerator, 0, type(uint192).max);
        denominator = bound(denominator, 1, type(uint64).max);
        uint256 result = Rounding.nearestEven(numerator, denominator, Q);
        uint256 product = result * denominator;
        uint256 gap = product > numerator ? product - numerator : numerator - product;
        atMost(2 * gap, denominator * Q, "within half a quantum");
        equal(result % Q, 0, "a multiple of the quantum");
    }

    /// @dev The instalment is found by the first row: interest plus a share; the last row takes the rest, with tolerance.
    function test_whenAnAnnuityPasses_thenPrincipalAddsUpAndHashesAgree(
        uint256 principal,
        uint256 rate,
        uint256 count,
        uint256 start,
        uint256 dayCount
    ) public view {
        ISchedules.Plan memory plan;
        // forge-lint: disable-start(unsafe-typecast)
        plan.family = 1;
        plan.dayCount = uint8(bound(dayCount, 1, 2));
        plan.periodMonths = 1;
        plan.count = uint16(bound(count, 1, 120));
        plan.startDay = uint32(bound(start, 18_000, 40_000));
        plan.quantum = uint32(Q);
        plan.rate = uint64(bound(rate, 0, 0.3e18));
        plan.principal = uint96(bound(principal, 1000, 10_000_000) * 1e6);
        uint256 first = schedules.interestOf(
            plan.dayCount, plan.principal, plan.rate, plan.startDay, schedules.dueDay(plan.startDay, 1), Q
        );
        plan.instalment = uint96(first + first / 50 / Q * Q + Q);
        plan.lastTolerance = type(uint96).max;
        // forge-lint: disable-end(unsafe-typecast)
        try schedules.rows(plan) returns (ISchedules.Row[] memory rows) {
            verify(plan, rows);
        } catch {
            // an instalment that pays off too early or never is refused, which the next test shows
            vm.assume(plan.count > 1);
        }
    }

    function test_whenTheInstalmentIsWrong_thenThePlanIsRefused() public {
        ISchedules.Plan memory plan = ISchedules.Plan(1, 1, 1, 360, 20_454, 10_000, 0.05e18, 250_000e6, 0, 20e6);
        plan.instalment = 1342.05e6;
        schedules.check(plan);
        plan.instalment = 1342.05e6 - 1e6;
        vm.expectRevert();
        schedules.check(plan);
        plan.instalment = 1041e6;
        vm.expectRevert();
        schedules.check(plan);
        plan.instalment = 250_000e6;
        vm.expectRevert();
        schedules.check(plan);
    }

    function test_whenFourHundredEightyRows_thenItFitsATransaction() public {
        ISchedules.Plan memory plan = ISchedules.Plan(1, 1, 1, 480, 20_454, 10_000, 0.05e18, 250_000e6, 1205.49e6, 30e6);
        uint256 before = gasleft();
        schedules.check(plan);
        atMost(before - gasleft(), 8_000_000, "480 rows cost less than 8 M gas");
        plan.count = 481;
        vm.expectRevert(abi.encodeWithSelector(ISchedules.BadCount.selector, 481));
        schedules.check(plan);
    }

    function test_whenAccruedInsideAPeriod_thenItIsMonotoneAndEndsExact(uint256 interest, uint256 day) public view {
        interest = bound(interest, 0, 1e9) * Q;
        day = bound(day, 100, 131);
        uint256 now_ = schedules.accruedAt(interest, 100, 131, day, Q);
        uint256 next = schedules.accruedAt(interest, 100, 131, day + 1, Q);
        isTrue(now_ <= next, "accrual never falls");
        equal(schedules.accruedAt(interest, 100, 131, 131, Q), interest, "A(due) = I");
        equal(schedules.accruedAt(interest, 100, 131, 100, Q), 0, "A(start) = 0");
    }

    function verify(ISchedules.Plan memory plan, ISchedules.Row[] memory rows) private view {
        uint256 principal = 0;
        uint256 interest = 0;
        bytes32 hash = 0;
        uint256 balance = plan.principal;
        for (uint256 i = 0; i < rows.length; i++) {
            principal += rows[i].principal;
            interest += rows[i].interest;
            balance -= rows[i].principal;
            equal(rows[i].balance, balance, "running balance");
            equal(rows[i].interest % Q, 0, "interest is a multiple of the quantum");
            hash = keccak256(abi.encode(hash, rows[i].dueDay, rows[i].interest, rows[i].principal));
        }
        equal(principal, plan.principal, "the principal parts add up to the principal");
        equal(balance, 0, "nothing is left");
        (bytes32 checked, uint256 total) = schedules.check(plan);
        isTrue(checked == hash, "the hash is over the rows");
        equal(total, interest, "total interest");
    }
}
