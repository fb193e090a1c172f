package io.florin.chain.node;

import io.florin.chain.rpc.RpcObserver;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
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
    private final Counter quarantined = Counter.builder("florin.chain.quarantined")
            .description("transactions taken out because their execution failed by a fault of ours")
            .register(registry);

    void gauge(String name, String what, Supplier<Number> value) {
        Gauge.builder(name, value).description(what).register(registry);
    }

    void blockSealed(long nanos, int transactionCount, long gasUsed) {
        blockTime.record(nanos, TimeUnit.NANOSECONDS);
        transactions.increment(transactionCount);
        gas.increment(gasUsed);
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
