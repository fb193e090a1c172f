package io.florin.chain.crypto;

import io.florin.chain.transaction.RandomlySigned;
import io.florin.chain.transaction.SenderRecovery;
import io.florin.chain.transaction.Transaction;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Speed of hashing, of every precompiled contract, and of sender recovery. Figures are the best of the rounds after a
/// warm-up, on one core; recovery also on two and more. Options: `--only REGEX`, `--rounds N` (5).
public final class CryptoBenchMain {
    private static final long WARM_UP_NANOS = 700_000_000L;
    private static final long ROUND_NANOS = 200_000_000L;
    private static final int SIGNATURES = 4_000;
    private static final double ENOUGH = 30;

    private final Pattern only;
    private final int rounds;
    /// Keeps results alive, so that no work is optimised away.
    private long kept;

    private CryptoBenchMain(String only, int rounds) {
        this.only = Pattern.compile(only);
        this.rounds = rounds;
    }

    /// Runs the benchmark.
    public static void main(String[] arguments) {
        String only = "";
        int rounds = 5;
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + " needs a value");
            }
            switch (arguments[i]) {
                case "--only" -> only = arguments[i + 1];
                case "--rounds" -> rounds = Integer.parseInt(arguments[i + 1]);
                default -> throw new IllegalArgumentException("unknown option " + arguments[i]);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s %s, %d cores%n",
                System.getProperty("java.vm.name"),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors());
        new CryptoBenchMain(only, rounds).run();
    }

    private void run() {
        for (int size : new int[] {32, 64, 1_024}) {
            byte[] input = new byte[size];
            if (wants("keccak " + size)) {
                double nanos = measure(() -> Keccak256.hash(input));
                System.out.printf(Locale.ROOT, "%-26s %12.0f ns%n", "keccak " + size, nanos);
            }
        }
        for (PrecompileWorkloads.Workload workload : PrecompileWorkloads.all()) {
            if (wants(workload.name())) {
                double nanos = measure(workload::run);
                double speed = workload.gas() * 1e3 / nanos;
                System.out.printf(
                        Locale.ROOT,
                        "%-26s %12.0f ns %9d gas %9.1f Mgas/s%s%n",
                        workload.name(),
                        nanos,
                        workload.gas(),
                        speed,
                        speed < ENOUGH ? "  slow" : "");
            }
        }
        if (wants("recovery")) {
            recovery();
        }
        System.out.println("(" + kept + ")");
    }

    private boolean wants(String name) {
        return only.matcher(name).find();
    }

    /// One call's output.
    private interface Work {
        byte[] run();
    }

    private double measure(Work work) {
        long end = System.nanoTime() + WARM_UP_NANOS;
        while (System.nanoTime() < end) {
            kept += work.run().length;
        }
        double best = Double.MAX_VALUE;
        for (int round = 0; round < rounds; round++) {
            best = Math.min(best, round(work));
        }
        return best;
    }

    private double round(Work work) {
        long start = System.nanoTime();
        long calls = 0;
        long batch = 1;
        long took;
        do {
            for (long i = 0; i < batch; i++) {
                byte[] output = work.run();
                kept += output.length == 0 ? 1 : output[output.length - 1];
            }
            calls += batch;
            batch = Math.min(1_000, batch * 2);
            took = System.nanoTime() - start;
        } while (took < ROUND_NANOS);
        return (double) took / calls;
    }

    private void recovery() {
        double nativeRate = rate(new NativeSecp256k1());
        double portableRate = rate(new PortableSecp256k1());
        System.out.printf(
                Locale.ROOT,
                "recovery on one core: libsecp256k1 %.0f/s, BouncyCastle %.0f/s, ratio %.1f%n",
                nativeRate,
                portableRate,
                nativeRate / portableRate);
        for (int workers = 1; workers <= Runtime.getRuntime().availableProcessors(); workers++) {
            System.out.printf(Locale.ROOT, "recovery stage, %d threads: %.0f/s%n", workers, stage(workers));
        }
    }

    private double rate(Secp256k1 library) {
        SplittableRandom random = new SplittableRandom(11);
        Hash[] hashes = new Hash[512];
        UInt256[] numbers = new UInt256[2 * hashes.length];
        for (int i = 0; i < hashes.length; ) {
            byte[] hash = new byte[32];
            random.nextBytes(hash);
            UInt256 r = new UInt256(random.nextLong() >>> 1, random.nextLong(), random.nextLong(), random.nextLong());
            UInt256 s = new UInt256(random.nextLong() >>> 1, random.nextLong(), random.nextLong(), random.nextLong());
            hashes[i] = Hash.of(hash);
            numbers[2 * i] = r;
            numbers[2 * i + 1] = s;
            // Numbers that are no coordinate would end early.
            i += library.recoverKey(hashes[i], r, s, 0) == null ? 0 : 1;
        }
        int[] at = {0};
        return 1e9
                / measure(() -> {
                    int i = at[0]++ % hashes.length;
                    byte[] key = library.recoverKey(hashes[i], numbers[2 * i], numbers[2 * i + 1], 0);
                    return key == null ? new byte[0] : key;
                });
    }

    /// Signatures per second of the stage, the share of nobody's included; transactions are decoded before.
    private double stage(int workers) {
        RandomlySigned signed = new RandomlySigned(3);
        List<byte[]> encoded =
                IntStream.range(0, SIGNATURES).mapToObj(i -> signed.encoded(0)).toList();
        double best = 0;
        try (SenderRecovery recovery = new SenderRecovery(workers)) {
            for (int round = 0; round < 3 + rounds; round++) {
                List<Transaction> block =
                        encoded.stream().map(Transaction::decode).toList();
                long start = System.nanoTime();
                recovery.recover(block);
                best = Math.max(best, SIGNATURES * 1e9 / (System.nanoTime() - start));
                kept += block.stream().filter(one -> one.sender() != null).count();
            }
        }
        return best;
    }
}
