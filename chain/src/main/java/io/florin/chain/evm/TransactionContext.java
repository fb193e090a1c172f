package io.florin.chain.evm;

import io.florin.chain.types.Address;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.util.List;
import java.util.function.BooleanSupplier;

/// What instructions may learn of their transaction.
///
/// @param origin sender of the transaction
/// @param gasPrice price paid per gas
/// @param blobHashes of a type 3 transaction
/// @param cancelled asked at calls; true ends the run with {@link CancelledException}
public record TransactionContext(Address origin, UInt256 gasPrice, List<Hash> blobHashes, BooleanSupplier cancelled) {}
