package io.keywright.stream;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one consumer holds, and whose turn it is: the one place where the reader, the handlers' threads, the keeper and
 * the replies to acknowledgements meet. Its lock is never held during a command or a user's code; what happens to an
 * entry under it is up to the {@link HeldEntries}. For any thread.
 */
final class Holdings<E> {

    private final int maxParked;

    /** The reader comes back when so much room is there: not for every single entry. */
    private final int worthReading;

    private final Signals signals = new Signals();
    private final HeldEntries<E> entries;
    private boolean readerEnded;
    private boolean abandoned;

    Holdings(ConsumerSettings<E> settings) {
        this.maxParked = settings.maxWaitingForRetry();
        this.worthReading = Math.max(1, (settings.maxInFlight() - settings.concurrency()) / 2);
        this.entries = new HeldEntries<>(settings.concurrency(), settings.maxInFlight(), signals);
    }

    // ---- the reader

    /** Waits until there is room for some entries, and says for how many; 0 if the consumer is being closed. */
    int awaitRoom() throws InterruptedException {
        signals.lock.lock();
        try {
            while (!entries.isClosing()) {
                int free = entries.parked() >= maxParked ? 0 : entries.freePlaces();
                if (free >= worthReading) {
                    return free;
                }
                signals.room.await();
            }
            return 0;
        } finally {
            signals.lock.unlock();
        }
    }

    /** Waits until some entries can be parked, and says how many; 0 if the consumer is being closed. */
    int awaitParkingRoom() throws InterruptedException {
        signals.lock.lock();
        try {
            while (!entries.isClosing() && entries.parked() >= maxParked) {
                signals.room.await();
            }
            return entries.isClosing() ? 0 : maxParked - entries.parked();
        } finally {
            signals.lock.unlock();
        }
    }

    /** How many entries can be parked now. */
    int parkingRoom() {
        return locked(() -> entries.isClosing() ? 0 : Math.max(0, maxParked - entries.parked()));
    }

    /** An entry that the server has handed out; nothing if it is held already. */
    void received(Work<E> work) {
        change(() -> {
            if (entries.add(work)) {
                entries.enqueue(work);
            }
        });
    }

    /** An entry that is pending for this consumer; says whether it was not known. */
    boolean recovered(Work<E> work) {
        return isTrue(() -> {
            boolean unknown = entries.add(work);
            if (unknown) {
                entries.park(work, System.nanoTime());
            }
            return unknown;
        });
    }

    void readerEnded() {
        change(() -> {
            readerEnded = true;
            signals.turn.signalAll();
            signals.wakeKeeper();
        });
    }

    // ---- the handlers' threads

    /** Waits for an entry to handle; null when there will be none. */
    @Nullable
    Work<E> next() throws InterruptedException {
        signals.lock.lock();
        try {
            while (!abandoned) {
                Work<E> work = entries.nextReady();
                if (work != null) {
                    return work;
                }
                if (entries.isClosing() && readerEnded && !entries.isAnyRunning()) {
                    return null;
                }
                signals.turn.await();
            }
            return null;
        } finally {
            signals.lock.unlock();
        }
    }

    /** It was handled. */
    void handled(Work<E> work) {
        change(() -> entries.handled(work));
    }

    /** It was tried, and is to be tried again. */
    void failed(Work<E> work, long dueNanos) {
        change(() -> {
            entries.stopped(work);
            work.suspect = false;
            if (work.overtaken) {
                entries.remove(work);
            } else {
                entries.park(work, dueNanos);
            }
        });
    }

    /** It is given up. */
    void doomed(Work<E> work, String cause, long dueNanos) {
        change(() -> {
            entries.stopped(work);
            work.cause = cause;
            entries.park(work, dueNanos);
        });
    }

    /** It is no concern of this consumer any more; on the server nothing changes. */
    void forget(Work<E> work) {
        change(() -> {
            entries.stopped(work);
            entries.remove(work);
        });
    }

