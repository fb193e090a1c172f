// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IFLV} from "./interfaces/IFLV.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";

/// @title FLV; documented in IFLV
contract FLV is IFLV, EIP712 {
    string public constant override name = "Florin Vote";
    string public constant override symbol = "FLV";
    uint8 public constant override decimals = 18;
    string public constant override version = "1";
    uint256 public constant override totalSupply = 100_000_000e18;

    bytes32 private constant PERMIT_TYPEHASH =
        keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)");

    mapping(address account => uint256) public override balanceOf;
    mapping(address owner => mapping(address spender => uint256)) public override allowance;
    mapping(address owner => uint256) public override nonces;

    constructor(address treasury, address[] memory members, uint256[] memory grants) EIP712("Florin Vote", "1") {
        if (treasury == address(0)) revert ZeroAddress();
        if (members.length != grants.length) revert LengthMismatch(members.length, grants.length);
        uint256 granted;
        for (uint256 i; i < members.length; ++i) {
            if (members[i] == address(0)) revert ZeroAddress();
            granted += grants[i];
            if (granted > totalSupply) revert GrantsExceedSupply(granted, totalSupply);
            balanceOf[members[i]] += grants[i];
            emit Transfer(address(0), members[i], grants[i]);
            emit FoundingGrantPaid(members[i], grants[i]);
        }
        balanceOf[treasury] += totalSupply - granted;
        emit Transfer(address(0), treasury, totalSupply - granted);
    }

    /// @inheritdoc IFLV
    function transfer(address to, uint256 value) external returns (bool) {
        _transfer(msg.sender, to, value);
        return true;
    }

    /// @inheritdoc IFLV
    function approve(address spender, uint256 value) external returns (bool) {
        _approve(msg.sender, spender, value);
        return true;
    }

    /// @inheritdoc IFLV
    function transferFrom(address from, address to, uint256 value) external returns (bool) {
        uint256 allowed = allowance[from][msg.sender];
        if (allowed != type(uint256).max) {
            if (allowed < value) revert InsufficientAllowance(from, msg.sender, allowed, value);
            // the line above proves allowed >= value
            unchecked {
                allowance[from][msg.sender] = allowed - value;
            }
        }
        _transfer(from, to, value);
        return true;
    }

    /// @inheritdoc IFLV
    function permit(address owner, address spender, uint256 value, uint256 deadline, uint8 v, bytes32 r, bytes32 s)
        external
    {
        _permit(owner, spender, value, deadline, abi.encodePacked(r, s, v));
    }

    /// @inheritdoc IFLV
    function permit(address owner, address spender, uint256 value, uint256 deadline, bytes calldata signature)
        external
    {
        _permit(owner, spender, value, deadline, signature);
    }

    /// @inheritdoc IFLV
    // The name is fixed by ERC-2612.
    // forge-lint: disable-next-line(mixed-case-function)
    function DOMAIN_SEPARATOR() external view returns (bytes32) {
        return _domainSeparatorV4();
    }

    function _permit(address owner, address spender, uint256 value, uint256 deadline, bytes memory signature) private {
        // A deadline of seconds leaves a block producer no useful room.
        // forge-lint: disable-next-line(block-timestamp)
        if (block.timestamp > deadline) revert SignatureExpired(deadline);
        bytes32 digest =
            _hashTypedDataV4(keccak256(abi.encode(PERMIT_TYPEHASH, owner, spender, value, nonces[owner]++, deadline)));
        if (!SignatureChecker.isValidSignatureNow(owner, digest, signature)) revert InvalidSignature(owner);
        _approve(owner, spender, value);
    }

    function _approve(address owner, address spender, uint256 value) private {
        if (owner == address(0) || spender == address(0)) revert ZeroAddress();
        allowance[owner][spender] = value;
        emit Approval(owner, spender, value);
    }

    function _transfer(address from, address to, uint256 value) private {
        if (to == address(0)) revert ZeroAddress();
        uint256 balance = balanceOf[from];
        if (balance < value) revert InsufficientBalance(from, balance, value);
        // balance >= value was checked, and the sum of all balances is the constant supply
        unchecked {
            balanceOf[from] = balance - value;
            balanceOf[to] += value;
        }
        emit Transfer(from, to, value);
    }
}
