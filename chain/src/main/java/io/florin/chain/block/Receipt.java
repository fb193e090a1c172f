package io.florin.chain.block;

import io.florin.chain.transaction.TransactionType;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.RlpReader;
import io.florin.chain.types.RlpWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a transaction did, as committed to by the receipts root.
///
/// @param type envelope of the transaction
/// @param success false when it reverted or halted
/// @param cumulativeGasUsed gas of the block up to and including it
/// @param bloom filter over its logs
/// @param logs its logs, empty unless it succeeded
public record Receipt(TransactionType type, boolean success, long cumulativeGasUsed, LogsBloom bloom, List<Log> logs) {
    public Receipt {
        logs = List.copyOf(logs);
    }

    /// Binary form of the receipts trie: type byte (except legacy) and list.
    public byte[] encode() {
        RlpWriter logList = new RlpWriter();
        logs.forEach(log -> logList.list(log.encode()));
        byte[] list = new RlpWriter()
                .number(success ? 1 : 0)
                .number(cumulativeGasUsed)
                .bytes(bloom.bytes())
                .list(logList)
                .toList();
        if (type == TransactionType.LEGACY) {
            return list;
        }
        byte[] typed = new byte[list.length + 1];
        typed[0] = (byte) type.number();
        System.arraycopy(list, 0, typed, 1, list.length);
        return typed;
    }

    /// Reads the binary form.
    public static Receipt decode(byte[] encoded) {
        boolean typed = (encoded[0] & 0xff) < 0xc0;
        TransactionType type = typed ? TransactionType.values()[encoded[0]] : TransactionType.LEGACY;
        RlpReader in = RlpReader.ofList(typed ? Arrays.copyOfRange(encoded, 1, encoded.length) : encoded);
        boolean success = in.longNumber() == 1;
        long gas = in.longNumber();
        LogsBloom bloom = new LogsBloom(Bytes.wrap(in.fixed(LogsBloom.BYTES)));
        List<Log> logs = new ArrayList<>();
        for (RlpReader list = in.list(); list.hasNext(); ) {
            logs.add(Log.decode(list.list()));
        }
        in.end();
        return new Receipt(type, success, gas, bloom, logs);
    }
}
