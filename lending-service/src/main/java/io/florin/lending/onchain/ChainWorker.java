package io.florin.lending.onchain;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Two threads: one sends the outbox, one feeds the index. Each repeats after a pause when its part of the
/// outside is away; what is wrong shows in the health check and once a minute in the log.
@Singleton
class ChainWorker {
    private static final Logger LOG = Logger.getLogger(ChainWorker.class);
    private static final Duration IDLE = Duration.ofMillis(200);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

    private final Sender sender;
    private final Indexer indexer;
    private final EventStream stream;
    private final RpcChainReader reader;
    private volatile CountDownLatch stopped = new CountDownLatch(1);

    private volatile boolean running;
    private volatile @Nullable String sendFailure;
    private volatile @Nullable String indexFailure;
    private volatile @Nullable Thread sending;
    private volatile @Nullable Thread indexing;
    private volatile long headSeen = -1;

    ChainWorker(Sender sender, Indexer indexer, EventStream stream, RpcChainReader reader) {
        this.sender = sender;
        this.indexer = indexer;
        this.stream = stream;
        this.reader = reader;
    }

    synchronized void start() {
        running = true;
        stopped = new CountDownLatch(1);
        sending = Thread.ofPlatform().name("florin-sender").start(() -> loop(sender::step, true));
        indexing = Thread.ofPlatform().name("florin-indexer").start(() -> loop(this::index, false));
    }

    /// Before the database pool and the chain close.
    void stop(@Observes @Priority(10) ShutdownEvent event) throws InterruptedException {
        pause();
    }

    /// Ends both threads after their present step; [#start] goes on.
    synchronized void pause() throws InterruptedException {
        running = false;
        stopped.countDown();
        for (Thread thread : new Thread[] {sending, indexing}) {
            if (thread != null) {
                thread.join(Duration.ofSeconds(10));
            }
        }
    }

    /// What keeps the outbox from moving, null when nothing does.
    @Nullable
    String sendFailure() {
        return sendFailure;
    }

    @Nullable
    String indexFailure() {
        return indexFailure;
    }

    private boolean index() {
        boolean moved = indexer.step();
        if (moved || indexer.indexed() != headSeen) {
            ChainReader.Head head = reader.head();
            if (head.number() != headSeen) {
                headSeen = head.number();
                stream.block(head.number(), head.hash(), head.time().getEpochSecond());
            }
            stream.indexed(indexer.indexed());
        }
        return moved;
    }

    private interface Step {
        boolean run();
    }

    private void loop(Step step, boolean sends) {
        while (running) {
            Duration pause = IDLE;
            try {
                if (step.run()) {
                    pause = Duration.ZERO;
                }
                failure(sends, null);
            } catch (RuntimeException failure) { // outermost edge of the thread: it must go on
                if (running) {
                    report(sends, failure);
                }
                pause = AFTER_FAILURE;
            }
            sleep(pause);
        }
    }

    private void report(boolean sends, RuntimeException failure) {
        String message = String.valueOf(failure.getMessage());
        String before = sends ? sendFailure : indexFailure;
        if (!message.equals(before)) {
            LOG.errorf(failure, "%s stands still", sends ? "sender" : "indexer");
        }
        failure(sends, message);
    }

    private void failure(boolean sends, @Nullable String message) {
        if (sends) {
            sendFailure = message;
        } else {
            indexFailure = message;
        }
    }

    private void sleep(Duration pause) {
        if (pause.isZero()) {
            return;
        }
        try {
            if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                running = false;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
