// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Governed} from "../access/Governed.sol";
import {Calendar} from "../libraries/Calendar.sol";
import {IAppraisals} from "./interfaces/IAppraisals.sol";
import {ICollateralRegistry} from "./interfaces/ICollateralRegistry.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";

/// @title Appraisals: what it guarantees and assumes is said in IAppraisals
contract Appraisals is IAppraisals, Governed, EIP712 {
    bytes32 private constant STATEMENT_TYPE = keccak256(
        "Statement(bytes32 asset,uint128 value,uint8 method,uint32 effectiveDay,bytes32 reportCommitment,address signer)"
    );
    uint256 private constant BPS = 10_000;
    uint256 private constant STATEMENTS_LIMIT = 7;
    /// @dev The age factor falls from 1 to 0.8 over the second half of the maximum age.
    uint256 private constant AGE_LOSS_BPS = 2000;

    ICollateralRegistry public immutable REGISTRY;
    uint8 private immutable THRESHOLD;
    uint16 private immutable DISPERSION_BPS;
    uint16 private immutable STEP_BPS;
    uint16 private immutable STATEMENT_DAYS;
    string public constant version = "1";

    mapping(address signer => uint32 firm) public firmOf;
    mapping(uint8 class => ClassRule) private _classRules;
    mapping(bytes32 asset => Value) private _latest;
    mapping(bytes32 asset => mapping(uint32 round => Value)) private _rounds;

    constructor(
        address accessManager,
        address registry,
        uint8 threshold,
        uint16 dispersionBps,
        uint16 stepBps,
        uint16 statementDays
    ) Governed(accessManager) EIP712("Florin Appraisals", version) {
        if (threshold == 0) revert NotEnoughSigners(0, 1);
        REGISTRY = ICollateralRegistry(registry);
        THRESHOLD = threshold;
        DISPERSION_BPS = dispersionBps;
        STEP_BPS = stepBps;
        STATEMENT_DAYS = statementDays;
    }

    function addSigner(address signer, uint32 firm) external restricted {
        if (firm == 0 || firmOf[signer] == firm) revert AlreadyInState();
        firmOf[signer] = firm;
        emit SignerAdded(signer, firm);
    }

    function removeSigner(address signer) external restricted {
        if (firmOf[signer] == 0) revert AlreadyInState();
        delete firmOf[signer];
        emit SignerRemoved(signer);
    }

    function setClassRule(uint8 class, uint16 maxAgeDays, uint16 haircutBps) external restricted {
        if (maxAgeDays < 2 || haircutBps >= BPS) revert NoClassRule(class);
        _classRules[class] = ClassRule(maxAgeDays, haircutBps);
        emit ClassRuleSet(class, maxAgeDays, haircutBps);
    }

    function submitRound(bytes32 asset, Statement[] calldata statements, bytes[] calldata signatures)
        external
        returns (uint128 value)
    {
        uint256 count = statements.length;
        if (count != signatures.length) revert LengthMismatch();
        if (count < THRESHOLD) revert NotEnoughSigners(count, THRESHOLD);
        if (count > STATEMENTS_LIMIT) revert TooManyStatements(count);
        address owner = _requireKnown(asset);
        Value memory last = _latest[asset];
        (uint128[] memory values, uint32 effectiveDay) = _verifyAll(asset, owner, statements, signatures);
        if (last.round != 0 && effectiveDay <= last.effectiveDay) revert NotNewer(effectiveDay, last.effectiveDay);
        value = values[(count - 1) / 2];
        uint256 dispersion = (uint256(values[count - 1] - values[0]) * BPS + value - 1) / value;
        if (dispersion > DISPERSION_BPS) revert DispersionTooHigh(dispersion, DISPERSION_BPS);
        if (last.round != 0 && count <= THRESHOLD) _checkStep(value, last.value);
        // forge-lint: disable-next-line(unsafe-typecast)
        _record(asset, Value(value, effectiveDay, Calendar.today(), last.round + 1, uint8(count)), statements);
        emit RoundAccepted(asset, last.round + 1, value, effectiveDay, dispersion);
    }

    function valueOf(bytes32 asset, uint32 day) external view returns (uint256) {
        Value memory word = _latest[asset];
        if (word.value == 0) return 0;
        ClassRule memory rule = _classRules[REGISTRY.asset(asset).class];
        uint256 age = day > word.effectiveDay ? day - word.effectiveDay : 0;
        uint256 maxAge = rule.maxAgeDays;
        if (age > maxAge) return 0;
        uint256 afterHaircut = uint256(word.value) * (BPS - rule.haircutBps);
        uint256 half = maxAge / 2;
        if (age <= half) return afterHaircut / BPS;
        uint256 span = maxAge - half;
        // one division: value x (1 - haircut) x (1 - 0.2 x (age - half) / span)
        return (afterHaircut * (BPS * span - AGE_LOSS_BPS * (age - half))) / (BPS * BPS * span);
    }

    function latest(bytes32 asset) external view returns (Value memory) {
        return _latest[asset];
    }

    function roundOf(bytes32 asset, uint32 round) external view returns (Value memory) {
        return _rounds[asset][round];
    }

    function statementDigest(Statement calldata statement) external view returns (bytes32) {
        return _digest(statement);
    }

    function classRule(uint8 class) external view returns (ClassRule memory) {
        return _classRules[class];
    }

    function rules() external view returns (uint8, uint16, uint16, uint16) {
        return (THRESHOLD, DISPERSION_BPS, STEP_BPS, STATEMENT_DAYS);
    }

    function _record(bytes32 asset, Value memory accepted, Statement[] calldata statements) private {
        _latest[asset] = accepted;
        _rounds[asset][accepted.round] = accepted;
        for (uint256 i = 0; i < statements.length; i++) {
            Statement calldata s = statements[i];
            emit StatementRecorded(
                asset, accepted.round, s.signer, s.value, s.method, s.effectiveDay, s.reportCommitment
            );
        }
    }

    /// @return values in ascending order @return effectiveDay the oldest
    function _verifyAll(bytes32 asset, address owner, Statement[] calldata statements, bytes[] calldata signatures)
        private
        view
        returns (uint128[] memory values, uint32 effectiveDay)
    {
        uint256 count = statements.length;
        values = new uint128[](count);
        uint32[] memory firms = new uint32[](count);
        uint32 today = Calendar.today();
        effectiveDay = type(uint32).max;
        for (uint256 i = 0; i < count; i++) {
            Statement calldata s = statements[i];
            if (s.asset != asset) revert WrongAsset(s.asset, asset);
            if (i > 0 && s.signer <= statements[i - 1].signer) revert SignersNotAscending(s.signer);
            if (s.signer == owner) revert SignerIsOwner(s.signer);
            if (s.value == 0) revert ZeroValue();
            if (s.effectiveDay > today || s.effectiveDay + STATEMENT_DAYS < today) {
                revert StatementOutOfDate(s.effectiveDay, today);
            }
            firms[i] = firmOf[s.signer];
            if (firms[i] == 0) revert NotASigner(s.signer);
            for (uint256 j = 0; j < i; j++) {
                if (firms[j] == firms[i]) revert SameFirm(firms[i]);
            }
            if (!SignatureChecker.isValidSignatureNow(s.signer, _digest(s), signatures[i])) {
                revert InvalidSignature(s.signer);
            }
            if (s.effectiveDay < effectiveDay) effectiveDay = s.effectiveDay;
            uint256 k = i;
            for (; k > 0 && values[k - 1] > s.value; k--) {
                values[k] = values[k - 1];
            }
            values[k] = s.value;
        }
    }

    function _checkStep(uint128 value, uint128 lastValue) private view {
        uint256 limit = BPS + STEP_BPS;
        if (uint256(value) * BPS > lastValue * limit || uint256(lastValue) * BPS > value * limit) {
            revert StepTooLarge(value, lastValue, STEP_BPS);
        }
    }

    function _requireKnown(bytes32 asset) private view returns (address owner) {
        ICollateralRegistry.Asset memory word = REGISTRY.asset(asset);
        if (word.owner == address(0)) revert ICollateralRegistry.UnknownAsset(asset);
        if (_classRules[word.class].maxAgeDays == 0) revert NoClassRule(word.class);
        return word.owner;
    }

    function _digest(Statement calldata s) private view returns (bytes32) {
        return _hashTypedDataV4(
            keccak256(
                abi.encode(STATEMENT_TYPE, s.asset, s.value, s.method, s.effectiveDay, s.reportCommitment, s.signer)
            )
        );
    }
}
