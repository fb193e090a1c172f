// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Anchor} from "../../src/governance/Anchor.sol";
import {IAnchor} from "../../src/governance/interfaces/IAnchor.sol";
import {Test} from "../support/Test.sol";

contract GivenAnAnchor is Test {
    bytes32 private constant AUDIT = "AUDIT";
    address private constant OTHER = address(0x7e57);

    Anchor private anchor;

    function setUp() public {
        anchor = new Anchor();
    }

    function test_whenPublished_thenTheRootAndItsTimeAreKept() public {
        anchor.publish(AUDIT, 20_000, bytes32(uint256(1)));
        IAnchor.Entry memory entry = anchor.latest(address(this), AUDIT);
        assertEq(entry.root, bytes32(uint256(1)), "root");
        assertEq(entry.period, 20_000, "period");
        assertEq(entry.publishedAt, block.timestamp, "time");
    }

    function test_whenAPeriodIsRepeatedOrEarlier_thenItReverts() public {
        anchor.publish(AUDIT, 20_000, bytes32(uint256(1)));
        vm.expectRevert(abi.encodeWithSelector(IAnchor.PeriodNotLater.selector, AUDIT, 20_000, 20_000));
        anchor.publish(AUDIT, 20_000, bytes32(uint256(2)));
        vm.expectRevert(abi.encodeWithSelector(IAnchor.PeriodNotLater.selector, AUDIT, 19_999, 20_000));
        anchor.publish(AUDIT, 19_999, bytes32(uint256(2)));
        assertEq(anchor.latest(address(this), AUDIT).root, bytes32(uint256(1)), "the first root stays");
    }

    function test_whenTheFirstPeriodIsZero_thenItCountsAndIsNotRepeated() public {
        anchor.publish(AUDIT, 0, bytes32(uint256(1)));
        vm.expectRevert(abi.encodeWithSelector(IAnchor.PeriodNotLater.selector, AUDIT, 0, 0));
        anchor.publish(AUDIT, 0, bytes32(uint256(2)));
    }

    function test_whenTheRootIsZero_thenItReverts() public {
        vm.expectRevert(IAnchor.ZeroRoot.selector);
        anchor.publish(AUDIT, 1, 0);
    }

    function testFuzz_whenOthersPublish_thenMineStays(bytes32 kind, uint64 period, bytes32 root) public {
        anchor.publish(AUDIT, 20_000, bytes32(uint256(1)));
        if (root == 0) root = bytes32(uint256(7));
        vm.prank(OTHER);
        anchor.publish(kind, period, root);
        assertEq(anchor.latest(address(this), AUDIT).root, bytes32(uint256(1)), "of another publisher");
        if (kind != AUDIT) {
            anchor.publish(kind, period, root);
            assertEq(anchor.latest(address(this), AUDIT).root, bytes32(uint256(1)), "of another kind");
        }
    }
}
