package io.florin.lending.onchain;

import java.math.BigInteger;
import java.time.Instant;

/// Reads contracts by name. Blocking (one JSON-RPC call); not for the event loop.
/// Arguments: integers as `BigInteger`, `Long` or `Integer`; addresses and bytes as 0x text or `byte[]`;
/// `Boolean`, `String`; arrays and tuples as `List` in declaration order.
public interface ChainReader {
    /// Calls a view function at the latest block. Overloads are told apart by the number of arguments,
    /// or by giving the full signature as `function`, for example `deposit(uint256,address)`.
    ///
    /// @throws ContractReverted when the function reverts
    /// @throws ChainUnavailable when the chain does not answer
    Values read(String contract, String function, Object... arguments);

    /// Like [#read], at the state after the given block.
    Values readAt(long block, String contract, String function, Object... arguments);

    /// As [#read] against an address that is not in the deployment file, with the ABI of a named contract.
    Values readAddress(String abi, String address, String function, Object... arguments);

    /// Address of a deployed contract, lower case.
    ///
    /// @throws IllegalArgumentException for a name that the deployment file does not hold
    String address(String contract);

    /// Latest block.
    Head head();

    /// Chain id.
    BigInteger chainId();

    /// Height, hash and time of a block.
    record Head(long number, String hash, Instant time) {}
}
