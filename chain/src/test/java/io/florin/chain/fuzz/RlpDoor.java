package io.florin.chain.fuzz;

import io.florin.chain.types.RlpException;
import io.florin.chain.types.RlpReader;
import io.florin.chain.types.RlpWriter;
import java.util.Arrays;

/// RLP has one form per value: what can be read is written the same.
final class RlpDoor implements FuzzTarget {
    /// The walk here calls itself; the decoders of the chain do not.
    private static final int DEEPEST = 500;

    @Override
    public void accept(byte[] input) {
        byte[] again;
        try {
            again = copy(RlpReader.of(input), 0).toItems();
        } catch (RlpException refused) {
            return;
        }
        FuzzTarget.require(Arrays.equals(input, again), "what is read is written the same");
    }

    private static RlpWriter copy(RlpReader in, int depth) {
        RlpWriter out = new RlpWriter();
        while (in.hasNext()) {
            if (!in.nextIsList()) {
                out.bytes(in.bytes());
            } else if (depth == DEEPEST) {
                out.raw(in.rawItem());
            } else {
                out.list(copy(in.list(), depth + 1));
            }
        }
        in.end();
        return out;
    }
}
