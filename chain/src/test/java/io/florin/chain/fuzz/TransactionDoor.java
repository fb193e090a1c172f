package io.florin.chain.fuzz;

import io.florin.chain.crypto.Keccak256;
import io.florin.chain.transaction.Authorization;
import io.florin.chain.transaction.IntrinsicGas;
import io.florin.chain.transaction.Transaction;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.RlpException;

/// A transaction that can be read can be hashed, priced, and asked for its signers.
final class TransactionDoor implements FuzzTarget {
    @Override
    public void accept(byte[] input) {
        Transaction transaction;
        try {
            transaction = Transaction.decode(input);
        } catch (RlpException refused) {
            return;
        }
        check(transaction, input);
    }

    static void check(Transaction transaction, byte[] input) {
        FuzzTarget.require(transaction.encoded().equals(Bytes.of(input)), "the encoded form is the input");
        FuzzTarget.require(transaction.hash().equals(Keccak256.of(input)), "the hash is that of the input");
        Transaction.Payload payload = transaction.payload();
        FuzzTarget.require(IntrinsicGas.of(payload) >= 21_000, "no transaction is cheaper than 21,000 gas");
        FuzzTarget.require(IntrinsicGas.floor(payload) >= 21_000, "nor does it use less");
        // Whose it is does not matter here, only that there is an answer.
        transaction.sender();
        payload.authorizations().forEach(Authorization::authority);
    }
}
