package io.florin.chain.fuzz;

import io.florin.chain.block.Block;
import io.florin.chain.transaction.Transaction;
import io.florin.chain.types.RlpException;
import java.util.Arrays;

/// A block that can be read is written the same, and so is its body beside its header.
final class BlockDoor implements FuzzTarget {
    @Override
    public void accept(byte[] input) {
        Block block;
        try {
            block = Block.decode(input);
        } catch (RlpException refused) {
            return;
        }
        FuzzTarget.require(Arrays.equals(input, block.encode()), "what is read is written the same");
        FuzzTarget.require(!Block.hasOmmers(input), "a block with ommers is refused");
        FuzzTarget.require(
                Arrays.equals(
                        input, Block.of(block.header(), block.encodeBody()).encode()),
                "the stored parts are the whole");
        for (Transaction transaction : block.transactions()) {
            TransactionDoor.check(transaction, transaction.encoded().toArray());
        }
    }
}
