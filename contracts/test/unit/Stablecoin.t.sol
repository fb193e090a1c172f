// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Governed} from "../../src/access/Governed.sol";
import {Roles} from "../../src/access/Roles.sol";
import {IIdentityGate} from "../../src/access/interfaces/IIdentityGate.sol";
import {IFLUSD} from "../../src/stablecoin/interfaces/IFLUSD.sol";
import {IIssuance} from "../../src/stablecoin/interfaces/IIssuance.sol";
import {IPegModule} from "../../src/stablecoin/interfaces/IPegModule.sol";
import {World} from "../support/World.sol";

contract GivenFlusd is World {
    address internal alice;
    address internal bob = address(0xB0B);

    function setUp() public {
        deployWorld();
        alice = vm.addr(0xA11CE);
        admit(alice, 11);
        fund(alice, 1000e6);
    }

    function test_whenTransferred_thenBothBalancesMove() public {
        vm.prank(alice);
        flusd.transfer(bob, 400e6);
        equal(flusd.balanceOf(alice), 600e6, "payer");
        equal(flusd.balanceOf(bob), 400e6, "payee");
        equal(flusd.totalSupply(), 1000e6, "supply stays");
    }

    function test_whenTransferredToItself_thenTheBalanceStays() public {
        vm.prank(alice);
        flusd.transfer(alice, 400e6);
        equal(flusd.balanceOf(alice), 1000e6, "a transfer to oneself makes nothing");
    }

    function test_whenTooMuch_thenItReverts() public {
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IFLUSD.InsufficientBalance.selector, alice, 1000e6, 1000e6 + 1));
        flusd.transfer(bob, 1000e6 + 1);
    }

    function test_whenFrozen_thenTransfersToAndFromRevert() public {
        gate.freeze(alice, 1, keccak256("case"));
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IFLUSD.FrozenAccount.selector, alice));
        flusd.transfer(bob, 1);
        gate.unfreeze(alice, 2, keccak256("case"));
        gate.freeze(bob, 1, keccak256("case"));
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IFLUSD.FrozenAccount.selector, bob));
        flusd.transfer(bob, 1);
    }

    function test_whenPermitted_thenTheAllowanceIsSetOnce() public {
        bytes32 digest = permitDigest(alice, bob, 5e6, 0, block.timestamp);
        bytes memory signature = sign(0xA11CE, digest);
        flusd.permit(alice, bob, 5e6, block.timestamp, signature);
        equal(flusd.allowance(alice, bob), 5e6, "allowance by signature");
        vm.expectRevert(abi.encodeWithSelector(IFLUSD.InvalidSignature.selector, alice));
        flusd.permit(alice, bob, 5e6, block.timestamp, signature);
    }

    function test_whenPermitIsLate_thenItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IFLUSD.SignatureExpired.selector, block.timestamp - 1));
        flusd.permit(alice, bob, 5e6, block.timestamp - 1, hex"");
    }

    function test_whenAuthorised_thenAnyoneSendsItOnce() public {
        bytes32 nonce = keccak256("n");
        bytes memory signature = sign(0xA11CE, authorizationDigest(alice, bob, 7e6, nonce));
        flusd.transferWithAuthorization(alice, bob, 7e6, 0, block.timestamp + 1, nonce, signature);
        equal(flusd.balanceOf(bob), 7e6, "moved by signature");
        vm.expectRevert(abi.encodeWithSelector(IFLUSD.AuthorizationAlreadyUsed.selector, alice, nonce));
        flusd.transferWithAuthorization(alice, bob, 7e6, 0, block.timestamp + 1, nonce, signature);
    }

    function test_whenNotThePayee_thenReceiveReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IFLUSD.CallerNotPayee.selector, address(this), bob));
        flusd.receiveWithAuthorization(alice, bob, 7e6, 0, block.timestamp + 1, 0, hex"");
    }

    function test_whenNotTheOwner_thenASubAccountCannotBeMoved() public {
        address sub = flusd.subAccountOf(bob, "key");
        vm.prank(alice);
        flusd.transfer(sub, 10e6);
        vm.prank(alice);
        vm.expectRevert();
        flusd.transferFromSub("key", alice, 10e6);
        vm.prank(bob);
        flusd.transferFromSub("key", bob, 10e6);
        equal(flusd.balanceOf(bob), 10e6, "only the deriving account moves it");
    }

    function test_whenNotIssuance_thenNoMintAndNoBurn() public {
        vm.expectRevert(abi.encodeWithSelector(IFLUSD.NotAllowed.selector, address(this)));
        flusd.mint(alice, 1);
        vm.expectRevert(abi.encodeWithSelector(IFLUSD.NotAllowed.selector, address(this)));
        flusd.burnSub(alice, 0, 1);
        vm.expectRevert(abi.encodeWithSelector(IFLUSD.NotAllowed.selector, address(this)));
        flusd.forceTransfer(alice, bob, 1);
        vm.expectRevert(abi.encodeWithSelector(IFLUSD.NotAllowed.selector, address(this)));
        flusd.setFrozen(alice, true);
    }

    function test_whenNotAFacilitator_thenIssuanceMintsNothing() public {
        vm.expectRevert(abi.encodeWithSelector(IIssuance.CapacityExceeded.selector, address(this), 1, 0));
        issuance.mint(alice, 1);
    }

    function test_whenForcedWithoutWaiting_thenItReverts() public {
        address enforcer = address(0xEF);
        manager.grantRole(Roles.ENFORCER, enforcer, 48 hours);
        bytes4[] memory selectors = new bytes4[](1);
        selectors[0] = gate.forceTransfer.selector;
        manager.setTargetFunctionRole(address(gate), selectors, Roles.ENFORCER);
        bytes memory call = abi.encodeCall(gate.forceTransfer, (alice, bob, 1000e6, 7, keccak256("order")));
        vm.prank(enforcer);
        vm.expectRevert();
        gate.forceTransfer(alice, bob, 1000e6, 7, keccak256("order"));
        vm.prank(enforcer);
        manager.schedule(address(gate), call, 0);
        gate.freeze(alice, 1, 0);
        vm.warp(block.timestamp + 48 hours);
        vm.prank(enforcer);
        gate.forceTransfer(alice, bob, 1000e6, 7, keccak256("order"));
        equal(flusd.balanceOf(bob), 1000e6, "after the delay it moves, frozen or not");
        equal(flusd.totalSupply(), 1000e6, "and totals are conserved");
        vm.expectRevert();
        gate.forceTransfer(bob, alice, 1000e6, 7, keccak256("order"));
    }

    function test_whenAuthorityIsChanged_thenItReverts() public {
        vm.expectRevert(Governed.AuthorityFixed.selector);
        gate.setAuthority(address(this));
    }

    function permitDigest(address owner, address spender, uint256 value, uint256 nonce, uint256 deadline)
        private
        view
        returns (bytes32)
    {
        bytes32 typeHash =
            keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)");
        return digestOf(keccak256(abi.encode(typeHash, owner, spender, value, nonce, deadline)));
    }

    function authorizationDigest(address from, address to, uint256 value, bytes32 nonce)
        private
        view
        returns (bytes32)
    {
        bytes32 typeHash = keccak256(
            "TransferWithAuthorization(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce)"
        );
        return digestOf(keccak256(abi.encode(typeHash, from, to, value, 0, block.timestamp + 1, nonce)));
    }

    function digestOf(bytes32 structHash) private view returns (bytes32) {
        return keccak256(abi.encodePacked(hex"1901", flusd.DOMAIN_SEPARATOR(), structHash));
    }
}

