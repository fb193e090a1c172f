// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IFLV} from "../../src/governance/interfaces/IFLV.sol";
import {IVoteLock} from "../../src/governance/interfaces/IVoteLock.sol";
import {GovernanceWorld} from "../support/GovernanceWorld.sol";

contract VoteLockTest is GovernanceWorld {
    uint256 private snapshot;

    function test_GivenAFullLock_thenPowerIsTwiceTheAmount() external {
        lockFor(ann, 100e18, 730);
        vm.warp(block.timestamp + 1);
        uint256 power = voteLock.powerOf(ann);
        assertLe(power, 200e18, "power is at most twice the lock");
        assertGe(power, 199.9e18, "a lock of two years counts about twice");
    }

    function test_GivenAShortLock_thenPowerIsAboutTheAmount() external {
        lockFor(ann, 100e18, 1);
        vm.warp(block.timestamp + 1);
        assertGe(voteLock.powerOf(ann), 100e18, "power is at least the lock");
        assertLe(voteLock.powerOf(ann), 101e18, "a lock of two days counts about once");
    }

    function test_GivenALockInTheSnapshotBlock_thenItCountsNothing() external {
        lockFor(ann, 100e18, 365);
        assertEq(voteLock.powerAt(ann, block.timestamp, block.timestamp), 0, "same time gives no power");
        assertEq(voteLock.powerOf(ann), 0, "and none to propose");
    }

    function test_GivenALockThatEndsBeforeTheVote_thenItCountsNothing() external {
        lockFor(ann, 100e18, 1);
        uint256 end = (uint256(today()) + 2) * 1 days;
        vm.warp(block.timestamp + 1);
        assertEq(voteLock.powerAt(ann, block.timestamp, end + 1), 0, "the lock must outlast the vote");
        assertGe(voteLock.powerAt(ann, block.timestamp, end), 100e18, "ending with the vote is enough");
    }

    function test_GivenAnAdditionAfterTheSnapshot_thenOnlyTheOldPartCounts() external {
        lockFor(ann, 100e18, 365);
        vm.warp(block.timestamp + 30 days);
        snapshot = block.timestamp;
        uint256 before = voteLock.powerAt(ann, snapshot, snapshot + VOTE);
        vm.warp(block.timestamp + 1 hours);
        lockFor(ann, 900e18, 700);
        assertEq(voteLock.powerAt(ann, snapshot, snapshot + VOTE), before, "the power at the snapshot stays");
        vm.warp(block.timestamp + 1 hours);
        lockFor(ann, 100e18, 720);
        assertEq(voteLock.powerAt(ann, snapshot, snapshot + VOTE), before, "also after a second addition");
    }

    function test_GivenAnAdditionBetweenTwoSnapshots_thenALaterVoteCountsAll() external {
        lockFor(ann, 100e18, 365);
        vm.warp(block.timestamp + 30 days);
        lockFor(ann, 900e18, 365);
        vm.warp(block.timestamp + 1);
        assertGe(voteLock.powerOf(ann), 1000e18, "both parts count from then on");
        assertEq(voteLock.lockedOf(ann), 1000e18, "and both are locked");
    }

    function test_GivenARunningLock_thenItCannotBeTakenOutOrShortened() external {
        lockFor(ann, 100e18, 10);
        uint256 end = (uint256(today()) + 11) * 1 days;
        vm.prank(ann);
        vm.expectRevert(abi.encodeWithSelector(IVoteLock.StillLocked.selector, ann, end));
        voteLock.unlock();
        uint32 shorter = today() + 9;
        vm.prank(ann);
        vm.expectRevert(IVoteLock.NothingToLock.selector);
        voteLock.lock(0, shorter);
        vm.prank(ann);
        vm.expectRevert(abi.encodeWithSelector(IVoteLock.EndTooEarly.selector, shorter, shorter + 1));
        voteLock.lock(1, shorter);
    }

    function test_GivenAnEndedLock_whenUnlocked_thenAllComesBack() external {
        lockFor(ann, 100e18, 10);
        vm.warp((uint256(today()) + 11) * 1 days);
        vm.prank(ann);
        assertEq(voteLock.unlock(), 100e18, "the whole lock is paid");
        assertEq(flv.balanceOf(ann), GRANT, "the member has it again");
        assertEq(voteLock.lockedOf(ann), 0, "nothing stays locked");
        vm.prank(ann);
        vm.expectRevert(abi.encodeWithSelector(IVoteLock.NoLock.selector, ann));
        voteLock.unlock();
    }

    function test_GivenTooLongALock_thenItIsRefused() external {
        uint32 end = today() + 731;
        vm.prank(ann);
        vm.expectRevert(abi.encodeWithSelector(IVoteLock.EndTooLate.selector, end, end - 1));
        voteLock.lock(1, end);
    }

    function test_GivenAPermit_whenLocked_thenOneTransactionIsEnough() external {
        uint256 key = 0xBEEF;
        address eve = vm.addr(key);
        vm.prank(ann);
        flv.transfer(eve, 5e18);
        bytes32 typeHash =
            keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)");
        bytes32 content =
            keccak256(abi.encode(typeHash, eve, address(voteLock), uint256(5e18), uint256(0), block.timestamp));
        bytes32 digest = keccak256(abi.encodePacked("\x19\x01", flv.DOMAIN_SEPARATOR(), content));
        bytes memory signed = signature(key, digest);
        uint32 end = today() + 30;
        vm.prank(eve);
        voteLock.lockWithPermit(5e18, end, block.timestamp, signed);
        assertEq(voteLock.lockedOf(eve), 5e18, "the permit pays the lock");
        vm.expectRevert(abi.encodeWithSelector(IFLV.InvalidSignature.selector, eve));
        flv.permit(eve, address(voteLock), 5e18, block.timestamp, signed);
    }

    function test_GivenADelegation_thenItCanBeTakenBack() external {
        vm.prank(ann);
        voteLock.delegate(ben);
        assertEq(voteLock.delegateOf(ann), ben, "ben votes for ann");
        vm.prank(ann);
        voteLock.delegate(ann);
        assertEq(voteLock.delegateOf(ann), address(0), "ann votes herself again");
    }

    function testFuzz_PowerIsBetweenOnceAndTwice(uint256 amountSeed, uint256 daysSeed, uint256 waitSeed) external {
        uint256 amount = bound(amountSeed, 1, GRANT);
        uint32 lockDays = uint32(bound(daysSeed, 0, 730));
        lockFor(ann, amount, lockDays);
        uint256 end = (uint256(today()) + lockDays + 1) * 1 days;
        vm.warp(block.timestamp + bound(waitSeed, 1, 800 days));
        uint256 power = voteLock.powerOf(ann);
        if (block.timestamp >= end) {
            assertEq(power, 0, "an ended lock has no power");
        } else {
            assertGe(power, amount, "a lock counts at least once");
            assertLe(power, 2 * amount, "a lock counts at most twice");
        }
    }

    /// @notice Whatever is added or extended after a snapshot, its power does not rise while its vote is open.
    function testFuzz_NoChangeAfterTheSnapshotRaisesPower(uint256[6] calldata seeds) external {
        lockFor(ann, bound(seeds[0], 1, 1000e18), uint32(bound(seeds[1], 2, 400)));
        vm.warp(block.timestamp + bound(seeds[2], 1, 3 days));
        snapshot = block.timestamp;
        uint256 voteEnd = snapshot + VOTE + EXTENSION;
        uint256 before = voteLock.powerAt(ann, snapshot, voteEnd);
        for (uint256 i = 3; i < 6; ++i) {
            vm.warp(block.timestamp + bound(seeds[i], 0, (VOTE + EXTENSION) / 3));
            uint32 end = today() + uint32(bound(seeds[i] >> 64, 401, 730));
            vm.startPrank(ann);
            flv.approve(address(voteLock), 500e18);
            try voteLock.lock(bound(seeds[i] >> 128, 0, 500e18), end) {} catch {}
            vm.stopPrank();
            assertLe(voteLock.powerAt(ann, snapshot, voteEnd), before, "power at the snapshot never rises");
        }
    }
}
