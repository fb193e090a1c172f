package io.florin.chain.bench;

import io.florin.chain.block.BlockContext;
import io.florin.chain.crypto.Keccak256;
import io.florin.chain.evm.Evm;
import io.florin.chain.evm.Message;
import io.florin.chain.evm.Outcome;
import io.florin.chain.evm.TransactionContext;
import io.florin.chain.evm.code.CodeCache;
import io.florin.chain.evm.fork.Fork;
import io.florin.chain.state.AccountState;
import io.florin.chain.state.Journal;
import io.florin.chain.state.StateView;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Speed of the interpreter, kernel by kernel, beside anvil (revm) when `--peer anvil` is given.
///
/// Both sides run the same code with the same call data on fresh state: ours by {@link Evm#execute} in
/// this process, the peer by `eth_call`. A kernel burns about 12 Mgas (never above 15), some
/// milliseconds on either side, less for kernels of dear instructions; the time of the same call with 0
/// rounds is taken off on both sides, which takes transport, decoding and set-up out of the figure.
/// Sides run alternately; the figure is the least of all rounds after warm-up, `cold` is the first run
/// in this process with the full number of rounds. Return data, and with it the gas that the kernel
/// counts, must agree before timing.
///
/// Options: `--peer anvil`, `--json`, `--rounds N` (20), `--kernel REGEX`.
public final class EvmBenchMain {
    private static final long GAS_LIMIT = 15_000_000;
    private static final long WARM_UP_NANOS = 1_500_000_000L;
    private static final Address CALLER = Address.fromHex("0x00000000000000000000000000000000000f10f1");

    private record Result(String name, long gas, long coldNanos, long nanos, long peerNanos) {
        double ratio() {
            return (double) peerNanos / nanos;
        }
    }

    private final Map<String, String> options;
    private final int rounds;
    private final Evm evm = new Evm(Fork.OSAKA, new CodeCache(1 << 24));

    private EvmBenchMain(Map<String, String> options) {
        this.options = options;
        this.rounds = Integer.parseInt(options.getOrDefault("--rounds", "20"));
    }

