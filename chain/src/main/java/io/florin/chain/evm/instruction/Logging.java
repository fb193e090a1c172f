package io.florin.chain.evm.instruction;

import io.florin.chain.block.Log;
import io.florin.chain.evm.HaltReason;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// LOG0 to LOG4.
public final class Logging {
    private Logging() {}

    /// Writes a log.
    public static @Nullable HaltReason log(Machine m, Frame f, int topicCount, int a) {
        if (f.isStatic) {
            return HaltReason.WRITE_PROTECTION;
        }
        long offset = m.offset(a);
        long length = m.offset(a - 4);
        if (!m.expand(f, offset, length) || !Machine.charge(f, 8 * length)) {
            return HaltReason.OUT_OF_GAS;
        }
        List<Hash> topics = new ArrayList<>(topicCount);
        for (int i = 0; i < topicCount; i++) {
            topics.add(Hash.of(m.word(a - 8 - 4 * i).toArray()));
        }
        m.logs.add(new Log(f.self, topics, Bytes.wrap(m.read(f, offset, length))));
        return null;
    }
}
