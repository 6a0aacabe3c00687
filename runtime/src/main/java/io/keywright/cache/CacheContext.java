package io.keywright.cache;

import io.keywright.Keywright;
import io.keywright.repository.ReplicatedScripts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What the caches of one connection share: threads, ids, the breaker, the journal, the outbox. Made and closed by
 * {@link io.keywright.Keywright}; its threads are daemons and begin with the first load.
 */
public final class CacheContext implements AutoCloseable {

    /** When it is tried again to get a thread, where there was none to be had. */
    private static final long RETRY_NANOS = 1_000_000_000;

    private final CacheOptions options;
    private final CacheMetrics metrics;
    private final RandomGenerator random;
    private final EntryIds ids = new EntryIds();
    private final Breaker breaker;
    private final Journal journal;
    private final ScheduledThreadPoolExecutor timer;
    private final ExecutorService own;
    private final Executor loaders;
    private final @Nullable OutboxReplays outbox;
    private final Map<FenceReplication, CompletableFuture<ReplicatedScripts>> replicated = new HashMap<>();
    private volatile @Nullable ChangeWatch changes;

    /** Called by Keywright. */
    public CacheContext(CacheOptions options, RandomGenerator random) {
        this(options, random, threads("keywright-cache-loader"), threads("keywright-cache-timer"));
    }

    /** With threads of one's own. */
    CacheContext(
            CacheOptions options, RandomGenerator random, ThreadFactory loadersThreads, ThreadFactory timerThreads) {
        this.options = options;
        this.metrics = GuardedMetrics.of(options.metrics());
        this.random = random;
        this.breaker = new Breaker(this, options);
        this.timer = new ScheduledThreadPoolExecutor(1, timerThreads);
        this.timer.setRemoveOnCancelPolicy(true);
        Executor given = options.loaders();
        // Bounded by the bulkheads, not by the pool: a load that waits inside another must get a thread.
        ExecutorService unbounded = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), loadersThreads);
        this.own = unbounded;
        this.loaders = given == null ? unbounded : given;
        this.journal = new Journal(this, options);
        EvictionOutbox outbox = options.outbox();
        this.outbox = outbox == null ? null : new OutboxReplays(this, outbox);
        TransactionScope.know(this, options.transactions());
    }

    CacheOptions options() {
        return options;
    }

    CacheMetrics metrics() {
        return metrics;
    }

    EntryIds ids() {
        return ids;
    }

    Breaker breaker() {
        return breaker;
    }

    Journal journal() {
        return journal;
    }

    Executor loaders() {
        return loaders;
    }

    /** What is noted in the outbox; null where there is none. */
    @Nullable
    OutboxReplays outbox() {
        return outbox;
    }

    /**
     * The way of fences to replicas, which is made when it is first needed, on a thread that may block; caches with the
     * same replication share one connection.
     */
    CompletableFuture<ReplicatedScripts> replicated(Keywright keywright, FenceReplication replication) {
        // A lock of its own: event loops come here, and must not wait for somebody who connects.
        synchronized (replicated) {
            CompletableFuture<ReplicatedScripts> known = replicated.get(replication);
            if (known == null || known.isCompletedExceptionally()) {
                known = CompletableFuture.supplyAsync(
                        () -> keywright.replicatedScripts(replication.replicas(), replication.timeout()),
                        this::execute);
                replicated.put(replication, known);
            }
            return known;
        }
    }

    /** Made for the first near cache; blocks then. */
    ChangeWatch changes(Function<Tracking.Ear, Tracking> connect) {
        ChangeWatch made = changes;
        if (made != null) {
            return made;
        }
        synchronized (this) {
            made = changes;
            if (made == null) {
                made = new ChangeWatch(this, connect);
                changes = made;
                if (isClosed()) {
                    made.close(); // which close() has not done if it came before
                }
            }
            return made;
        }
    }

    /** Copies of a key that were made until now are given no more. */
    void forget(KeyBytes key) {
        ChangeWatch made = changes;
        if (made != null) {
            made.watches().changed(key);
        }
    }

    /** The transaction that the calling thread is inside of; null outside of all. */
    @Nullable
    OpenTransaction transaction() {
        return TransactionScope.current(options.transactions());
    }

    long now() {
        return options.clock().getAsLong();
    }

    /** From 0 to 1. */
    double random() {
        return random.nextDouble();
    }

    /** Runs a short task later; null once the threads have been stopped. */
    @Nullable
    ScheduledFuture<?> after(long nanos, Runnable task) {
        try {
            return timer.schedule(task, nanos, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            return null;
        }
    }

    /**
     * Runs what may call users' code, off the timer's thread. Not on the users' executor: what ends a load must not
     * wait for a thread behind the very loads that hang. Where there is no thread to be had, it is run when there is.
     */
    void execute(Runnable task) {
        try {
            own.execute(task);
        } catch (RejectedExecutionException closed) {
            task.run();
        } catch (OutOfMemoryError noThread) {
            if (after(RETRY_NANOS, () -> execute(task)) == null) {
                task.run();
            }
        }
    }

    /** Called by Keywright when a connection has been made: what waits for one need not wait any longer. */
    public void connected() {
        journal.wake();
        breaker.wake();
    }

    /** Whether no task is taken any more. */
    boolean isClosed() {
        return timer.isShutdown();
    }

    /**
     * Ends the threads. Loads that run are interrupted; evictions that are pending are lost, and reported so. Nobody
     * goes on waiting: loads are cut off, and reads that wait for another process's ask once more and give up. What one
     * part throws is thrown after the others have been closed.
     */
    @Override
    public void close() {
        timer.shutdown();
        TransactionScope.forget(this);
        RuntimeException failure = null;
        for (Runnable part : List.<Runnable>of(
                this::closeChanges,
                breaker::close,
                journal::close,
                this::closeReplicated,
                own::shutdownNow,
                this::doWhatIsLeft)) {
            try {
                part.run();
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /**
     * Without the lock, in which somebody may be connecting, perhaps with the help of the very event loop that closes.
     * What is made after this look finds the timer ended, and is closed by who has made it.
     */
    private void closeChanges() {
        ChangeWatch made = changes;
        if (made != null) {
            made.close();
        }
    }

    private void closeReplicated() {
        synchronized (replicated) {
            for (CompletableFuture<ReplicatedScripts> line : replicated.values()) {
                CompletableFuture<?> unused = line.thenAccept(ReplicatedScripts::close);
            }
        }
    }

    /**
     * What was to be done later is done now. A task does nothing once its executor has ended, which it does when it has
     * none left, so each is run where it is; and whichever thread comes second does nothing.
     */
    private void doWhatIsLeft() {
        for (Runnable task = timer.getQueue().peek();
                task != null;
                task = timer.getQueue().peek()) {
            task.run();
            timer.remove(task);
        }
    }

    private static ThreadFactory threads(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
