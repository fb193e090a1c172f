package io.florin.chain.bench;

import io.florin.chain.evm.Outcome;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Speed of the interpreter, kernel by kernel, beside anvil (revm) when `--peer anvil` is given.
///
/// Both sides run the same code with the same call data on fresh state: ours by {@link io.florin.chain.evm.Evm}
/// in this process, the peer by `eth_call`. A kernel burns about 12 Mgas (never above 15), some milliseconds on
/// either side, well below one for kernels of dear instructions, whose ratios are rough. The time of the same
/// call with 0 rounds is taken off on both sides, which takes transport, decoding and set-up out of the figure.
/// Sides run alternately; the figure is the least of all rounds after warm-up. The peer's speed differs by up to
/// two between processes of the same binary, so two are started and the faster one counts. `cold` is the first
/// run in this process with the full number of rounds. Return data, and with it the gas that the kernel counts,
/// must agree before timing.
///
/// Options: `--peer anvil`, `--json`, `--rounds N` (20), `--kernel REGEX`.
public final class EvmBenchMain {
    private static final long WARM_UP_NANOS = 1_500_000_000L;

    private record Result(String name, long gas, long coldNanos, long nanos, long peerNanos) {
        double ratio() {
            return (double) peerNanos / nanos;
        }
    }

    private final BenchOptions options;
    private final int rounds;
    private final KernelRunner runner = new KernelRunner();

    private EvmBenchMain(BenchOptions options) {
        this.options = options;
        this.rounds = options.number("--rounds", 20);
    }

    /// Runs the benchmark.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        BenchOptions options = BenchOptions.parse(arguments, "--peer", "--rounds", "--kernel");
        new EvmBenchMain(options).run();
    }

    private void run() throws IOException, InterruptedException {
        String peerName = options.text("--peer", "none");
        if (peerName.equals("none")) {
            report(measureAll(List.of()), "none");
            return;
        }
        if (!peerName.equals("anvil")) {
            throw new IllegalArgumentException("--peer " + peerName + ": only anvil is known");
        }
        Optional<Path> binary = AnvilPeer.binary();
        if (binary.isEmpty()) {
            throw new IllegalStateException("anvil is not there: run npm ci in contracts");
        }
        try (AnvilPeer one = AnvilPeer.start(binary.get(), 2 * KernelRunner.GAS_LIMIT);
                AnvilPeer two = AnvilPeer.start(binary.get(), 2 * KernelRunner.GAS_LIMIT)) {
            report(measureAll(List.of(one, two)), one.version());
        }
    }

    private List<Result> measureAll(List<AnvilPeer> peers) throws IOException, InterruptedException {
        Pattern wanted = Pattern.compile(options.text("--kernel", ".*"));
        List<Result> results = new ArrayList<>();
        for (Kernel kernel : Kernel.all()) {
            if (wanted.matcher(kernel.name()).find()) {
                results.add(measure(kernel, peers));
            }
        }
        return results;
    }

    private Result measure(Kernel kernel, List<AnvilPeer> peers) throws IOException, InterruptedException {
        long count = kernel.rounds();
        long coldFrom = System.nanoTime();
        Outcome outcome = runner.run(kernel, count);
        long cold = System.nanoTime() - coldFrom;
        if (!outcome.success()) {
            throw new IllegalStateException(kernel.name() + " failed: " + outcome.reason());
        }
        String call = AnvilPeer.call(KernelRunner.CALLER, kernel.to(), kernel.input(count), KernelRunner.GAS_LIMIT);
        String empty = AnvilPeer.call(KernelRunner.CALLER, kernel.to(), kernel.input(0), KernelRunner.GAS_LIMIT);
        for (AnvilPeer peer : peers) {
            compare(kernel, call, outcome.output(), peer);
        }
        for (long until = System.nanoTime() + WARM_UP_NANOS; System.nanoTime() < until; ) {
            runner.run(kernel, count);
            runner.run(kernel, 0);
        }
        long[] least = new long[4];
        Arrays.fill(least, Long.MAX_VALUE);
        for (int i = 0; i < rounds; i++) {
            time(least, 0, () -> runner.run(kernel, count));
            time(least, 1, () -> runner.run(kernel, 0));
            for (AnvilPeer peer : peers) {
                time(least, 2, () -> peer.rpc("eth_call", call));
                time(least, 3, () -> peer.rpc("eth_call", empty));
            }
        }
        long gas = KernelRunner.GAS_LIMIT - outcome.gasLeft();
        return new Result(kernel.name(), gas, cold, least[0] - least[1], peers.isEmpty() ? 0 : least[2] - least[3]);
    }

    private static void compare(Kernel kernel, String call, Bytes ours, AnvilPeer peer)
            throws IOException, InterruptedException {
        for (Map.Entry<Address, Bytes> code : kernel.codes().entrySet()) {
            peer.setCode(code.getKey(), code.getValue());
        }
        Bytes theirs = peer.answer(call);
        if (!theirs.equals(ours)) {
            throw new IllegalStateException(
                    kernel.name() + ": answers differ, ours " + ours + ", the peer's " + theirs);
        }
    }

    private interface Work {
        Object run() throws IOException, InterruptedException;
    }

    private static void time(long[] least, int at, Work work) throws IOException, InterruptedException {
        long from = System.nanoTime();
        work.run();
        least[at] = Math.min(least[at], System.nanoTime() - from);
    }

    private void report(List<Result> results, String peer) {
        boolean beside = !peer.equals("none");
        double logSum = results.stream().mapToDouble(r -> Math.log(r.ratio())).sum();
        double geomean = Math.exp(logSum / results.size());
        double least = results.stream().mapToDouble(Result::ratio).min().orElse(0);
        if (options.json()) {
            System.out.println(json(results, peer, geomean, least));
            return;
        }
        System.out.printf("machine  %s%n", Machine.description());
        System.out.printf("peer     %s%n", peer);
        System.out.printf(
                "%-16s %9s %10s %10s %10s %8s %7s%n",
                "kernel", "Mgas", "cold ms", "warm ms", "peer ms", "Mgas/s", "ratio");
        for (Result r : results) {
            System.out.printf(
                    Locale.ROOT,
                    "%-16s %9.2f %10.2f %10.3f %10.3f %8.0f %7.2f%n",
                    r.name,
                    r.gas / 1e6,
                    r.coldNanos / 1e6,
                    r.nanos / 1e6,
                    r.peerNanos / 1e6,
                    r.gas * 1e3 / r.nanos,
                    beside ? r.ratio() : 0);
        }
        if (beside) {
            System.out.printf(
                    Locale.ROOT, "geometric mean %.3f, least %.3f (ours over peer's speed)%n", geomean, least);
        }
    }

    private static String json(List<Result> results, String peer, double geomean, double least) {
        StringBuilder out = new StringBuilder();
        out.append(String.format(Locale.ROOT, "{\"machine\":\"%s\",\"peer\":\"%s\",", Machine.description(), peer));
        if (!peer.equals("none")) {
            out.append(String.format(Locale.ROOT, "\"geomeanVsPeer\":%.4f,\"minVsPeer\":%.4f,", geomean, least));
        }
        out.append("\"kernels\":[");
        for (Result r : results) {
            out.append(String.format(
                    Locale.ROOT,
                    "%s{\"name\":\"%s\",\"gas\":%d,\"coldNanos\":%d,\"nanos\":%d,\"peerNanos\":%d}",
                    r == results.getFirst() ? "" : ",",
                    r.name,
                    r.gas,
                    r.coldNanos,
                    r.nanos,
                    r.peerNanos));
        }
        return out.append("]}").toString();
    }
}