    /// Runs the benchmark.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--json" -> options.put("--json", "");
                case "--peer", "--rounds", "--kernel" -> {
                    if (i + 1 == arguments.length) {
                        throw new IllegalArgumentException(arguments[i] + " needs a value");
                    }
                    options.put(arguments[i], arguments[++i]);
                }
                default -> throw new IllegalArgumentException("unknown option " + arguments[i]);
            }
        }
        new EvmBenchMain(options).run();
    }

    private void run() throws IOException, InterruptedException {
        String peerName = options.get("--peer");
        if (peerName == null) {
            report(measureAll(null), "none");
            return;
        }
        if (!peerName.equals("anvil")) {
            throw new IllegalArgumentException("--peer " + peerName + ": only anvil is known");
        }
        Optional<Path> binary = AnvilPeer.binary();
        if (binary.isEmpty()) {
            throw new IllegalStateException("anvil is not there: run npm ci in contracts");
        }
        try (AnvilPeer peer = AnvilPeer.start(binary.get(), 2 * GAS_LIMIT)) {
            report(measureAll(peer), peer.version());
        }
    }

    private List<Result> measureAll(@Nullable AnvilPeer peer) throws IOException, InterruptedException {
        Pattern wanted = Pattern.compile(options.getOrDefault("--kernel", ".*"));
        List<Result> results = new ArrayList<>();
        for (Kernel kernel : Kernel.all()) {
            if (wanted.matcher(kernel.name()).find()) {
                results.add(measure(kernel, peer));
            }
        }
        return results;
    }

    private Result measure(Kernel kernel, @Nullable AnvilPeer peer) throws IOException, InterruptedException {
        KernelState state = new KernelState(kernel.codes());
        long count = kernel.rounds();
        long coldFrom = System.nanoTime();
        Outcome outcome = run(kernel, state, count);
        long cold = System.nanoTime() - coldFrom;
        if (!outcome.success()) {
            throw new IllegalStateException(kernel.name() + " failed: " + outcome.reason());
        }
        String call = AnvilPeer.call(CALLER, kernel.to(), kernel.input(count), GAS_LIMIT);
        String empty = AnvilPeer.call(CALLER, kernel.to(), kernel.input(0), GAS_LIMIT);
        if (peer != null) {
            compare(kernel, call, outcome.output(), peer);
        }
        for (long until = System.nanoTime() + WARM_UP_NANOS; System.nanoTime() < until; ) {
            run(kernel, state, count);
            run(kernel, state, 0);
        }
        long[] least = new long[4];
        Arrays.fill(least, Long.MAX_VALUE);
        for (int i = 0; i < rounds; i++) {
            time(least, 0, () -> run(kernel, state, count));
            time(least, 1, () -> run(kernel, state, 0));
            if (peer != null) {
                time(least, 2, () -> peer.rpc("eth_call", call));
                time(least, 3, () -> peer.rpc("eth_call", empty));
            }
        }
        long gas = GAS_LIMIT - outcome.gasLeft();
        return new Result(kernel.name(), gas, cold, least[0] - least[1], peer == null ? 0 : least[2] - least[3]);
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

    private Outcome run(Kernel kernel, KernelState state, long count) {
        Journal journal = new Journal(state);
        journal.warm(kernel.to());
        BlockContext block = new BlockContext(
                UInt256.of(31_337),
                0,
                0,
                Address.ZERO,
                GAS_LIMIT,
                Hash.ZERO,
                UInt256.ZERO,
                UInt256.ONE,
                number -> Hash.ZERO);
        Message message = new Message(CALLER, kernel.to(), UInt256.ZERO, kernel.input(count), GAS_LIMIT, null);
        TransactionContext context = new TransactionContext(CALLER, UInt256.ZERO, List.of(), () -> false);
        return evm.execute(message, journal, block, context, null);
    }

    private void report(List<Result> results, String peer) {
        boolean beside = !peer.equals("none");
        double logSum = results.stream().mapToDouble(r -> Math.log(r.ratio())).sum();
        double geomean = Math.exp(logSum / results.size());
        double least = results.stream().mapToDouble(Result::ratio).min().orElse(0);
        if (options.containsKey("--json")) {
            System.out.println(json(results, peer, geomean, least));
            return;
        }
        System.out.printf("machine  %s%n", machine());
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

    private static String machine() {
        Runtime runtime = Runtime.getRuntime();
        return "%s %s, %d cores, JVM %s, heap %d MiB"
                .formatted(
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        runtime.availableProcessors(),
                        System.getProperty("java.vm.version"),
                        runtime.maxMemory() >> 20);
    }

    private static String json(List<Result> results, String peer, double geomean, double least) {
        StringBuilder out = new StringBuilder();
        out.append(String.format(Locale.ROOT, "{\"machine\":\"%s\",\"peer\":\"%s\",", machine(), peer));
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

    /// The kernels' contracts and nothing else.
    private static final class KernelState implements StateView {
        private final Map<Address, AccountState> accounts = new HashMap<>();
        private final Map<Hash, Bytes> codes = new HashMap<>();

        KernelState(Map<Address, Bytes> contracts) {
            contracts.forEach((address, code) -> {
                Hash hash = Keccak256.of(code);
                codes.put(hash, code);
                accounts.put(address, new AccountState(1, UInt256.ZERO, hash, false));
            });
        }

        @Override
        public @Nullable AccountState account(Address address) {
            return accounts.get(address);
        }

        @Override
        public UInt256 storage(Address address, UInt256 slot) {
            return UInt256.ZERO;
        }

        @Override
        public Bytes code(Hash codeHash) {
            return codes.getOrDefault(codeHash, Bytes.EMPTY);
        }
    }
}