contract GivenThePeg is World {
    address internal alice = address(0xA11CE);

    function setUp() public {
        deployWorld();
        admit(alice, 11);
        token.faucetTo(alice);
        vm.startPrank(alice);
        token.approve(address(peg), type(uint256).max);
        flusd.approve(address(peg), type(uint256).max);
        vm.stopPrank();
    }

    function test_whenBought_thenOneForOneLessTheFee() public {
        peg.setFees(address(token), 25, 10);
        vm.prank(alice);
        equal(peg.buy(address(token), 1000e6, 997.5e6, alice), 997.5e6, "25 bps in");
        equal(issuance.bucket(address(peg)).level, 997.5e6, "the level is what was minted");
        equal(peg.asset(address(token)).held, 1000e6, "the fee stays in the reserve");
        (uint256 quoted, uint256 fee) = peg.quoteBuy(address(token), 1000e6);
        equal(quoted + fee, 1000e6, "the quote agrees");
    }

    function test_whenRedeemed_thenTheReserveIsPaidAndFlusdBurned() public {
        vm.startPrank(alice);
        peg.buy(address(token), 1000e6, 0, alice);
        equal(peg.redeem(address(token), 1000e6, 0, alice), 999e6, "10 bps out");
        vm.stopPrank();
        equal(flusd.totalSupply(), 0, "burned");
        equal(token.balanceOf(alice), 9999e6, "paid");
    }

    function test_whenTheRecordExpired_thenBuyingStopsAndRedeemingToOneselfGoesOn() public {
        vm.prank(alice);
        peg.buy(address(token), 1000e6, 0, alice);
        gate.expireRecord(alice);
        vm.startPrank(alice);
        vm.expectRevert(abi.encodeWithSelector(IIdentityGate.RecordOutOfDate.selector, alice, today() - 1, today()));
        peg.buy(address(token), 1000e6, 0, alice);
        peg.redeem(address(token), 500e6, 0, alice);
        vm.expectRevert();
        peg.redeem(address(token), 500e6, 0, lender);
        vm.stopPrank();
    }

    function test_whenBuyingIsPaused_thenRedeemingGoesOn() public {
        vm.prank(alice);
        peg.buy(address(token), 1000e6, 0, alice);
        peg.pauseBuying(address(token));
        vm.startPrank(alice);
        vm.expectRevert(
            abi.encodeWithSelector(IPegModule.BuyingIsPaused.selector, address(token), block.timestamp + 14 days)
        );
        peg.buy(address(token), 1000e6, 0, alice);
        peg.redeem(address(token), 500e6, 0, alice);
        vm.stopPrank();
        equal(peg.buyable(address(token)), 0, "nothing can be bought");
    }

    function test_whenPausedTwiceInThirtyDays_thenTheSecondReverts() public {
        peg.pauseBuying(address(token));
        skipDays(15);
        vm.expectRevert();
        peg.pauseBuying(address(token));
    }

    function test_whenDonated_thenNothingMoreCanBeRedeemed() public {
        vm.prank(alice);
        peg.buy(address(token), 1000e6, 0, alice);
        token.faucetTo(address(peg));
        equal(peg.asset(address(token)).held, 1000e6, "own accounting");
    }

    function test_whenAboveTheCap_thenBuyingReverts() public {
        peg.cutCap(address(token), 999e6);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IPegModule.CapExceeded.selector, address(token), 1000e6, 999e6));
        peg.buy(address(token), 1000e6, 0, alice);
    }

    function test_whenBoughtAndSold_thenNeverAProfit(uint256 amount) public {
        amount = bound(amount, 2, 10_000e6);
        vm.startPrank(alice);
        peg.buy(address(token), amount, 0, alice);
        peg.redeem(address(token), flusd.balanceOf(alice), 0, alice);
        vm.stopPrank();
        atMost(token.balanceOf(alice), 10_000e6, "no round trip profits");
    }
}
