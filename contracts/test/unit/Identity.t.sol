// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IIdentityGate} from "../../src/access/interfaces/IIdentityGate.sol";
import {IAppraisals} from "../../src/collateral/interfaces/IAppraisals.sol";
import {ICollateralRegistry} from "../../src/collateral/interfaces/ICollateralRegistry.sol";
import {IMarkets} from "../../src/lending/interfaces/IMarkets.sol";
import {World} from "../support/World.sol";

contract GivenARecord is World {
    function setUp() public {
        deployWorld();
    }

    function test_whenItsLastDayIsOver_thenItIsInvalid() public {
        isTrue(gate.isValid(borrower), "valid");
        skipDays(3650);
        isTrue(gate.isValid(borrower), "valid on its last day");
        skipDays(1);
        isTrue(!gate.isValid(borrower), "invalid the day after");
    }

    function test_whenItsAttestorIsSuspended_thenAllItsRecordsAreInvalid() public {
        gate.suspendAttestor(address(this));
        isTrue(!gate.isValid(borrower) && !gate.isValid(lender), "all of them at once");
        gate.resumeAttestor(address(this));
        isTrue(gate.isValid(borrower), "and back");
    }

    function test_whenAnIdentityHasEightAccounts_thenANinthReverts() public {
        for (uint160 i = 0; i < 8; i++) {
            admit(address(0x9000 + i), 77);
        }
        vm.expectRevert(abi.encodeWithSelector(IIdentityGate.TooManyAccounts.selector, 77));
        gate.setRecord(address(0x9009), 77, 1, 7, 0, today() + 1);
    }

    function test_whenRenewed_thenAFreezeStays() public {
        gate.freeze(borrower, 5, 0);
        admit(borrower, 1);
        isTrue(gate.isFrozen(borrower), "renewing does not unfreeze");
        isTrue(flusd.isFrozen(borrower), "nor in the token");
        equal(gate.accountsOf(1), 1, "and counts the account once");
    }

    function test_whenClassOrCountryIsNotAdmitted_thenItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IIdentityGate.ClassNotAdmitted.selector, borrower, 1));
        gate.requireAdmitted(borrower, 0xfd, type(uint256).max);
        vm.expectRevert(abi.encodeWithSelector(IIdentityGate.CountryNotAdmitted.selector, borrower, 7));
        gate.requireAdmitted(borrower, 0xff, ~(uint256(1) << 7));
    }

    function test_whenNotAdmin_thenNothingCanBeWritten() public {
        vm.startPrank(stranger);
        vm.expectRevert();
        gate.setRecord(stranger, 5, 1, 1, 0, today() + 1);
        vm.expectRevert();
        gate.freeze(lender, 1, 0);
        vm.expectRevert();
        markets.setParameter("BASE_RATE", 1);
        vm.expectRevert();
        issuance.setCapacity(stranger, 1);
        vm.stopPrank();
    }
}

