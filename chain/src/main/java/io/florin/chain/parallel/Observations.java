package io.florin.chain.parallel;

import io.florin.chain.execution.AccessLocation.Kind;
import io.florin.chain.execution.BlockExecution;
import io.florin.chain.execution.BlockExecution.AbortCause;
import io.florin.chain.execution.BlockExecution.Stage;
import io.florin.chain.execution.BlockExecution.TransactionAccess;
import io.florin.chain.parallel.ReadSet.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// What is told of a block after it ran. Confined to one thread.
final class Observations {
    private final Schedule schedule;
    private final Committer committer;
    private final List<Worker> workers;
    private final long started;
    private final boolean complete;

    /// Place in the block by index in the list given to the executor.
    private final int[] places;

    /// @param complete with every run and what each transaction read and wrote
    Observations(Schedule schedule, Committer committer, List<Worker> workers, long started, boolean complete) {
        this.schedule = schedule;
        this.committer = committer;
        this.workers = workers;
        this.started = started;
        this.complete = complete;
        this.places = new int[schedule.size()];
    }

    BlockExecution execution(int workerCount) {
        Map<AbortCause, Integer> aborts = new EnumMap<>(AbortCause.class);
        for (Worker worker : workers) {
            worker.aborts.forEach((cause, count) -> aborts.merge(cause, count, Integer::sum));
        }
        int incarnations =
                workers.stream().mapToInt(worker -> worker.spans.size()).sum();
        Map<Stage, Long> stages = new EnumMap<>(Stage.class);
        stages.put(Stage.VALIDATE, committer.validationNanos);
        stages.put(Stage.EXECUTE, System.nanoTime() - started);
        return new BlockExecution(
                BlockExecution.PARALLEL,
                workerCount,
                incarnations,
                aborts,
                committer.validations,
                committer.ordered(),
                stages,
                complete ? runs() : List.of(),
                complete ? accesses() : List.of());
    }

    private List<BlockExecution.Run> runs() {
        List<BlockExecution.Run> runs = new ArrayList<>();
        for (Worker worker : workers) {
            for (Worker.Span span : worker.spans) {
                boolean last = span.incarnation() == schedule.run(span.transaction()).incarnations - 1;
                runs.add(new BlockExecution.Run(
                        span.transaction(),
                        span.incarnation(),
                        worker.number,
                        span.startNanos() - started,
                        span.endNanos() - started,
                        last));
            }
        }
        runs.sort(Comparator.comparingLong(BlockExecution.Run::endNanos));
        return runs;
    }

    private List<TransactionAccess> accesses() {
        List<TransactionAccess> accesses = new ArrayList<>();
        int place = 0;
        for (int i = 0; i < schedule.size(); i++) {
            places[i] = place;
            TransactionRun run = schedule.run(i);
            if (!run.leftOut) {
                accesses.add(access(run));
                place++;
            }
        }
        return accesses;
    }

    private TransactionAccess access(TransactionRun run) {
        AccessLocations reads = new AccessLocations();
        TreeSet<Integer> writers = new TreeSet<>();
        for (int row = 0; row < run.reads.size(); row++) {
            Question question = run.reads.question(row);
            AccountCell account = run.reads.account(row);
            SlotCell slot = question == Question.SLOT ? run.reads.slot(row) : null;
            reads.add(kind(question), account, slot);
            run.reads.forEachWriter(row, run.index, writer -> {
                if (writer >= 0) {
                    writers.add(places[writer]);
                }
            });
        }
        AccessLocations writes = new AccessLocations();
        run.writes.forEach(writes);
        return new TransactionAccess(List.copyOf(writers), reads.list(), writes.list());
    }

    private static Kind kind(Question question) {
        return switch (question) {
            case EXISTS -> Kind.EXISTENCE;
            case NONCE -> Kind.NONCE;
            case BALANCE, COVERS -> Kind.BALANCE;
            case CODE -> Kind.CODE;
            case HAS_STORAGE -> Kind.STORAGE_EPOCH;
            case SLOT -> Kind.STORAGE;
        };
    }
}
