// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title FLUSD, the Florin US dollar
/// @notice ERC-20 with 6 decimals, ERC-2612 permit, ERC-3009 authorisations, freeze flags and per-contract sub-accounts.
/// Guarantees: the sum of all balances equals `totalSupply`; only Issuance changes `totalSupply`; a transfer reads and
/// writes nothing but the words of its two accounts.
/// Assumes: Issuance, IdentityGate and LoanBook are the contracts named at construction (immutable).
/// Can go wrong: a wrongly frozen account cannot move its balance, but can still repay its own loan.
/// Constructor: (address issuance, address identityGate, address loanBook).
/// EIP-712 domain: name "Florin USD", version "1".
/// - `Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)`
/// - `TransferWithAuthorization(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce)`
/// - `ReceiveWithAuthorization(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce)`
/// - `CancelAuthorization(address authorizer,bytes32 nonce)`
interface IFLUSD {
    event Transfer(address indexed from, address indexed to, uint256 value);
    event Approval(address indexed owner, address indexed spender, uint256 value);
    event AuthorizationUsed(address indexed authorizer, bytes32 indexed nonce);
    event AuthorizationCanceled(address indexed authorizer, bytes32 indexed nonce);
    event AccountFrozen(address indexed account);
    event AccountUnfrozen(address indexed account);
    /// @notice A transfer by order of the ENFORCER; a `Transfer` event follows.
    event ForcedTransfer(address indexed from, address indexed to, uint256 value);
    /// @notice A plain transfer that names a salted hash of its travel-rule message; a `Transfer` event precedes.
    event TransferReferenced(address indexed from, address indexed to, uint256 value, bytes32 indexed reference_);

    error ZeroAddress();
    error InsufficientBalance(address account, uint256 balance, uint256 needed);
    error InsufficientAllowance(address owner, address spender, uint256 allowance, uint256 needed);
    error FrozenAccount(address account);
    error NotAllowed(address caller);
    error SignatureExpired(uint256 deadline);
    error InvalidSignature(address signer);
    error AuthorizationNotYetValid(uint256 validAfter);
    error AuthorizationExpired(uint256 validBefore);
    error AuthorizationAlreadyUsed(address authorizer, bytes32 nonce);
    error CallerNotPayee(address caller, address payee);
    error SupplyTooLarge(uint256 supply);

    function name() external view returns (string memory);
    function symbol() external view returns (string memory);
    /// @return 6
    function decimals() external view returns (uint8);
    function version() external view returns (string memory);
    function totalSupply() external view returns (uint256);
    function balanceOf(address account) external view returns (uint256);
    function allowance(address owner, address spender) external view returns (uint256);
    function transfer(address to, uint256 value) external returns (bool);
    function approve(address spender, uint256 value) external returns (bool);
    function transferFrom(address from, address to, uint256 value) external returns (bool);
    /// @notice A transfer that also emits `reference_`, a salted hash of the travel-rule message.
    function transferWithReference(address to, uint256 value, bytes32 reference_) external returns (bool);

    function DOMAIN_SEPARATOR() external view returns (bytes32);
    function nonces(address owner) external view returns (uint256);
    /// @notice ERC-2612 with a signature of 65 bytes split in v, r, s (externally owned accounts).
    function permit(address owner, address spender, uint256 value, uint256 deadline, uint8 v, bytes32 r, bytes32 s)
        external;
    /// @notice ERC-2612 with a signature in bytes (ERC-1271 accounts too).
    function permit(address owner, address spender, uint256 value, uint256 deadline, bytes calldata signature) external;

    /// @notice True when `nonce` of `authorizer` has been used or cancelled. Nonces are random: order-free.
    function authorizationState(address authorizer, bytes32 nonce) external view returns (bool);
    function transferWithAuthorization(
        address from,
        address to,
        uint256 value,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 nonce,
        bytes calldata signature
    ) external;
    /// @notice As `transferWithAuthorization`, but only the payee may send it.
    function receiveWithAuthorization(
        address from,
        address to,
        uint256 value,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 nonce,
        bytes calldata signature
    ) external;
    function cancelAuthorization(address authorizer, bytes32 nonce, bytes calldata signature) external;

    /// @notice The sub-account of `owner` for `key`: an address without code or private key, derived by hash.
    function subAccountOf(address owner, bytes32 key) external view returns (address);
    /// @notice Moves FLUSD out of the caller's sub-account `key`. Only the deriving contract can.
    function transferFromSub(bytes32 key, address to, uint256 value) external;
    /// @notice Moves FLUSD of `from` into the caller's sub-account `key`, using the allowance that `from` gave the caller.
    /// LoanBook alone may do so for a frozen `from`: paying one's own loan is never stopped.
    function pullToSub(address from, bytes32 key, uint256 value) external;
    /// @notice As `pullToSub`, by ERC-3009 `ReceiveWithAuthorization` whose `to` is the caller's sub-account `key`.
    function receiveToSub(
        address from,
        bytes32 key,
        uint256 value,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 nonce,
        bytes calldata signature
    ) external;

    /// @notice Issuance only.
    function mint(address to, uint256 value) external;
    /// @notice Issuance only; burns from the sub-account `key` of `owner`.
    function burnSub(address owner, bytes32 key, uint256 value) external;
    /// @notice IdentityGate only.
    function setFrozen(address account, bool frozen) external;
    /// @notice IdentityGate only: moves FLUSD whatever the freeze flags say; totals are conserved.
    function forceTransfer(address from, address to, uint256 value) external;
    function isFrozen(address account) external view returns (bool);
}
