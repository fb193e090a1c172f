package io.florin.chain.block;

import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import io.florin.chain.types.RlpReader;
import io.florin.chain.types.RlpWriter;
import java.util.ArrayList;
import java.util.List;

/// An event of a contract.
///
/// @param address emitter
/// @param topics up to four
/// @param data any bytes
public record Log(Address address, List<Hash> topics, Bytes data) {
    public Log {
        topics = List.copyOf(topics);
    }

    RlpWriter encode() {
        RlpWriter list = new RlpWriter();
        topics.forEach(list::hash);
        return new RlpWriter().address(address).list(list).bytes(data);
    }

    static Log decode(RlpReader in) {
        Address address = in.address();
        List<Hash> topics = new ArrayList<>();
        for (RlpReader list = in.list(); list.hasNext(); ) {
            topics.add(list.hash());
        }
        Bytes data = Bytes.wrap(in.bytes());
        in.end();
        return new Log(address, topics, data);
    }
}
