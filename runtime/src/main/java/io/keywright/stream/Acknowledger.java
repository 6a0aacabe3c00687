package io.keywright.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Acknowledges handled entries: one XACK at a time, and the next one takes all that has come together meanwhile. So a
 * lone entry is acknowledged at once, and under load a command acknowledges many. What fails is repeated, which is
 * safe.
 */
final class Acknowledger<E> {

    private static final int MOST_AT_ONCE = 500;

    private static final long SHORTEST_PAUSE_NANOS = 1_000_000;

    private final ConsumerSettings<E> settings;
    private final Holdings<E> holdings;
    private final Counters counters;
    private final Queue<String> handled = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean busy = new AtomicBoolean();

    /** How often in a row it failed. */
    private volatile int failures;

    /** When to go on, if it failed. */
    private volatile long resumeNanos;

    Acknowledger(ConsumerSettings<E> settings, Holdings<E> holdings, Counters counters) {
        this.settings = settings;
        this.holdings = holdings;
        this.counters = counters;
    }

    /** An entry was handled. Never blocks. */
    void add(String id) {
        handled.add(id);
        if (failures == 0) {
            send();
        }
    }

    /** Goes on after a failure if it is time to. Gives when to ask again, in nanoseconds; at most {@code limit}. */
    long resume(long limit) {
        if (failures > 0 && resumeNanos - System.nanoTime() <= 0) {
            send();
        }
        // The reply wakes the keeper if it is a failure again.
        return failures == 0 || busy.get()
                ? limit
                : Math.min(limit, Math.max(SHORTEST_PAUSE_NANOS, resumeNanos - System.nanoTime()));
    }

    private void send() {
        while (!handled.isEmpty() && busy.compareAndSet(false, true)) {
            List<String> ids = new ArrayList<>();
            for (String id = handled.poll(); id != null; id = ids.size() < MOST_AT_ONCE ? handled.poll() : null) {
                ids.add(id);
            }
            if (ids.isEmpty()) {
                busy.set(false);
                continue;
            }
            CompletionStage<Long> reply = settings.group().acknowledge(ids).toCompletionStage();
            CompletionStage<Long> unused = reply.whenComplete((count, failure) -> answered(ids, failure));
            return;
        }
    }

    /** Runs on an event loop, as a rule: it must not block. */
    private void answered(List<String> ids, @Nullable Throwable failure) {
        if (failure == null) {
            failures = 0;
            counters.acknowledged.add(ids.size());
            holdings.acknowledged(ids);
            busy.set(false);
            send();
            return;
        }
        handled.addAll(ids);
        int inARow = failures + 1;
        resumeNanos = System.nanoTime()
                + ConsumerSettings.backoffNanos(inARow, settings.firstRetry(), settings.longestRetry());
        failures = inARow;
        counters.outages.increment();
        if (inARow == 1) {
            ConsumerLog.outage("acknowledging", settings.group(), failure);
        }
        busy.set(false);
        holdings.wakeKeeper();
    }
}