contract GivenAnAppraisal is World {
    bytes32 internal asset;

    function setUp() public {
        deployWorld();
        asset = registerHouse(borrower, TITLE, 100_000e6);
    }

    function test_whenTwoDiffer_thenTheLowerMedianCounts() public {
        skipDays(1);
        (IAppraisals.Statement[] memory s, bytes[] memory g) = statements(asset, 110_000e6, 100_000e6, today());
        appraisals.submitRound(asset, s, g);
        equal(appraisals.latest(asset).value, 100_000e6, "lower median");
        equal(appraisals.latest(asset).round, 2, "second round");
        equal(appraisals.roundOf(asset, 1).value, 100_000e6, "history stays");
    }

    function test_whenTooFarApart_thenTheLastValueStays() public {
        skipDays(1);
        (IAppraisals.Statement[] memory s, bytes[] memory g) = statements(asset, 115_001e6, 100_000e6, today());
        vm.expectRevert(abi.encodeWithSelector(IAppraisals.DispersionTooHigh.selector, 1501, 1500));
        appraisals.submitRound(asset, s, g);
        equal(appraisals.latest(asset).round, 1, "rejected");
    }

    function test_whenOneSigner_thenItReverts() public {
        IAppraisals.Statement[] memory s = new IAppraisals.Statement[](1);
        vm.expectRevert(abi.encodeWithSelector(IAppraisals.NotEnoughSigners.selector, 1, 2));
        appraisals.submitRound(asset, s, new bytes[](1));
    }

    function test_whenOneSignsTwice_thenItReverts() public {
        skipDays(1);
        (IAppraisals.Statement[] memory s, bytes[] memory g) = statements(asset, 100_000e6, 100_000e6, today());
        s[1] = s[0];
        g[1] = g[0];
        vm.expectRevert(abi.encodeWithSelector(IAppraisals.SignersNotAscending.selector, s[0].signer));
        appraisals.submitRound(asset, s, g);
    }

    function test_whenTheStepIsLarge_thenAThirdSignerIsNeeded() public {
        skipDays(1);
        (IAppraisals.Statement[] memory s, bytes[] memory g) = statements(asset, 60_000e6, 60_000e6, today());
        vm.expectRevert(abi.encodeWithSelector(IAppraisals.StepTooLarge.selector, 60_000e6, 100_000e6, 3000));
        appraisals.submitRound(asset, s, g);
        IAppraisals.Statement[] memory three = new IAppraisals.Statement[](3);
        bytes[] memory signatures = new bytes[](3);
        for (uint256 i = 0; i < 3; i++) {
            three[i] = IAppraisals.Statement(asset, 60_000e6, 1, today(), 0, vm.addr(appraiserKeys[i]));
            signatures[i] = sign(appraiserKeys[i], appraisals.statementDigest(three[i]));
        }
        appraisals.submitRound(asset, three, signatures);
        equal(appraisals.latest(asset).value, 60_000e6, "three may step further");
    }

    function test_whenReplayed_thenItReverts() public {
        (IAppraisals.Statement[] memory s, bytes[] memory g) = statements(asset, 100_000e6, 100_000e6, today());
        vm.expectRevert(abi.encodeWithSelector(IAppraisals.NotNewer.selector, today(), today()));
        appraisals.submitRound(asset, s, g);
    }

    function test_whenItAges_thenTheValueFallsToFourFifthsAndThenToNothing() public view {
        equal(appraisals.valueOf(asset, today() + 548), 100_000e6, "full to half the maximum age");
        equal(appraisals.valueOf(asset, today() + 822), 90_000e6, "nine tenths at three quarters");
        equal(appraisals.valueOf(asset, today() + 1096), 80_000e6, "four fifths at the maximum");
        equal(appraisals.valueOf(asset, today() + 1097), 0, "nothing after it");
    }

    function test_whenTheSignatureIsOfSomebodyElse_thenItReverts() public {
        skipDays(1);
        (IAppraisals.Statement[] memory s, bytes[] memory g) = statements(asset, 100_000e6, 100_000e6, today());
        g[1] = g[0];
        vm.expectRevert(abi.encodeWithSelector(IAppraisals.InvalidSignature.selector, s[1].signer));
        appraisals.submitRound(asset, s, g);
    }

    function test_whenNotTheOwner_thenDocumentsStay() public {
        vm.prank(stranger);
        vm.expectRevert(abi.encodeWithSelector(ICollateralRegistry.NotAssetOwner.selector, asset, stranger));
        registry.updateDocuments(asset, 0);
    }
}

contract GivenAParameter is World {
    function setUp() public {
        deployWorld();
    }

    function test_whenSet_thenHistoryKeepsTheOldVersion() public {
        skipDays(1);
        markets.setParameter("BASE_RATE", 0.04e18);
        equal(markets.valueAt("BASE_RATE", 1, START), 0.035e18, "version 1 at the start");
        equal(markets.valueAt("BASE_RATE", 2, block.timestamp), 0.04e18, "version 2 now");
        vm.expectRevert(abi.encodeWithSelector(IMarkets.UnknownVersion.selector, bytes32("BASE_RATE"), 1));
        markets.valueAt("BASE_RATE", 1, block.timestamp);
    }

    function test_whenOutOfBoundsOrTooFar_thenItReverts() public {
        vm.expectRevert(
            abi.encodeWithSelector(IMarkets.OutOfBounds.selector, bytes32("BASE_RATE"), 0.2e18 + 1, 0, 0.2e18)
        );
        markets.setParameter("BASE_RATE", 0.2e18 + 1);
        vm.expectRevert(
            abi.encodeWithSelector(IMarkets.StepTooLarge.selector, bytes32("BASE_RATE"), BASE, 0.0451e18, 0.01e18)
        );
        markets.setParameter("BASE_RATE", 0.0451e18);
    }

    function test_whenPaused_thenItLapsesAndCannotBeRepeatedAtOnce() public {
        markets.pause(0, IMarkets.Action.Draw);
        vm.expectRevert();
        markets.requireNotPaused(bytes32(uint256(1)), IMarkets.Action.Draw);
        markets.requireNotPaused(bytes32(uint256(1)), IMarkets.Action.Deposit);
        skipDays(14);
        markets.requireNotPaused(bytes32(uint256(1)), IMarkets.Action.Draw);
        vm.expectRevert();
        markets.pause(0, IMarkets.Action.Draw);
        skipDays(16);
        markets.pause(0, IMarkets.Action.Draw);
    }

    function test_whenAProductIsListedAgain_thenItReverts() public {
        IMarkets.Product memory p = markets.product(1);
        vm.expectRevert(IMarkets.AlreadyListed.selector);
        markets.listProduct(1, p);
    }
}
