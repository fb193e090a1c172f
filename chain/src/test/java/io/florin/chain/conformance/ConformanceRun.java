package io.florin.chain.conformance;

import io.florin.chain.execution.BlockExecutor;
import io.florin.chain.rpc.RecordedNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// Runs cases on all cores and counts them. Thread-safe counters; the cases of one file run beside each other.
final class ConformanceRun {
    private static final int FAILURES_SHOWN = 2_000;

    private final List<CaseKind> kinds;
    private final Selection selection;
    private final AtomicInteger passed = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger skipped = new AtomicInteger();

    /// @param executor runs the blocks of block tests
    ConformanceRun(Selection selection, BlockExecutor executor) {
        this.kinds = List.of(
                new StateTests(),
                new BlockTests(executor),
                new TransactionTests(),
                new TrieTests(),
                new RlpTests(),
                new PrecompileVectors(),
                new OpcodeVectors(),
                new KzgVectors(),
                new SignatureVectors());
        this.selection = selection;
    }

    /// Runs all cases of these files.
    void all(List<CaseTarget.Entry> entries) {
        try (ForkJoinPool pool = new ForkJoinPool(Runtime.getRuntime().availableProcessors())) {
            Stream<ForkJoinTask<?>> files = entries.stream()
                    .filter(entry -> !Recordings.recognises(entry))
                    .map(entry -> pool.submit(() -> file(entry)));
            Stream<ForkJoinTask<?>> recordings =
                    Recordings.byChain(entries).stream().map(one -> pool.submit(() -> recordings(one)));
            Stream.concat(recordings, files).toList().forEach(ForkJoinTask::join);
        }
    }

    /// The recordings of one chain follow each other, as some of them leave something behind.
    private void recordings(Recordings recordings) {
        try (RecordedNode node = recordings.open()) {
            for (CaseTarget.Entry entry : recordings.entries()) {
                recordings.cases(entry, node).forEach(one -> run(entry.name(), one));
            }
        } catch (IOException | RuntimeException unusable) {
            recordings.entries().forEach(entry -> fail(entry.name(), "", "cannot be run: " + unusable));
        }
    }

    private void file(CaseTarget.Entry entry) {
        List<ConformanceCase> cases;
        try {
            CaseFile file = entry.read();
            cases = kinds.stream()
                    .filter(kind -> kind.recognises(file))
                    .findFirst()
                    .map(kind -> kind.cases(file, selection))
                    .orElse(List.of());
        } catch (IOException | RuntimeException unreadable) {
            fail(entry.name(), "", "cannot be read: " + unreadable);
            return;
        }
        ForkJoinTask.invokeAll(cases.stream()
                .map(one -> ForkJoinTask.adapt(() -> run(entry.name(), one)))
                .toList());
    }

    private void run(String file, ConformanceCase one) {
        String reason = SkippedCases.reason(one.id());
        if (reason != null) {
            skipped.incrementAndGet();
            System.out.println("SKIPPED " + one.id() + " (" + file + "): " + reason);
            return;
        }
        Optional<Difference> difference;
        try {
            difference = one.check().run();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            StackTraceElement[] trace = fault.getStackTrace();
            fail(file, one.id(), "threw " + fault + (trace.length > 0 ? " at " + trace[0] : ""));
            return;
        }
        if (difference.isEmpty()) {
            passed.incrementAndGet();
        } else {
            fail(file, one.id(), difference.get().toString());
        }
    }

    private void fail(String file, String id, String what) {
        if (failed.incrementAndGet() <= FAILURES_SHOWN) {
            System.out.println("FAILED " + id + " (" + file + "): " + what);
        }
    }

    int executed() {
        return passed.get() + failed.get() + skipped.get();
    }

    int failed() {
        return failed.get();
    }

    String summary() {
        return passed + " passed, " + failed + " failed, " + skipped + " skipped";
    }
}