    // ---- acknowledgements

    /** The server knows that these are done. */
    void acknowledged(Collection<String> ids) {
        change(() -> entries.acknowledged(ids));
    }

    // ---- the keeper

    /** An entry that is given up and is to be moved now. */
    @Nullable
    Work<E> nextDoomed() {
        return locked(entries::nextDoomed);
    }

    /** An entry that is to be taken again now, and may be: a thread will be free for it. */
    @Nullable
    Work<E> nextRedelivery() {
        return locked(entries::nextRedelivery);
    }

    /** A redelivery was counted, and begins as soon as a thread is free. */
    void taken(Work<E> work, int attempt) {
        change(() -> {
            work.attempt = attempt;
            work.notBegun = false;
            work.outages = 0;
            work.keptNanos = System.nanoTime();
            entries.enqueue(work);
        });
    }

    /** What the keeper wanted to do with it failed for want of the server: it comes back at this time. */
    void postponed(Work<E> work, long dueNanos) {
        change(() -> {
            entries.stopped(work);
            entries.park(work, dueNanos);
        });
    }

    /**
     * Waits until there may be something for the keeper to do, at most so long.
     *
     * @param paused whether what is due has to wait all the same, because the server is not well
     */
    void awaitDue(long limitNanos, boolean paused) throws InterruptedException {
        signals.lock.lock();
        try {
            signals.awaitNews(paused ? limitNanos : entries.untilDue(limitNanos));
        } finally {
            signals.newsSeen();
            signals.lock.unlock();
        }
    }

    void wakeKeeper() {
        change(signals::wakeKeeper);
    }

    /** Entries of which the server last heard before then. */
    List<Work<E>> keptBefore(long nanos, int limit) {
        return locked(() -> entries.keptBefore(nanos, limit));
    }

    /** The server has heard of these, and says which others have by now. Gives how many of those were running. */
    int kept(List<Work<E>> asked, Predicate<String> isOvertaken) {
        return locked(() -> entries.kept(asked, isOvertaken));
    }

    /** Whether it is here: waiting, being handled, or not known to be acknowledged. */
    boolean holds(String id) {
        return isTrue(() -> entries.holds(id));
    }

    /** All that are here now. O(n) in them. */
    Set<String> ids() {
        return locked(entries::ids);
    }

    /**
     * These were trimmed, and are pending no longer. Gives how many were waiting to be tried again, or given up: of
     * those nothing is left. The others are here, and go on.
     */
    int trimmed(Collection<String> ids) {
        return locked(() -> entries.trimmed(ids));
    }

    // ---- the end

    /** Nothing new from now on. */
    void close() {
        change(() -> {
            entries.close();
            signals.wakeEverybody();
        });
    }

    /** What has not begun by now never will. */
    void abandon() {
        change(() -> {
            abandoned = true;
            signals.wakeEverybody();
        });
    }

    boolean isClosing() {
        return isTrue(entries::isClosing);
    }

    boolean isAbandoned() {
        return isTrue(() -> abandoned);
    }

    /** Whether all that began is finished and acknowledged, and nothing else will begin. */
    boolean isDrained() {
        return isTrue(() -> readerEnded && (abandoned || !entries.isAnyReady()) && entries.isQuiet());
    }

    // ---- figures

    int inFlightCount() {
        return locked(entries::inFlight);
    }

    int waitingForRetry() {
        return locked(entries::parked);
    }

    // ---- the lock

    private void change(Runnable step) {
        signals.lock.lock();
        try {
            step.run();
        } finally {
            signals.lock.unlock();
        }
    }

    private boolean isTrue(BooleanSupplier step) {
        signals.lock.lock();
        try {
            return step.getAsBoolean();
        } finally {
            signals.lock.unlock();
        }
    }

    private <T extends @Nullable Object> T locked(Supplier<T> step) {
        signals.lock.lock();
        try {
            return step.get();
        } finally {
            signals.lock.unlock();
        }
    }
}
