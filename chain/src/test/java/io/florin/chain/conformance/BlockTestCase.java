package io.florin.chain.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.florin.chain.block.Block;
import io.florin.chain.block.StoredBlock;
import io.florin.chain.execution.BlockExecutor;
import io.florin.chain.execution.Refusal;
import io.florin.chain.ledger.BlockImporter;
import io.florin.chain.ledger.Ledger;
import java.util.Optional;

/// One chain: imports its blocks by the same code as the node, in memory, and compares each refusal, the head and the
/// state at the end.
final class BlockTestCase {
    private final JsonNode test;
    private final BlockExecutor executor;

    BlockTestCase(JsonNode test, BlockExecutor executor) {
        this.test = test;
        this.executor = executor;
    }

    /// What differs, or nothing.
    Optional<Difference> run() {
        Block first = Block.decode(Fixture.bytes(test.get("genesisRLP")).toArray());
        StoredBlock genesis = new StoredBlock(first, first.header().hash());
        MapState state = MapState.of(test.get("pre"));
        Optional<Difference> start = Difference.between(
                        "genesis hash",
                        test.get("genesisBlockHeader").get("hash").asText(),
                        genesis.hash())
                .or(() -> Difference.between(
                        "genesis state root", genesis.header().stateRoot(), state.root()));
        if (start.isPresent()) {
            return start;
        }
        MemoryChain chain = new MemoryChain(genesis, state);
        Ledger ledger =
                new Ledger(Network.of(test.get("network").asText(), test.path("config")), chain, chain, genesis);
        BlockImporter importer = new BlockImporter(ledger, chain, executor, chain::commit);
        int index = 0;
        for (JsonNode block : test.get("blocks")) {
            Optional<Difference> difference = block("block " + index++, block, ledger, importer);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Difference.between(
                        "last block",
                        test.get("lastblockhash").asText(),
                        ledger.head().hash())
                .or(() -> end(chain));
    }

    private static Optional<Difference> block(String name, JsonNode block, Ledger ledger, BlockImporter importer) {
        Refusal refusal = importer.importEncoded(Fixture.bytes(block.get("rlp")).toArray());
        String expected = block.path("expectException").asText("");
        Optional<Difference> difference = Vocabulary.compare(name, expected, refusal);
        if (difference.isPresent() || refusal != null || !block.has("blockHeader")) {
            return difference;
        }
        return Difference.between(
                name + " hash",
                block.get("blockHeader").get("hash").asText(),
                ledger.head().hash());
    }

    private Optional<Difference> end(MemoryChain chain) {
        if (test.has("postStateHash")) {
            return Difference.between(
                    "state root",
                    test.get("postStateHash").asText(),
                    chain.state().root());
        }
        return Difference.between("state", "", chain.state().differences(MapState.of(test.get("postState"))));
    }
}
