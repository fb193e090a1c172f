// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Origination: from two signatures to an approved loan
/// @notice Guarantees: a loan is approved only with the originator's signature on the offer, the borrower's signature on
/// the disclosure receipt of exactly that offer and schedule, a valid record, a fresh appraisal, LTV <= product limit and
/// pool cash; each offer at most once. Assumes: the originator assessed the borrower off chain.
/// Can go wrong: a stolen ORIGINATOR key still needs borrower signature, record, appraisal quorum and its daily cap.
/// Constructor: (address accessManager, address markets, address schedules, address identityGate, address registry,
/// address appraisals, address loanBook).
/// EIP-712 domain: name "Florin Origination", version "1".
/// - `Offer(address borrower,address pool,uint32 product,bytes32 asset,uint96 principal,uint64 rate,uint96 instalment,uint16 count,uint16 periodMonths,uint32 startDay,uint32 parameterVersion,uint40 issuedAt,uint40 expiresAt,address originator,bytes32 nonce)`
/// - `Receipt(bytes32 termsHash,bytes32 scheduleHash,uint32 aprPpm,uint8 aprRegime,uint128 totalCost,bytes32 riskTextHash,string language)`
/// termsHash = EIP-712 struct hash of the Offer. Loan id = keccak256(abi.encode(chainid, origination, borrower, nonce, termsHash)).
interface IOrigination {
    /// @param rate Wad; must be BASE_RATE of `parameterVersion` + the product's margin
    /// @param instalment annuity instalment M; bullet: 0
    /// @param periodMonths months between due dates (bullet: the term) @param count instalments
    /// @param startDay day from which interest runs; a later draw pays interest only from the day of the draw
    /// @param parameterVersion version of BASE_RATE that was current at `issuedAt`
    /// @param issuedAt, expiresAt unix times; at most OFFER_LIFE (30 days) apart
    /// @param nonce random
    struct Offer {
        address borrower;
        address pool;
        uint32 product;
        bytes32 asset;
        uint96 principal;
        uint64 rate;
        uint96 instalment;
        uint16 count;
        uint16 periodMonths;
        uint32 startDay;
        uint32 parameterVersion;
        uint40 issuedAt;
        uint40 expiresAt;
        address originator;
        bytes32 nonce;
    }

    /// @param aprPpm yearly cost in parts per million @param aprRegime 1 = US APR (Regulation Z), 2 = EU APRC
    /// @param totalCost all interest and fees of the schedule, FLUSD units (checked)
    /// @param riskTextHash hash of the risk text shown @param language e.g. "en", "zh"
    struct Receipt {
        bytes32 termsHash;
        bytes32 scheduleHash;
        uint32 aprPpm;
        uint8 aprRegime;
        uint128 totalCost;
        bytes32 riskTextHash;
        string language;
    }

    event OfferAccepted(
        bytes32 indexed loan,
        address indexed borrower,
        address indexed originator,
        bytes32 termsHash,
        uint256 collateralValue,
        uint256 ltvBps
    );
    /// @notice The disclosure receipt the borrower signed.
    event DisclosureReceipted(
        bytes32 indexed loan,
        address indexed borrower,
        bytes32 scheduleHash,
        uint32 aprPpm,
        uint8 aprRegime,
        uint128 totalCost,
        bytes32 riskTextHash,
        string language
    );

    error OfferExpired(uint256 expiresAt);
    error OfferTooLong(uint256 issuedAt, uint256 expiresAt);
    error OfferInFuture(uint256 issuedAt);
    error ReflectionNotOver(uint256 until);
    error NotAnOriginator(address originator);
    error OriginatorSuspended(address originator);
    error OriginatorCapExceeded(address originator, uint256 used, uint256 cap);
    error InvalidOriginatorSignature();
    error InvalidBorrowerSignature();
    error WrongTermsHash(bytes32 given, bytes32 expected);
    error WrongScheduleHash(bytes32 given, bytes32 expected);
    error WrongTotalCost(uint256 given, uint256 expected);
    error WrongRegime(uint8 regime);
    error WrongRate(uint256 given, uint256 expected);
    error ProductClosed(uint32 product);
    error PoolClosed(address pool);
    error OutsideProduct(uint32 product);
    error StartDayOutOfRange(uint32 startDay, uint32 today);
    error WrongCollateralClass(uint8 class, uint8 expected);
    error NoCurrentAppraisal(bytes32 asset);
    error LtvExceeded(uint256 ltvBps, uint256 limitBps);

    /// @notice Anyone may send it; both signatures bind. EIP-1271 accounts may sign.
    function accept(
        Offer calldata offer,
        bytes calldata originatorSignature,
        Receipt calldata receipt,
        bytes calldata borrowerSignature
    ) external returns (bytes32 loan);

    function termsHash(Offer calldata offer) external pure returns (bytes32);
    function offerDigest(Offer calldata offer) external view returns (bytes32);
    function receiptDigest(Receipt calldata receipt) external view returns (bytes32);
    function loanIdOf(Offer calldata offer) external view returns (bytes32);
    /// @notice Hash and total cost that the receipt of this offer must carry.
    function scheduleOf(Offer calldata offer) external view returns (bytes32 scheduleHash, uint256 totalCost);
    /// @notice Principal the originator has signed today.
    function originatorUsed(address originator) external view returns (uint256);
    function version() external view returns (string memory);
}
