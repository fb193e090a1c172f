// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Anchor: 32-byte roots that prove later what was known earlier
/// @notice Takes the daily Merkle root of an audit history, results of temperature checks, reserve books. Only roots:
/// what they stand for is kept elsewhere and checked against them.
/// Guarantees: a root, once published, is never changed or taken back; the periods of one publisher and kind only
/// rise, so nobody can put an older period in between; nobody publishes in another one's name.
/// Assumes: readers know whose roots they trust. Anyone may publish under his own address, which costs the others
/// nothing: no word is shared between publishers.
/// Constructor: ().
interface IAnchor {
    /// @param root Merkle root, never 0
    /// @param period number of the period, for example days since 1970-01-01 UTC
    /// @param publishedAt time of publication, unix seconds
    struct Entry {
        bytes32 root;
        uint64 period;
        uint40 publishedAt;
    }

    event Anchored(address indexed publisher, bytes32 indexed kind, uint64 indexed period, bytes32 root);

    error ZeroRoot();
    error PeriodNotLater(bytes32 kind, uint64 period, uint64 latest);

    /// @notice Publishes the caller's root of a period. Periods may be left out, never repeated.
    /// @param kind what is anchored, ASCII, for example "AUDIT"
    function publish(bytes32 kind, uint64 period, bytes32 root) external;
    /// @return the last root of this publisher and kind; all zero before the first
    function latest(address publisher, bytes32 kind) external view returns (Entry memory);
    function version() external view returns (string memory);
}
