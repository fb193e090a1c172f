// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Appraisals: values signed by independent valuers
/// @notice Guarantees: a value enters only with `threshold` signatures of listed signers of different firms, within the
/// dispersion and step bounds; a rejected round keeps the last value. Assumes: fewer than `threshold` signers collude.
/// Can go wrong: colluding signers move a value by one step per round; haircut and LTV limit bound the damage.
/// Constructor: (address accessManager, address registry, uint8 threshold, uint16 dispersionBps, uint16 stepBps,
/// uint16 statementDays).
/// EIP-712 domain: name "Florin Appraisals", version "1".
/// `Statement(bytes32 asset,uint128 value,uint8 method,uint32 effectiveDay,bytes32 reportCommitment,address signer)`
interface IAppraisals {
    /// @param asset id in the CollateralRegistry
    /// @param value market value, FLUSD units (6 decimals), > 0
    /// @param method 1 inspection, 2 desktop, 3 model-assisted
    /// @param effectiveDay day of valuation (days since 1970-01-01 UTC)
    /// @param reportCommitment salted hash of the report
    /// @param signer the valuer's own wallet
    struct Statement {
        bytes32 asset;
        uint128 value;
        uint8 method;
        uint32 effectiveDay;
        bytes32 reportCommitment;
        address signer;
    }

    /// @param value lower median of the round
    /// @param effectiveDay the oldest effective day in the round
    /// @param recordedDay day of the transaction
    /// @param round number of the round of this asset, from 1
    /// @param signers statements in the round
    struct Value {
        uint128 value;
        uint32 effectiveDay;
        uint32 recordedDay;
        uint32 round;
        uint8 signers;
    }

    /// @param maxAgeDays after this age a value counts 0 for new lending
    /// @param haircutBps taken off before lending
    struct ClassRule {
        uint16 maxAgeDays;
        uint16 haircutBps;
    }

    event SignerAdded(address indexed signer, uint32 indexed firm);
    event SignerRemoved(address indexed signer);
    event ClassRuleSet(uint8 indexed class, uint16 maxAgeDays, uint16 haircutBps);
    event StatementRecorded(
        bytes32 indexed asset,
        uint32 indexed round,
        address indexed signer,
        uint128 value,
        uint8 method,
        uint32 effectiveDay,
        bytes32 reportCommitment
    );
    event RoundAccepted(
        bytes32 indexed asset, uint32 indexed round, uint128 value, uint32 effectiveDay, uint256 dispersionBps
    );

    error NotEnoughSigners(uint256 given, uint256 needed);
    error TooManyStatements(uint256 given);
    error LengthMismatch();
    error WrongAsset(bytes32 asset, bytes32 expected);
    error SignersNotAscending(address signer);
    error NotASigner(address signer);
    error SameFirm(uint32 firm);
    error SignerIsOwner(address signer);
    error InvalidSignature(address signer);
    error ZeroValue();
    error StatementOutOfDate(uint32 effectiveDay, uint32 today);
    error NotNewer(uint32 effectiveDay, uint32 lastEffectiveDay);
    error DispersionTooHigh(uint256 dispersionBps, uint256 limitBps);
    error StepTooLarge(uint128 value, uint128 lastValue, uint256 limitBps);
    error NoClassRule(uint8 class);
    error AlreadyInState();

    /// @notice Role GOV_7D.
    function addSigner(address signer, uint32 firm) external;
    /// @notice Role GUARDIAN.
    function removeSigner(address signer) external;
    /// @notice Role GOV_7D.
    function setClassRule(uint8 class, uint16 maxAgeDays, uint16 haircutBps) external;
    /// @notice All statements of a round in one call, by anyone; signers in ascending order of address.
    /// A step beyond `stepBps` against the last value needs one signer more than the threshold.
    function submitRound(bytes32 asset, Statement[] calldata statements, bytes[] calldata signatures)
        external
        returns (uint128 value);

    /// @notice Value for lending on `day`: median x (1 - haircut) x age factor, rounded down; 0 when there is none or it
    /// is over age. The age factor is 1 to half the maximum age, then falls in a straight line to 0.8 at the maximum.
    function valueOf(bytes32 asset, uint32 day) external view returns (uint256);
    /// @notice Newest accepted round.
    function latest(bytes32 asset) external view returns (Value memory);
    function roundOf(bytes32 asset, uint32 round) external view returns (Value memory);
    function statementDigest(Statement calldata statement) external view returns (bytes32);
    /// @notice 0 = not listed.
    function firmOf(address signer) external view returns (uint32);
    function classRule(uint8 class) external view returns (ClassRule memory);
    function rules() external view returns (uint8 threshold, uint16 dispersionBps, uint16 stepBps, uint16 statementDays);
    function version() external view returns (string memory);
}
