package io.florin.chain.node;

import io.florin.chain.execution.BlockExecution;
import io.florin.chain.rpc.RpcObserver;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// The node's figures for GET /metrics. The only user of Micrometer in this module.
final class NodeMetrics implements RpcObserver, AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Timer blockTime = Timer.builder("florin.chain.block.time")
            .description("execute, root and commit of one produced block")
            .register(registry);
    private final Counter transactions = Counter.builder("florin.chain.transactions")
            .description("transactions in produced blocks")
            .register(registry);
    private final Counter gas =
            Counter.builder("florin.chain.gas").description("gas used").register(registry);
    private final Counter incarnations = Counter.builder("florin.chain.incarnations")
            .description("runs of transactions, repeats counted")
            .register(registry);
    private final Counter inOrder = Counter.builder("florin.chain.in.order")
            .description("transactions run in order since speculation did not pay")
            .register(registry);
    private final Counter quarantined = Counter.builder("florin.chain.quarantined")
            .description("transactions taken out because their execution failed by a fault of ours")
            .register(registry);

    void gauge(String name, String what, Supplier<Number> value) {
        Gauge.builder(name, value).description(what).register(registry);
    }

    void blockSealed(long nanos, int transactionCount, long gasUsed, BlockExecution execution) {
        blockTime.record(nanos, TimeUnit.NANOSECONDS);
        transactions.increment(transactionCount);
        gas.increment(gasUsed);
        incarnations.increment(execution.incarnations());
        inOrder.increment(execution.inOrder());
        Counter.builder("florin.chain.blocks")
                .description("produced blocks by executor")
                .tag("executor", execution.executor())
                .register(registry)
                .increment();
        execution
                .stageNanos()
                .forEach((stage, spent) -> Timer.builder("florin.chain.block.stage")
                        .description("parts of the time of one produced block")
                        .tag("stage", stage.name().toLowerCase(Locale.ROOT))
                        .register(registry)
                        .record(spent, TimeUnit.NANOSECONDS));
        execution
                .aborts()
                .forEach((cause, count) -> Counter.builder("florin.chain.aborts")
                        .description("runs of transactions that were thrown away, by cause")
                        .tag("cause", cause.name().toLowerCase(Locale.ROOT))
                        .register(registry)
                        .increment(count));
    }

    void quarantined() {
        quarantined.increment();
    }

    @Override
    public void answered(String method, long nanos, int errorCode) {
        Timer.builder("florin.chain.rpc")
                .description("JSON-RPC calls")
                .tag("method", method)
                .tag("error", Integer.toString(errorCode))
                .register(registry)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() {
        registry.close();
    }
}
