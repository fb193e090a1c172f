// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IdentityGate} from "../../src/access/IdentityGate.sol";
import {Roles} from "../../src/access/Roles.sol";
import {Appraisals} from "../../src/collateral/Appraisals.sol";
import {CollateralRegistry} from "../../src/collateral/CollateralRegistry.sol";
import {IAppraisals} from "../../src/collateral/interfaces/IAppraisals.sol";
import {TestReserveToken} from "../../src/demo/TestReserveToken.sol";
import {LoanBook} from "../../src/lending/LoanBook.sol";
import {Markets} from "../../src/lending/Markets.sol";
import {Origination} from "../../src/lending/Origination.sol";
import {Pool} from "../../src/lending/Pool.sol";
import {Schedules} from "../../src/lending/Schedules.sol";
import {TrancheVault} from "../../src/lending/TrancheVault.sol";
import {ILoanBook} from "../../src/lending/interfaces/ILoanBook.sol";
import {IMarkets} from "../../src/lending/interfaces/IMarkets.sol";
import {IOrigination} from "../../src/lending/interfaces/IOrigination.sol";
import {ISchedules} from "../../src/lending/interfaces/ISchedules.sol";
import {FLUSD} from "../../src/stablecoin/FLUSD.sol";
import {Issuance} from "../../src/stablecoin/Issuance.sol";
import {PegModule} from "../../src/stablecoin/PegModule.sol";
import {Check} from "./Check.sol";
import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";

