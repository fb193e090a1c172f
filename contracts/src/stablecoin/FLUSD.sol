// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IFLUSD} from "./interfaces/IFLUSD.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";

/// @title FLUSD: what it guarantees and assumes is said in IFLUSD
/// @dev A transfer touches the words of two accounts (and one allowance or nonce word of the payer), nothing shared.
/// Freeze flags of a sub-account are ignored when its owner moves money: nobody can freeze a loan's account shut.
contract FLUSD is IFLUSD, EIP712 {
    /// @dev One slot: bits 0-119 balance (6 decimals), bits 120-135 flags (bit 0 frozen). Written by transfers;
    /// the flags by IdentityGate alone.
    struct Account {
        uint120 balance;
        uint16 flags;
    }

    bytes32 private constant PERMIT_TYPE =
        keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)");
    bytes32 private constant TRANSFER_TYPE = keccak256(
        "TransferWithAuthorization(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce)"
    );
    bytes32 private constant RECEIVE_TYPE = keccak256(
        "ReceiveWithAuthorization(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce)"
    );
    bytes32 private constant CANCEL_TYPE = keccak256("CancelAuthorization(address authorizer,bytes32 nonce)");
    bytes32 private constant SUB_ACCOUNT_TYPE = keccak256("florin.flusd.sub-account");
    uint16 private constant FLAG_FROZEN = 1;

    address public immutable ISSUANCE;
    address public immutable IDENTITY_GATE;
    address public immutable LOAN_BOOK;

    string public constant name = "Florin USD";
    string public constant symbol = "FLUSD";
    uint8 public constant decimals = 6;
    string public constant version = "1";

    /// @dev Written by Issuance (mint, burn) alone.
    uint256 public totalSupply;
    mapping(address account => Account) private _accounts;
    mapping(address owner => mapping(address spender => uint256)) public allowance;
    mapping(address owner => uint256) public nonces;
    mapping(address authorizer => mapping(bytes32 nonce => bool)) public authorizationState;

    constructor(address issuance, address identityGate, address loanBook) EIP712(name, version) {
        if (issuance == address(0) || identityGate == address(0) || loanBook == address(0)) revert ZeroAddress();
        ISSUANCE = issuance;
        IDENTITY_GATE = identityGate;
        LOAN_BOOK = loanBook;
    }

    modifier only(address caller) {
        if (msg.sender != caller) revert NotAllowed(msg.sender);
        _;
    }

    function transfer(address to, uint256 value) external returns (bool) {
        _transfer(msg.sender, to, value);
        return true;
    }

    function transferWithReference(address to, uint256 value, bytes32 reference_) external returns (bool) {
        _transfer(msg.sender, to, value);
        emit TransferReferenced(msg.sender, to, value, reference_);
        return true;
    }

    function transferFrom(address from, address to, uint256 value) external returns (bool) {
        _spendAllowance(from, msg.sender, value);
        _transfer(from, to, value);
        return true;
    }

    function approve(address spender, uint256 value) external returns (bool) {
        _approve(msg.sender, spender, value);
        return true;
    }

    function permit(address owner, address spender, uint256 value, uint256 deadline, uint8 v, bytes32 r, bytes32 s)
        external
    {
        _permit(owner, spender, value, deadline, abi.encodePacked(r, s, v));
    }

    function permit(address owner, address spender, uint256 value, uint256 deadline, bytes calldata signature)
        external
    {
        _permit(owner, spender, value, deadline, signature);
    }

    function transferWithAuthorization(
        address from,
        address to,
        uint256 value,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 nonce,
        bytes calldata signature
    ) external {
        _useAuthorization(TRANSFER_TYPE, from, to, value, validAfter, validBefore, nonce, signature);
        _transfer(from, to, value);
    }

    function receiveWithAuthorization(
        address from,
        address to,
        uint256 value,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 nonce,
        bytes calldata signature
    ) external {
        if (msg.sender != to) revert CallerNotPayee(msg.sender, to);
        _useAuthorization(RECEIVE_TYPE, from, to, value, validAfter, validBefore, nonce, signature);
        _transfer(from, to, value);
    }

    function cancelAuthorization(address authorizer, bytes32 nonce, bytes calldata signature) external {
        if (authorizationState[authorizer][nonce]) revert AuthorizationAlreadyUsed(authorizer, nonce);
        _verify(authorizer, keccak256(abi.encode(CANCEL_TYPE, authorizer, nonce)), signature);
        authorizationState[authorizer][nonce] = true;
        emit AuthorizationCanceled(authorizer, nonce);
    }

    function transferFromSub(bytes32 key, address to, uint256 value) external {
        _requireNotFrozen(to);
        _move(subAccountOf(msg.sender, key), to, value);
    }

    function pullToSub(address from, bytes32 key, uint256 value) external {
        _spendAllowance(from, msg.sender, value);
        if (msg.sender != LOAN_BOOK) _requireNotFrozen(from);
        _move(from, subAccountOf(msg.sender, key), value);
    }

    function receiveToSub(
        address from,
        bytes32 key,
        uint256 value,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 nonce,
        bytes calldata signature
    ) external {
        address to = subAccountOf(msg.sender, key);
        _useAuthorization(RECEIVE_TYPE, from, to, value, validAfter, validBefore, nonce, signature);
        if (msg.sender != LOAN_BOOK) _requireNotFrozen(from);
        _move(from, to, value);
    }

    function mint(address to, uint256 value) external only(ISSUANCE) {
        if (to == address(0)) revert ZeroAddress();
        _requireNotFrozen(to);
        uint256 supply = totalSupply + value;
        if (supply > type(uint120).max) revert SupplyTooLarge(supply);
        totalSupply = supply;
        // forge-lint: disable-next-line(unsafe-typecast)
        _accounts[to].balance += uint120(value); // value <= supply <= uint120 max
        emit Transfer(address(0), to, value);
    }

    function burnSub(address owner, bytes32 key, uint256 value) external only(ISSUANCE) {
        address from = subAccountOf(owner, key);
        _debit(from, value);
        totalSupply -= value;
        emit Transfer(from, address(0), value);
    }

    function setFrozen(address account, bool frozen) external only(IDENTITY_GATE) {
        Account storage word = _accounts[account];
        word.flags = frozen ? word.flags | FLAG_FROZEN : word.flags & ~FLAG_FROZEN;
        if (frozen) emit AccountFrozen(account);
        else emit AccountUnfrozen(account);
    }

    function forceTransfer(address from, address to, uint256 value) external only(IDENTITY_GATE) {
        emit ForcedTransfer(from, to, value);
        _move(from, to, value);
    }

    function balanceOf(address account) external view returns (uint256) {
        return _accounts[account].balance;
    }

    function isFrozen(address account) external view returns (bool) {
        return _accounts[account].flags & FLAG_FROZEN != 0;
    }

    function DOMAIN_SEPARATOR() external view returns (bytes32) {
        return _domainSeparatorV4();
    }

    function subAccountOf(address owner, bytes32 key) public pure returns (address) {
        return address(uint160(uint256(keccak256(abi.encode(SUB_ACCOUNT_TYPE, owner, key)))));
    }

    function _transfer(address from, address to, uint256 value) private {
        _requireNotFrozen(from);
        _requireNotFrozen(to);
        _move(from, to, value);
    }

    function _move(address from, address to, uint256 value) private {
        if (to == address(0)) revert ZeroAddress();
        _debit(from, value);
        // forge-lint: disable-next-line(unsafe-typecast)
        _accounts[to].balance += uint120(value); // value was a balance, and all balances sum to <= uint120 max
        emit Transfer(from, to, value);
    }

    function _debit(address from, uint256 value) private {
        uint256 balance = _accounts[from].balance;
        if (balance < value) revert InsufficientBalance(from, balance, value);
        // forge-lint: disable-next-line(unsafe-typecast)
        _accounts[from].balance = uint120(balance - value);
    }

    function _requireNotFrozen(address account) private view {
        if (_accounts[account].flags & FLAG_FROZEN != 0) revert FrozenAccount(account);
    }

    function _approve(address owner, address spender, uint256 value) private {
        if (spender == address(0)) revert ZeroAddress();
        allowance[owner][spender] = value;
        emit Approval(owner, spender, value);
    }

    function _spendAllowance(address owner, address spender, uint256 value) private {
        uint256 allowed = allowance[owner][spender];
        if (allowed == type(uint256).max) return;
        if (allowed < value) revert InsufficientAllowance(owner, spender, allowed, value);
        allowance[owner][spender] = allowed - value;
    }

    function _permit(address owner, address spender, uint256 value, uint256 deadline, bytes memory signature) private {
        if (block.timestamp > deadline) revert SignatureExpired(deadline);
        _verify(owner, keccak256(abi.encode(PERMIT_TYPE, owner, spender, value, nonces[owner]++, deadline)), signature);
        _approve(owner, spender, value);
    }

    function _useAuthorization(
        bytes32 typeHash,
        address from,
        address to,
        uint256 value,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 nonce,
        bytes calldata signature
    ) private {
        if (block.timestamp <= validAfter) revert AuthorizationNotYetValid(validAfter);
        if (block.timestamp >= validBefore) revert AuthorizationExpired(validBefore);
        if (authorizationState[from][nonce]) revert AuthorizationAlreadyUsed(from, nonce);
        _verify(from, keccak256(abi.encode(typeHash, from, to, value, validAfter, validBefore, nonce)), signature);
        authorizationState[from][nonce] = true;
        emit AuthorizationUsed(from, nonce);
    }

    function _verify(address signer, bytes32 structHash, bytes memory signature) private view {
        if (!SignatureChecker.isValidSignatureNow(signer, _hashTypedDataV4(structHash), signature)) {
            revert InvalidSignature(signer);
        }
    }
}
