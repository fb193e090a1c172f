// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Roles} from "../../src/access/Roles.sol";
import {FLV} from "../../src/governance/FLV.sol";
import {Governor} from "../../src/governance/Governor.sol";
import {Treasury} from "../../src/governance/Treasury.sol";
import {VoteLock} from "../../src/governance/VoteLock.sol";
import {IGovernor} from "../../src/governance/interfaces/IGovernor.sol";
import {Markets} from "../../src/lending/Markets.sol";
import {IMarkets} from "../../src/lending/interfaces/IMarkets.sol";
import {Test} from "./Test.sol";
import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";

/// @title Members with locked FLV, a Governor and one governed parameter, wired as the deployment does
abstract contract GovernanceWorld is Test {
    bytes32 internal constant BASE_RATE = "BASE_RATE";
    uint8 internal constant TEXT = 0;
    uint8 internal constant PARAMETER_CHANGE = 1;
    uint8 internal constant ROLE_CHANGE = 6;
    uint32 internal constant REVIEW = 1 hours;
    uint32 internal constant VOTE = 1 days;
    uint32 internal constant LATE_MARGIN = 6 hours;
    uint32 internal constant EXTENSION = 12 hours;
    uint32 internal constant GOV_2D_DELAY = 2 days;
    uint32 internal constant ADMIN_DELAY = 14 days;
    uint256 internal constant GRANT = 2_000_000e18;

    address internal guardian = address(0xA11);
    address internal ann = address(0xA1);
    address internal ben = address(0xB2);
    address internal cleo = address(0xC3);
    address internal dan = address(0xD4);
    AccessManager internal manager;
    Markets internal markets;
    FLV internal flv;
    VoteLock internal voteLock;
    Governor internal governor;
    Treasury internal treasury;

    function setUp() public virtual {
        vm.warp(1_767_225_600);
        manager = new AccessManager(address(this));
        markets = new Markets(address(manager));
        treasury = new Treasury(address(manager));
        address[] memory members = new address[](4);
        uint256[] memory grants = new uint256[](4);
        (members[0], members[1], members[2], members[3]) = (ann, ben, cleo, dan);
        for (uint256 i; i < 4; ++i) {
            grants[i] = GRANT;
        }
        flv = new FLV(address(treasury), members, grants);
        voteLock = new VoteLock(address(flv), VOTE + EXTENSION);
        governor = new Governor(address(manager), address(voteLock), timing(), limits(), rules());
        markets.listParameter(BASE_RATE, 0.035e18, 0, 0.15e18, 0.01e18, 1 hours);
        bytes4[] memory selectors = new bytes4[](1);
        selectors[0] = IMarkets.setParameter.selector;
        manager.setTargetFunctionRole(address(markets), selectors, Roles.GOV_2D);
        manager.setRoleGuardian(Roles.GOV_2D, Roles.GUARDIAN);
        manager.grantRole(Roles.GOV_2D, address(governor), GOV_2D_DELAY);
        manager.grantRole(Roles.GUARDIAN, guardian, 0);
        manager.grantRole(0, address(governor), ADMIN_DELAY);
        manager.renounceRole(0, address(this));
    }

    function timing() internal pure returns (IGovernor.Timing memory) {
        return IGovernor.Timing(REVIEW, VOTE, LATE_MARGIN, EXTENSION, 7 days);
    }

    function limits() internal pure returns (IGovernor.Limits memory) {
        return IGovernor.Limits(50, 400, 5000, 6670);
    }

    function rules() internal view returns (IGovernor.Rule[] memory list) {
        list = new IGovernor.Rule[](2);
        list[0] = IGovernor.Rule(address(markets), IMarkets.setParameter.selector, PARAMETER_CHANGE, false);
        list[1] = IGovernor.Rule(address(manager), AccessManager.grantRole.selector, ROLE_CHANGE, true);
    }

    function today() internal view returns (uint32) {
        return uint32(block.timestamp / 1 days);
    }

    function lockFor(address member, uint256 amount, uint32 lockDays) internal {
        uint32 end = today() + lockDays;
        vm.startPrank(member);
        flv.approve(address(voteLock), amount);
        voteLock.lock(amount, end);
        vm.stopPrank();
    }

    function rateCall(uint64 value) internal view returns (IGovernor.Call[] memory calls) {
        calls = new IGovernor.Call[](1);
        calls[0] = IGovernor.Call(address(markets), abi.encodeCall(IMarkets.setParameter, (BASE_RATE, value)));
    }

    function proposeRate(address member, uint64 value) internal returns (bytes32 id) {
        IGovernor.Call[] memory calls = rateCall(value);
        vm.prank(member);
        id = governor.propose(PARAMETER_CHANGE, calls, "Lower the base rate\n\nBecause.");
    }

    function cast(address member, bytes32 id, IGovernor.Side side) internal {
        vm.prank(member);
        governor.castVote(id, side);
    }

    function warpToVote(bytes32 id) internal {
        vm.warp(uint256(governor.proposal(id).voteStart) + 1);
    }

    function warpAfterVote(bytes32 id) internal {
        vm.warp(governor.voteEnd(id) + EXTENSION + 1);
    }
}