/// @title World: the whole protocol deployed by the test, with ADMIN for the test itself
/// @dev Addresses of later contracts are computed from the deployer's nonce, as in a real deployment.
abstract contract World is Check {
    uint256 internal constant Q = 10_000;
    uint256 internal constant FL = 1e6;
    uint256 internal constant START = 1_767_225_600; // 2026-01-01 UTC
    uint256 internal constant BORROWER_KEY = 0xB0;
    uint256 internal constant ORIGINATOR_KEY = 0x0A;
    uint64 internal constant BASE = 0.035e18;
    uint32 internal constant ANNUITY_PRODUCT = 1;
    uint32 internal constant BULLET_PRODUCT = 2;
    bytes32 internal constant TITLE = keccak256("salted title");

    AccessManager internal manager;
    Markets internal markets;
    IdentityGate internal gate;
    FLUSD internal flusd;
    Issuance internal issuance;
    PegModule internal peg;
    Schedules internal schedules;
    CollateralRegistry internal registry;
    Appraisals internal appraisals;
    LoanBook internal book;
    Origination internal origination;
    Pool internal pool;
    TrancheVault internal vault;
    TestReserveToken internal token;

    address internal borrower;
    address internal originator;
    address internal lender = address(0x1E4D);
    address internal stranger = address(0x5747);
    uint256[3] internal appraiserKeys;

    function deployWorld() internal {
        vm.warp(START);
        borrower = vm.addr(BORROWER_KEY);
        originator = vm.addr(ORIGINATOR_KEY);
        address me = address(this);
        uint64 n = vm.getNonce(me);
        address flusd_ = vm.computeCreateAddress(me, n + 3);
        address issuance_ = vm.computeCreateAddress(me, n + 4);
        address origination_ = vm.computeCreateAddress(me, n + 10);
        address book_ = vm.computeCreateAddress(me, n + 9);
        address vault_ = vm.computeCreateAddress(me, n + 12);
        manager = new AccessManager(me);
        markets = new Markets(address(manager));
        gate = new IdentityGate(address(manager), flusd_);
        flusd = new FLUSD(issuance_, address(gate), book_);
        issuance = new Issuance(address(manager), flusd_);
        peg = new PegModule(address(manager), flusd_, issuance_, address(gate));
        schedules = new Schedules();
        registry = new CollateralRegistry(address(gate), origination_, book_);
        appraisals = new Appraisals(address(manager), address(registry), 2, 1500, 3000, 30);
        book =
            new LoanBook(flusd_, address(markets), address(gate), address(registry), address(appraisals), origination_);
        origination = new Origination(
            address(manager),
            address(markets),
            address(schedules),
            address(gate),
            address(registry),
            address(appraisals),
            book_
        );
        pool = new Pool(flusd_, book_, origination_, vault_);
        vault = new TrancheVault(
            "Florin Homes", "fHOME", flusd_, address(pool), address(gate), address(markets), 0xff, type(uint256).max
        );
        token = new TestReserveToken();
        configure();
    }

    function configure() private {
        manager.grantRole(Roles.ORIGINATOR, originator, 0);
        issuance.setCapacity(address(peg), type(uint112).max);
        peg.listAsset(address(token), type(uint112).max, 0, 10);
        markets.listParameter("BASE_RATE", BASE, 0, 0.2e18, 0.01e18, 0);
        IMarkets.Product memory p;
        p.family = 1;
        p.dayCount = 1;
        p.collateralClass = 1;
        p.classMask = 0xff;
        p.minPeriodMonths = 1;
        p.maxPeriodMonths = 1;
        p.minCount = 1;
        p.maxCount = 480;
        p.ltvLimitBps = 8000;
        p.graceDays = 5;
        p.defaultDays = 90;
        p.lgdFloorBps = 1000;
        p.watchPdBps = 1000;
        p.quantum = 10_000;
        p.marginWad = 0.015e18;
        p.lateMarginWad = 0.03e18;
        p.lastTolerance = 50e6;
        p.minPrincipal = 1000e6;
        p.maxPrincipal = 1_000_000e6;
        p.countries = type(uint256).max;
        markets.listProduct(ANNUITY_PRODUCT, p);
        p.family = 2;
        p.maxPeriodMonths = 120;
        p.maxCount = 1;
        p.ltvLimitBps = 7000;
        p.marginWad = 0.02e18;
        markets.listProduct(BULLET_PRODUCT, p);
        markets.listPool(address(pool));
        markets.setOriginatorCap(originator, type(uint112).max);
        appraisals.setClassRule(1, 1096, 0);
        uint256[3] memory keys = [uint256(0xA1), 0xA2, 0xA3];
        for (uint256 i = 0; i < 3; i++) {
            // forge-lint: disable-next-line(unsafe-typecast)
            appraisals.addSigner(vm.addr(keys[i]), uint32(i + 1));
        }
        appraiserKeys = sorted(keys);
        admit(borrower, 1);
        admit(lender, 2);
    }

    function admit(address account, uint128 identity) internal {
        gate.setRecord(account, identity, 1, 7, 0, today() + 3650);
    }

    function today() internal view returns (uint32) {
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint32(block.timestamp / 86_400);
    }

    function skipDays(uint256 count) internal {
        vm.warp(block.timestamp + count * 1 days);
    }

    /// @dev FLUSD for `account` by the peg, as everybody gets it.
    function fund(address account, uint256 amount) internal {
        uint256 calls = amount / 10_000e6 + 1;
        for (uint256 i = 0; i < calls; i++) {
            token.faucetTo(account);
        }
        vm.startPrank(account);
        token.approve(address(peg), amount);
        peg.buy(address(token), amount, 0, account);
        flusd.approve(address(vault), type(uint256).max);
        flusd.approve(address(book), type(uint256).max);
        vm.stopPrank();
    }

    function supply(address account, uint256 amount) internal {
        fund(account, amount);
        vm.prank(account);
        vault.deposit(amount, 0);
    }

    function registerHouse(address owner, bytes32 title, uint128 value) internal returns (bytes32 asset) {
        vm.prank(owner);
        asset = registry.register(title, 1, keccak256("documents"));
        appraise(asset, value, today());
    }

    function appraise(bytes32 asset, uint128 value, uint32 day) internal {
        (IAppraisals.Statement[] memory s, bytes[] memory g) = statements(asset, value, value, day);
        appraisals.submitRound(asset, s, g);
    }

    function statements(bytes32 asset, uint128 first, uint128 second, uint32 day)
        internal
        view
        returns (IAppraisals.Statement[] memory s, bytes[] memory g)
    {
        s = new IAppraisals.Statement[](2);
        g = new bytes[](2);
        for (uint256 i = 0; i < 2; i++) {
            s[i] = IAppraisals.Statement(
                asset, i == 0 ? first : second, 1, day, keccak256("report"), vm.addr(appraiserKeys[i])
            );
            g[i] = sign(appraiserKeys[i], appraisals.statementDigest(s[i]));
        }
    }

    function offerFor(bytes32 asset, uint32 product, uint96 principal, uint16 months)
        internal
        view
        returns (IOrigination.Offer memory o)
    {
        o.borrower = borrower;
        o.pool = address(pool);
        o.product = product;
        o.asset = asset;
        o.principal = principal;
        o.parameterVersion = markets.parameter("BASE_RATE").version;
        o.rate = markets.parameter("BASE_RATE").value + markets.product(product).marginWad;
        o.count = product == ANNUITY_PRODUCT ? months : 1;
        o.periodMonths = product == ANNUITY_PRODUCT ? 1 : months;
        o.startDay = today();
        // forge-lint: disable-start(unsafe-typecast)
        o.issuedAt = uint40(block.timestamp);
        o.expiresAt = uint40(block.timestamp + 14 days);
        o.originator = originator;
        o.nonce = keccak256(abi.encode(asset, principal, months, block.timestamp));
        if (product == ANNUITY_PRODUCT) o.instalment = uint96(instalmentOf(principal, o.rate, months, o.startDay));
        // forge-lint: disable-end(unsafe-typecast)
    }

    function receiptFor(IOrigination.Offer memory o) internal view returns (IOrigination.Receipt memory r) {
        (bytes32 hash, uint256 cost) = origination.scheduleOf(o);
        // forge-lint: disable-next-line(unsafe-typecast)
        r = IOrigination.Receipt(origination.termsHash(o), hash, 51_000, 1, uint128(cost), keccak256("risk text"), "en");
    }

    function acceptLoan(IOrigination.Offer memory o) internal returns (bytes32 loan) {
        IOrigination.Receipt memory r = receiptFor(o);
        loan = origination.accept(
            o, sign(ORIGINATOR_KEY, origination.offerDigest(o)), r, sign(BORROWER_KEY, origination.receiptDigest(r))
        );
    }

    /// @dev A drawn loan against a house of twice its principal.
    function activeLoan(uint32 product, uint96 principal, uint16 months, bytes32 title)
        internal
        returns (bytes32 loan)
    {
        bytes32 asset = registerHouse(borrower, title, principal * 2);
        loan = acceptLoan(offerFor(asset, product, principal, months));
        vm.prank(borrower);
        book.draw(loan, principal);
    }

    /// @dev Smallest multiple of Q for which the balance runs out within `count` rows, by bisection.
    function instalmentOf(uint256 principal, uint256 rate, uint256 count, uint256 startDay)
        internal
        view
        returns (uint256)
    {
        uint256 low = principal / count / Q;
        uint256 high = (principal + principal * rate * (count + 2) / 12e18) / Q + 2;
        while (low < high) {
            uint256 middle = (low + high) / 2;
            uint256 balance = principal;
            uint256 from = startDay;
            for (uint256 k = 1; k <= count && balance > 0; k++) {
                uint256 due = schedules.dueDay(startDay, k);
                uint256 interest = schedules.interestOf(1, balance, rate, from, due, Q);
                uint256 part = middle * Q > interest ? middle * Q - interest : 0;
                balance = balance > part ? balance - part : 0;
                from = due;
            }
            if (balance == 0) high = middle;
            else low = middle + 1;
        }
        // with one unit less the last row is a little larger, with this one a little smaller: both are in tolerance
        return low * Q;
    }

    function sign(uint256 key, bytes32 digest) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }

    function settleAll() internal {
        pool.settle(pool.activeLoans(0, 1000));
    }

    function planOf(IOrigination.Offer memory o) internal view returns (ISchedules.Plan memory) {
        IMarkets.Product memory p = markets.product(o.product);
        return ISchedules.Plan(
            p.family,
            p.dayCount,
            o.periodMonths,
            o.count,
            o.startDay,
            p.quantum,
            o.rate,
            o.principal,
            o.instalment,
            p.lastTolerance
        );
    }

    function position(bytes32 loan) internal view returns (ILoanBook.Position memory) {
        return book.position(loan);
    }

    function sorted(uint256[3] memory keys) private pure returns (uint256[3] memory) {
        for (uint256 i = 0; i < 3; i++) {
            for (uint256 j = i + 1; j < 3; j++) {
                if (vm.addr(keys[j]) < vm.addr(keys[i])) (keys[i], keys[j]) = (keys[j], keys[i]);
            }
        }
        return keys;
    }
}
