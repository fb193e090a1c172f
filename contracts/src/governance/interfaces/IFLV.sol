// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title FLV: the vote token, fixed supply
/// @notice ERC-20 with 18 decimals and ERC-2612 permit. Guarantees: the supply never changes after construction; nobody
/// has a right over another's balance. A balance gives no vote; only a lock in VoteLock does.
/// Assumes: nothing. Can go wrong: nothing but the loss of one's own key.
/// Constructor: (address treasury, address[] members, uint256[] grants): the founding grants, the rest to the treasury.
/// EIP-712 domain: name "Florin Vote", version "1".
/// `Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)`
interface IFLV {
    event Transfer(address indexed from, address indexed to, uint256 value);
    event Approval(address indexed owner, address indexed spender, uint256 value);
    /// @notice A grant paid at construction; a `Transfer` event precedes.
    event FoundingGrantPaid(address indexed member, uint256 amount);

    error ZeroAddress();
    error LengthMismatch(uint256 members, uint256 grants);
    error GrantsExceedSupply(uint256 grants, uint256 supply);
    error InsufficientBalance(address account, uint256 balance, uint256 needed);
    error InsufficientAllowance(address owner, address spender, uint256 allowance, uint256 needed);
    error SignatureExpired(uint256 deadline);
    error InvalidSignature(address signer);

    function name() external view returns (string memory);
    function symbol() external view returns (string memory);
    /// @return 18
    function decimals() external view returns (uint8);
    function version() external view returns (string memory);
    /// @return 100,000,000 FLV
    function totalSupply() external view returns (uint256);
    function balanceOf(address account) external view returns (uint256);
    function allowance(address owner, address spender) external view returns (uint256);
    function transfer(address to, uint256 value) external returns (bool);
    function approve(address spender, uint256 value) external returns (bool);
    function transferFrom(address from, address to, uint256 value) external returns (bool);
    function DOMAIN_SEPARATOR() external view returns (bytes32);
    function nonces(address owner) external view returns (uint256);
    /// @notice ERC-2612 with a signature of 65 bytes split in v, r, s.
    function permit(address owner, address spender, uint256 value, uint256 deadline, uint8 v, bytes32 r, bytes32 s)
        external;
    /// @notice ERC-2612 with a signature in bytes (ERC-1271 accounts too).
    function permit(address owner, address spender, uint256 value, uint256 deadline, bytes calldata signature) external;
}
