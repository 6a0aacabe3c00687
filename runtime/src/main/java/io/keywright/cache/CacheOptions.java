package io.keywright.cache;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What all caches of one {@link io.keywright.Keywright} share. Immutable; every value has a default, and each
 * {@code with} method gives a changed copy.
 *
 * @param loaders runs loaders; it should have room for as many as the policies let run at once, and must not run them
 *     on the thread that submits them; null for daemon threads of Keywright's own
 * @param metrics is told what the caches do
 * @param evictions is told of evictions that could not be delivered
 * @param maxPendingEvictions how many of those are kept; 100,000
 * @param failuresToOpen how many unanswered commands in a row keep reads from asking a server, where those of one read
 *     of several keys, or of one eviction of several, count as one; 5
 * @param probeInterval how long after the failure of one question Keywright asks again in the background whether the
 *     server answers; 250 ms
 * @param outbox where evictions wait that must survive the process; null for none
 * @param outboxInterval how old a note of it is when it counts as left over, and how often each pattern's are looked
 *     for; 5 s
 * @param transactions says which transaction a thread is inside of; none but those of a {@link TransactionScope}
 * @param clock milliseconds since 1970; for tests
 */
public record CacheOptions(
        @Nullable Executor loaders,
        CacheMetrics metrics,
        EvictionListener evictions,
        int maxPendingEvictions,
        int failuresToOpen,
        Duration probeInterval,
        @Nullable EvictionOutbox outbox,
        Duration outboxInterval,
        Transactions transactions,
        LongSupplier clock) {

    /** All defaults. */
    public static final CacheOptions DEFAULT = new CacheOptions(
            null,
            CacheMetrics.NONE,
            EvictionListener.NONE,
            100_000,
            5,
            Duration.ofMillis(250),
            null,
            Duration.ofSeconds(5),
            Transactions.NONE,
            System::currentTimeMillis);

    public CacheOptions {
        if (maxPendingEvictions < 0
                || failuresToOpen < 1
                || probeInterval.compareTo(CachePolicy.LONGEST) > 0
                || outboxInterval.compareTo(CachePolicy.LONGEST) > 0
                || probeInterval.toMillis() < 1
                || outboxInterval.toMillis() < 1) {
            throw new IllegalArgumentException("The caches' options are out of range: " + maxPendingEvictions
                    + " pending evictions, " + failuresToOpen + " failures, a probe each " + probeInterval
                    + ", a look into the outbox each " + outboxInterval);
        }
    }

    public CacheOptions withLoaders(Executor executor) {
        return with(draft -> draft.loaders = executor);
    }

    public CacheOptions withMetrics(CacheMetrics told) {
        return with(draft -> draft.metrics = told);
    }

    public CacheOptions withEvictions(EvictionListener told, int maxPending) {
        return with(draft -> {
            draft.evictions = told;
            draft.maxPendingEvictions = maxPending;
        });
    }

    public CacheOptions withBreaker(int failures, Duration probe) {
        return with(draft -> {
            draft.failuresToOpen = failures;
            draft.probeInterval = probe;
        });
    }

    /**
     * The outbox is looked into for each key pattern, of caches and of their groups, from when the first cache of it is
     * made until Keywright is closed. It makes no difference how many caches are made.
     */
    public CacheOptions withOutbox(EvictionOutbox of, Duration interval) {
        return with(draft -> {
            draft.outbox = of;
            draft.outboxInterval = interval;
        });
    }

    /** Caches ask it, at each call, for the transaction that the calling thread is inside of. */
    public CacheOptions withTransactions(Transactions of) {
        return with(draft -> draft.transactions = of);
    }

    public CacheOptions withClock(LongSupplier millis) {
        return with(draft -> draft.clock = millis);
    }

    private CacheOptions with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /** Options that are being changed. */
    private static final class Draft {

        @Nullable
        Executor loaders;

        CacheMetrics metrics;
        EvictionListener evictions;
        int maxPendingEvictions;
        int failuresToOpen;
        Duration probeInterval;

        @Nullable
        EvictionOutbox outbox;

        Duration outboxInterval;
        Transactions transactions;
        LongSupplier clock;

        Draft(CacheOptions of) {
            loaders = of.loaders;
            metrics = of.metrics;
            evictions = of.evictions;
            maxPendingEvictions = of.maxPendingEvictions;
            failuresToOpen = of.failuresToOpen;
            probeInterval = of.probeInterval;
            outbox = of.outbox;
            outboxInterval = of.outboxInterval;
            transactions = of.transactions;
            clock = of.clock;
        }

        CacheOptions done() {
            return new CacheOptions(
                    loaders,
                    metrics,
                    evictions,
                    maxPendingEvictions,
                    failuresToOpen,
                    probeInterval,
                    outbox,
                    outboxInterval,
                    transactions,
                    clock);
        }
    }
}
