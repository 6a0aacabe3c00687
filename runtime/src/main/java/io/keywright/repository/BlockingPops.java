package io.keywright.repository;

import io.keywright.Outcome;
import io.keywright.OutcomeUnknownException;
import io.keywright.RedisCommandException;
import io.keywright.RedisUnavailableException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The waiting that blocking pops have in common: it takes if there is something, waits on the server for a round, and
 * takes again. A round always runs to its end, so that neither an interrupt nor a close loses what the server gave.
 */
abstract class BlockingPops implements AutoCloseable {

    /** How long the server waits at a time: a dead connection takes no longer to be noticed, but for the slack. */
    private static final Duration ROUND = Duration.ofSeconds(1);

    /** How much longer than the server the client waits for the reply. */
    private static final Duration SLACK = Duration.ofSeconds(2);

    /** The server reads 0 as without end, and one that rounds down could make 0 of less. */
    private static final long SHORTEST_ROUND_MILLIS = 10;

    private static final Duration LONGEST = Duration.ofDays(36_500);
    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    private final OwnConnection connection;
    private final String pattern;
    private final ReentrantLock turn = new ReentrantLock();
    private final CountDownLatch closing = new CountDownLatch(1);

    BlockingPops(OwnConnection connection, String pattern) {
        this.connection = connection;
        this.pattern = pattern;
    }

    /** The keys of a store by way of a connection that is made for the waiting. */
    static <K> OwnConnection connect(KeyAccess<K> access) {
        return access.ownConnection(ROUND.plus(SLACK));
    }

    /**
     * Ends a wait that another thread is in, at the end of its round, and closes the connection. Returns when that is
     * done, as a rule within a second. Does nothing the second time.
     */
    @Override
    public void close() {
        closing.countDown();
        turn.lock();
        try {
            connection.close();
        } finally {
            turn.unlock();
        }
    }

    /**
     * Takes something, or waits for it.
     *
     * @param attempt takes if there is something; applied if it did
     * @param wait waits for so long, in the server's seconds; applied if it took something itself
     */
    final <T> Outcome<T> take(
            Duration atMost, Supplier<Call<Outcome<T>>> attempt, Function<byte[], Call<Outcome<T>>> wait) {
        if (atMost.isNegative()) {
            throw new IllegalArgumentException("a wait is not negative");
        }
        if (!turn.tryLock()) {
            throw new IllegalStateException(
                    pattern + ": another thread waits on this connection; each needs one of its own");
        }
        try {
            if (isClosing()) {
                throw new RedisUnavailableException(pattern + ": the connection that waits is closed");
            }
            long nanos = (atMost.compareTo(LONGEST) > 0 ? LONGEST : atMost).toNanos();
            return takeUntil(System.nanoTime() + nanos, attempt, wait);
        } finally {
            turn.unlock();
        }
    }

    private <T> Outcome<T> takeUntil(
            long until, Supplier<Call<Outcome<T>>> attempt, Function<byte[], Call<Outcome<T>>> wait) {
        int failures = 0;
        while (!isClosing() && !Thread.currentThread().isInterrupted()) {
            try {
                Outcome<T> taken = connection.await(attempt);
                if (!isNothing(taken) || left(until) <= 0) {
                    return taken;
                }
                taken = connection.await(() -> wait.apply(round(until)));
                if (!isNothing(taken)) {
                    return taken;
                }
                failures = 0;
            } catch (RedisUnavailableException | OutcomeUnknownException outage) {
                // What may have taken something is an outcome: these took nothing.
                sitOut(outage, ++failures, until);
            } catch (RedisCommandException refusal) {
                if (!isPassing(refusal)) {
                    throw refusal;
                }
                sitOut(refusal, ++failures, until);
            }
        }
        return Outcome.notApplied();
    }

    private void sitOut(RuntimeException outage, int failures, long until) {
        long left = left(until);
        if (left <= 0) {
            throw outage;
        }
        long pause = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(failures - 1, 10));
        try {
            boolean unused = closing.await(Math.min(left, TimeUnit.MILLISECONDS.toNanos(pause)), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the server may write again, or another one in its place; it took nothing. */
    private boolean isPassing(RedisCommandException refusal) {
        if (refusal.code().equals(Refusals.READONLY)) {
            connection.reconnect(); // the next one is to the master, whoever that is by then
        }
        // UNBLOCKED: the master became a replica, and sent away who waited.
        return Refusals.include(refusal) || refusal.code().equals("UNBLOCKED");
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    private static boolean isNothing(Outcome<?> taken) {
        return taken instanceof Outcome.NotApplied<?>;
    }

    private static long left(long until) {
        return until - System.nanoTime();
    }

    /** The next round, as the server's commands have it: in seconds. */
    private static byte[] round(long until) {
        long millis = Math.min(ROUND.toMillis(), TimeUnit.NANOSECONDS.toMillis(left(until)));
        return CollectionStore.ascii(
                BigDecimal.valueOf(Math.max(millis, SHORTEST_ROUND_MILLIS), 3).toPlainString());
    }
}
