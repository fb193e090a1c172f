package io.florin.chain.rpc;

import io.florin.chain.block.StoredBlock;
import io.florin.chain.evm.code.CodeCache;
import io.florin.chain.execution.Refusal;
import io.florin.chain.execution.SequentialBlockExecutor;
import io.florin.chain.ledger.BlockImporter;
import io.florin.chain.ledger.Genesis;
import io.florin.chain.ledger.Ledger;
import io.florin.chain.state.StateStore;
import io.florin.chain.storage.ChainDatabase;
import io.florin.chain.txpool.PoolLimits;
import io.florin.chain.txpool.TransactionPool;
import io.florin.chain.types.RlpReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The methods of a node on a given chain, stored on disk and imported block by block; without port and producer.
public final class RecordedNode implements AutoCloseable {
    private static final long CODE_CACHE_BYTES = 1 << 24;

    private final Path folder;
    private final ChainDatabase database;
    private final RpcDispatcher dispatcher;

    private RecordedNode(Path folder, ChainDatabase database, RpcDispatcher dispatcher) {
        this.folder = folder;
        this.database = database;
        this.dispatcher = dispatcher;
    }

    /// A node at the end of a chain.
    ///
    /// @param genesis JSON of the genesis
    /// @param blocks encoded blocks one after the other, with or without block 0
    public static RecordedNode open(String genesis, byte[] blocks) throws IOException {
        Path folder = Files.createTempDirectory("florin-recorded");
        ChainDatabase database = ChainDatabase.open(folder);
        try {
            Genesis start = Genesis.parse(genesis);
            StateStore.PendingState state = database.prepare(start.state());
            StoredBlock first = start.block(state.root());
            database.commit(first, List.of(), state);
            Ledger ledger = new Ledger(start.config(), database, database, first);
            CodeCache codes = new CodeCache(CODE_CACHE_BYTES);
            load(blocks, new BlockImporter(ledger, database, new SequentialBlockExecutor(codes), database::commit));
            TransactionPool pool = new TransactionPool(PoolLimits.defaults(), Set.of(), System::nanoTime);
            RpcBackend backend = new RpcBackend(
                    ledger,
                    pool,
                    codes,
                    new SequentialBlockExecutor(codes),
                    new TransactionAdmission(ledger, pool, admitted -> {}),
                    null,
                    RpcLimits.defaults(),
                    "Florin");
            EventMethods events = new EventMethods(
                    backend, new Filters(backend.limits(), System::nanoTime), new Subscriptions(backend.limits()));
            return new RecordedNode(
                    folder,
                    database,
                    new RpcDispatcher(
                            RpcService.methods(backend, events, new HeadSignal(), () -> "{}"),
                            backend.limits(),
                            (method, nanos, code) -> {}));
        } catch (RuntimeException unusable) {
            database.close();
            delete(folder);
            throw unusable;
        }
    }

    private static void load(byte[] blocks, BlockImporter importer) {
        RlpReader in = RlpReader.of(blocks);
        for (int i = 1; in.hasNext(); i++) {
            Refusal refusal = importer.importEncoded(in.rawItem());
            if (refusal != null) {
                throw new IllegalArgumentException("block " + i + " is refused: " + refusal.words());
            }
        }
    }

    /// Text of the answer to the text of a request.
    public String answer(String request) {
        RpcDispatcher.Parsed parsed = dispatcher.parse(request.getBytes(StandardCharsets.UTF_8));
        return parsed.body() == null ? String.valueOf(parsed.error()) : dispatcher.answer(parsed.body(), null);
    }

    @Override
    public void close() throws IOException {
        database.close();
        delete(folder);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
