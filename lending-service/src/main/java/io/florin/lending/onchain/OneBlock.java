package io.florin.lending.onchain;

import io.florin.lending.database.Rows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.LongFunction;

/// Reads several projections as they stood together after one block.
@ApplicationScoped
public class OneBlock {
    private final Rows rows;

    OneBlock(Rows rows) {
        this.rows = rows;
    }

    /// In a repeatable-read transaction of its own.
    ///
    /// @param reading gets the last indexed block, 0 before the first
    public <T> T read(LongFunction<T> reading) {
        return QuarkusTransaction.requiringNew().call(() -> {
            rows.update("set transaction isolation level repeatable read");
            long block = rows.first("select block_number from onchain.index_cursor where id = 1", row -> row.getLong(1))
                    .orElse(0L);
            return reading.apply(block);
        });
    }
}
