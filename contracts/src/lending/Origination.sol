// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Guarded} from "../access/Guarded.sol";
import {Roles} from "../access/Roles.sol";
import {IIdentityGate} from "../access/interfaces/IIdentityGate.sol";
import {IAppraisals} from "../collateral/interfaces/IAppraisals.sol";
import {ICollateralRegistry} from "../collateral/interfaces/ICollateralRegistry.sol";
import {Calendar} from "../libraries/Calendar.sol";
import {ILoanBook} from "./interfaces/ILoanBook.sol";
import {IMarkets} from "./interfaces/IMarkets.sol";
import {IOrigination} from "./interfaces/IOrigination.sol";
import {IPool} from "./interfaces/IPool.sol";
import {ISchedules} from "./interfaces/ISchedules.sol";
import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// @title Origination: what it guarantees and assumes is said in IOrigination
contract Origination is IOrigination, Guarded, EIP712 {
    bytes32 private constant OFFER_TYPE = keccak256(
        "Offer(address borrower,address pool,uint32 product,bytes32 asset,uint96 principal,uint64 rate,uint96 instalment,uint16 count,uint16 periodMonths,uint32 startDay,uint32 parameterVersion,uint40 issuedAt,uint40 expiresAt,address originator,bytes32 nonce)"
    );
    bytes32 private constant RECEIPT_TYPE = keccak256(
        "Receipt(bytes32 termsHash,bytes32 scheduleHash,uint32 aprPpm,uint8 aprRegime,uint128 totalCost,bytes32 riskTextHash,string language)"
    );
    bytes32 private constant BASE_RATE = "BASE_RATE";
    uint256 private constant OFFER_LIFE = 30 days;
    uint256 private constant START_AHEAD_DAYS = 31;
    uint256 private constant BPS = 10_000;

    /// @dev One slot per originator: day and principal signed on it. Written at approval.
    struct Usage {
        uint32 day;
        uint128 amount;
    }

    IAccessManager public immutable ACCESS_MANAGER;
    IMarkets public immutable MARKETS;
    ISchedules public immutable SCHEDULES;
    IIdentityGate public immutable IDENTITY_GATE;
    ICollateralRegistry public immutable REGISTRY;
    IAppraisals public immutable APPRAISALS;
    ILoanBook public immutable LOAN_BOOK;
    string public constant version = "1";

    mapping(address originator => Usage) private _usage;

    constructor(
        address accessManager,
        address markets,
        address schedules,
        address identityGate,
        address registry,
        address appraisals,
        address loanBook
    ) EIP712("Florin Origination", version) {
        ACCESS_MANAGER = IAccessManager(accessManager);
        MARKETS = IMarkets(markets);
        SCHEDULES = ISchedules(schedules);
        IDENTITY_GATE = IIdentityGate(identityGate);
        REGISTRY = ICollateralRegistry(registry);
        APPRAISALS = IAppraisals(appraisals);
        LOAN_BOOK = ILoanBook(loanBook);
    }

    function accept(
        Offer calldata offer,
        bytes calldata originatorSignature,
        Receipt calldata receipt,
        bytes calldata borrowerSignature
    ) external guarded returns (bytes32 loan) {
        bytes32 terms = _termsHash(offer);
        loan = _loanId(offer, terms);
        if (LOAN_BOOK.statusOf(loan) != ILoanBook.Status.None) revert ILoanBook.LoanExists(loan);
        IMarkets.Product memory product = _product(offer);
        _checkOriginator(offer, terms, originatorSignature);
        _checkReceipt(offer, product, terms, receipt, borrowerSignature);
        _checkTimes(offer, product);
        _checkTerms(offer, product);
        (uint256 value, uint256 ltvBps) = _checkCollateral(offer, product);
        _charge(offer);
        emit OfferAccepted(loan, offer.borrower, offer.originator, terms, value, ltvBps);
        emit DisclosureReceipted(
            loan,
            offer.borrower,
            receipt.scheduleHash,
            receipt.aprPpm,
            receipt.aprRegime,
            receipt.totalCost,
            receipt.riskTextHash,
            receipt.language
        );
        REGISTRY.placeLien(offer.asset, loan, offer.borrower, offer.principal);
        LOAN_BOOK.open(loan, _loanTerms(offer, product));
        IPool(offer.pool).commit(loan, offer.principal);
    }

    function termsHash(Offer calldata offer) external pure returns (bytes32) {
        return _termsHash(offer);
    }

    function offerDigest(Offer calldata offer) external view returns (bytes32) {
        return _hashTypedDataV4(_termsHash(offer));
    }

    function receiptDigest(Receipt calldata receipt) external view returns (bytes32) {
        return _receiptDigest(receipt);
    }

    function loanIdOf(Offer calldata offer) external view returns (bytes32) {
        return _loanId(offer, _termsHash(offer));
    }

    function scheduleOf(Offer calldata offer) external view returns (bytes32 scheduleHash, uint256 totalCost) {
        return SCHEDULES.check(_plan(offer, MARKETS.product(offer.product)));
    }

    function originatorUsed(address originator) external view returns (uint256) {
        Usage memory word = _usage[originator];
        return word.day == Calendar.today() ? word.amount : 0;
    }

    /// @dev The originator's principal of the day, within its cap.
    function _charge(Offer calldata offer) private {
        Usage memory word = _usage[offer.originator];
        uint32 today = Calendar.today();
        uint256 used = (word.day == today ? word.amount : 0) + uint256(offer.principal);
        uint256 cap = MARKETS.originatorCap(offer.originator);
        if (used > cap) revert OriginatorCapExceeded(offer.originator, used, cap);
        _usage[offer.originator] = Usage(today, SafeCast.toUint128(used));
    }

    function _product(Offer calldata offer) private view returns (IMarkets.Product memory) {
        if (MARKETS.productStatus(offer.product) != 1) revert ProductClosed(offer.product);
        if (!MARKETS.isPoolOpen(offer.pool)) revert PoolClosed(offer.pool);
        MARKETS.requireNotPaused(bytes32(uint256(offer.product)), IMarkets.Action.Originate);
        MARKETS.requireNotPaused(bytes32(uint256(uint160(offer.pool))), IMarkets.Action.Originate);
        return MARKETS.product(offer.product);
    }

    function _checkOriginator(Offer calldata offer, bytes32 terms, bytes calldata signature) private view {
        (bool member,) = ACCESS_MANAGER.hasRole(Roles.ORIGINATOR, offer.originator);
        if (!member) revert NotAnOriginator(offer.originator);
        if (MARKETS.isOriginatorSuspended(offer.originator)) revert OriginatorSuspended(offer.originator);
        if (!SignatureChecker.isValidSignatureNow(offer.originator, _hashTypedDataV4(terms), signature)) {
            revert InvalidOriginatorSignature();
        }
    }

    function _checkReceipt(
        Offer calldata offer,
        IMarkets.Product memory product,
        bytes32 terms,
        Receipt calldata receipt,
        bytes calldata signature
    ) private view {
        if (receipt.termsHash != terms) revert WrongTermsHash(receipt.termsHash, terms);
        if (receipt.aprRegime == 0 || receipt.aprRegime > 2) revert WrongRegime(receipt.aprRegime);
        (bytes32 scheduleHash, uint256 totalCost) = SCHEDULES.check(_plan(offer, product));
        if (receipt.scheduleHash != scheduleHash) revert WrongScheduleHash(receipt.scheduleHash, scheduleHash);
        if (receipt.totalCost != totalCost) revert WrongTotalCost(receipt.totalCost, totalCost);
        if (!SignatureChecker.isValidSignatureNow(offer.borrower, _receiptDigest(receipt), signature)) {
            revert InvalidBorrowerSignature();
        }
    }

    function _checkTimes(Offer calldata offer, IMarkets.Product memory product) private view {
        if (block.timestamp > offer.expiresAt) revert OfferExpired(offer.expiresAt);
        if (offer.issuedAt > block.timestamp) revert OfferInFuture(offer.issuedAt);
        if (offer.expiresAt > offer.issuedAt + OFFER_LIFE) revert OfferTooLong(offer.issuedAt, offer.expiresAt);
        uint256 reflected = offer.issuedAt + uint256(product.reflectionDays) * 1 days;
        if (block.timestamp < reflected) revert ReflectionNotOver(reflected);
        uint32 today = Calendar.today();
        uint256 firstDue = Calendar.addMonths(Calendar.toDate(offer.startDay), offer.periodMonths);
        if (offer.startDay > today + START_AHEAD_DAYS || firstDue <= today) {
            revert StartDayOutOfRange(offer.startDay, today);
        }
    }

    function _checkTerms(Offer calldata offer, IMarkets.Product memory product) private view {
        uint256 rate = uint256(MARKETS.valueAt(BASE_RATE, offer.parameterVersion, offer.issuedAt)) + product.marginWad;
        if (offer.rate != rate) revert WrongRate(offer.rate, rate);
        bool inside = offer.count >= product.minCount && offer.count <= product.maxCount
            && offer.periodMonths >= product.minPeriodMonths && offer.periodMonths <= product.maxPeriodMonths
            && offer.principal >= product.minPrincipal && offer.principal <= product.maxPrincipal;
        if (!inside) revert OutsideProduct(offer.product);
        IDENTITY_GATE.requireAdmitted(offer.borrower, product.classMask, product.countries);
    }

    function _checkCollateral(Offer calldata offer, IMarkets.Product memory product)
        private
        view
        returns (uint256 value, uint256 ltvBps)
    {
        uint8 class = REGISTRY.asset(offer.asset).class;
        if (class != product.collateralClass) revert WrongCollateralClass(class, product.collateralClass);
        value = APPRAISALS.valueOf(offer.asset, Calendar.today());
        if (value == 0) revert NoCurrentAppraisal(offer.asset);
        // rounded up: against the borrower, so that the limit is never passed by a fraction
        ltvBps = (uint256(offer.principal) * BPS + value - 1) / value;
        if (ltvBps > product.ltvLimitBps) revert LtvExceeded(ltvBps, product.ltvLimitBps);
    }

    function _plan(Offer calldata offer, IMarkets.Product memory product)
        private
        pure
        returns (ISchedules.Plan memory)
    {
        return ISchedules.Plan({
            family: product.family,
            dayCount: product.dayCount,
            periodMonths: offer.periodMonths,
            count: offer.count,
            startDay: offer.startDay,
            quantum: product.quantum,
            rate: offer.rate,
            principal: offer.principal,
            instalment: offer.instalment,
            lastTolerance: product.lastTolerance
        });
    }

    function _loanTerms(Offer calldata offer, IMarkets.Product memory product)
        private
        view
        returns (ILoanBook.Terms memory t)
    {
        t.pool = offer.pool;
        t.product = offer.product;
        t.rate = offer.rate;
        t.borrower = offer.borrower;
        t.startDay = offer.startDay;
        t.approvedDay = Calendar.today();
        t.count = offer.count;
        t.periodMonths = offer.periodMonths;
        t.principal = offer.principal;
        t.instalment = offer.instalment;
        t.lateRate = offer.rate + product.lateMarginWad;
        t.offerExpiry = offer.expiresAt;
        t.quantum = product.quantum;
        t.graceDays = product.graceDays;
        t.defaultDays = product.defaultDays;
        t.ltvLimitBps = product.ltvLimitBps;
        t.coolingOffDays = product.coolingOffDays;
        t.lgdFloorBps = product.lgdFloorBps;
        t.watchPdBps = product.watchPdBps;
        t.family = product.family;
        t.dayCount = product.dayCount;
        t.asset = offer.asset;
    }

    function _loanId(Offer calldata offer, bytes32 terms) private view returns (bytes32) {
        return keccak256(abi.encode(block.chainid, address(this), offer.borrower, offer.nonce, terms));
    }

    function _termsHash(Offer calldata offer) private pure returns (bytes32) {
        // the struct is static, so its words follow the type hash exactly as EIP-712 wants them
        return keccak256(abi.encode(OFFER_TYPE, offer));
    }

    function _receiptDigest(Receipt calldata receipt) private view returns (bytes32) {
        return _hashTypedDataV4(
            keccak256(
                abi.encode(
                    RECEIPT_TYPE,
                    receipt.termsHash,
                    receipt.scheduleHash,
                    receipt.aprPpm,
                    receipt.aprRegime,
                    receipt.totalCost,
                    receipt.riskTextHash,
                    keccak256(bytes(receipt.language))
                )
            )
        );
    }
}
