package io.florin.chain.bench;

import io.florin.chain.execution.BlockExecution;
import java.util.List;
import java.util.Locale;

/// The words and numbers that the parallel benchmark prints.
final class ParallelReport {
    private ParallelReport() {}

    static String table(List<ParallelResult> results) {
        StringBuilder out = new StringBuilder("machine  " + Machine.description() + "\n");
        out.append(String.format(
                "%-15s %6s %8s %9s %9s %9s %8s %7s %7s %7s %7s %6s%n",
                "block",
                "txs",
                "cold ms",
                "alone ms",
                "shared ms",
                "conflict",
                "reruns",
                "in order",
                "depth",
                "cores",
                "speed",
                "goal"));
        for (ParallelResult one : results) {
            BlockExecution execution = one.execution();
            out.append(String.format(
                    Locale.ROOT,
                    "%-15s %6d %8.1f %9.2f %9.2f %8.0f%% %8d %7d %7d %7.2f %7.2f %6.2f%n",
                    one.workload().name(),
                    one.workload().transactions().size(),
                    one.coldNanos() / 1e6,
                    one.sequentialNanos() / 1e6,
                    one.parallelNanos() / 1e6,
                    100 * one.graph().conflictRate(),
                    execution.incarnations() - one.workload().transactions().size(),
                    execution.inOrder(),
                    one.graph().dependencyDepth(),
                    one.cores(),
                    one.speedup(),
                    one.workload().target().ratio));
        }
        return out.toString();
    }

    static String json(List<ParallelResult> results) {
        StringBuilder out = new StringBuilder();
        out.append(String.format("{\"machine\":\"%s\"", Machine.description()));
        for (Workload.Target target : Workload.Target.values()) {
            double least = results.stream()
                    .filter(one -> one.workload().target() == target)
                    .mapToDouble(ParallelResult::speedup)
                    .min()
                    .orElse(0);
            out.append(String.format(Locale.ROOT, ",\"%s\":%.4f", target.key, least));
        }
        out.append(",\"blocks\":[");
        String separator = "";
        for (ParallelResult one : results) {
            out.append(separator).append(block(one));
            separator = ",";
        }
        return out.append("]}\n").toString();
    }

    private static String block(ParallelResult one) {
        BlockExecution execution = one.execution();
        return String.format(
                Locale.ROOT,
                "{\"name\":\"%s\",\"transactions\":%d,\"coldNanos\":%d,\"sequentialNanos\":%d,\"parallelNanos\":%d,"
                        + "\"conflictRate\":%.4f,\"incarnations\":%d,\"inOrder\":%d,\"dependencyDepth\":%d,\"cores\":%.3f,"
                        + "\"speedup\":%.4f}",
                one.workload().name(),
                one.workload().transactions().size(),
                one.coldNanos(),
                one.sequentialNanos(),
                one.parallelNanos(),
                one.graph().conflictRate(),
                execution.incarnations(),
                execution.inOrder(),
                one.graph().dependencyDepth(),
                one.cores(),
                one.speedup());
    }
}
