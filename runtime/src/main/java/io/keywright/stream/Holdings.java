package io.keywright.stream;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Every entry that one consumer holds, and whose turn it is: the one place where the reader, the handlers' threads, the
 * keeper and the replies to acknowledgements meet. Its lock is never held during a command or a user's code.
 *
 * <p>Parked entries are counted apart: they hold no payload and no place among those in flight. Of entries that were
 * delivered before, no more are out than there are handlers' threads, so that each delivery that was counted begins;
 * and of those that may have killed their consumer one at a time, so that none is blamed for another.
 */
final class Holdings<E> {

    private final int concurrency;
    private final int maxInFlight;
    private final int maxParked;

    /** The reader comes back when so much room is there: not for every single entry. */
    private final int worthReading;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private final Condition turn = lock.newCondition();
    private final Condition due = lock.newCondition();

    private final Map<String, Work<E>> all = new HashMap<>();
    private final Line<E> line = new Line<>();
    private final Parking<E> parking = new Parking<>();
    private int running;
    private int done;
    private int redelivered;
    private int suspectsOut;
    private boolean closing;
    private boolean readerEnded;
    private boolean abandoned;

    /** Something happened that the keeper has not looked at. */
    private boolean news;

    Holdings(ConsumerSettings<E> settings) {
        this.concurrency = settings.concurrency();
        this.maxInFlight = settings.maxInFlight();
        this.maxParked = settings.maxWaitingForRetry();
        this.worthReading = Math.max(1, (maxInFlight - concurrency) / 2);
    }

    // ---- the reader

    /** Waits until there is room for some entries, and says for how many; 0 if the consumer is being closed. */
    int awaitRoom() throws InterruptedException {
        lock.lock();
        try {
            while (!closing) {
                int free = freePlaces();
                if (free >= worthReading) {
                    return free;
                }
                room.await();
            }
            return 0;
        } finally {
            lock.unlock();
        }
    }

    private int freePlaces() {
        if (parked() >= maxParked) {
            return 0;
        }
        // What was delivered before has precedence.
        long now = System.nanoTime();
        int reserved = 0;
        if (parking.hasDueRetry(now)) {
            reserved = concurrency - redelivered;
        } else if (parking.hasDueSuspect(now) && suspectsOut == 0) {
            reserved = 1;
        }
        return maxInFlight - inFlight() - reserved;
    }

    /** Waits until some entries can be parked, and says how many; 0 if the consumer is being closed. */
    int awaitParkingRoom() throws InterruptedException {
        lock.lock();
        try {
            while (!closing && parked() >= maxParked) {
                room.await();
            }
            return closing ? 0 : maxParked - parked();
        } finally {
            lock.unlock();
        }
    }

    /** How many entries can be parked now. */
    int parkingRoom() {
        return locked(() -> closing ? 0 : Math.max(0, maxParked - parked()));
    }

    /** An entry that the server has handed out; nothing if it is held already. */
    void received(Work<E> work) {
        lock.lock();
        try {
            if (all.putIfAbsent(work.id, work) == null) {
                enqueue(work);
            }
        } finally {
            lock.unlock();
        }
    }

    /** An entry that is pending for this consumer; says whether it was not known. */
    boolean recovered(Work<E> work) {
        lock.lock();
        try {
            if (all.putIfAbsent(work.id, work) != null) {
                return false;
            }
            park(work, System.nanoTime());
            return true;
        } finally {
            lock.unlock();
        }
    }

    void readerEnded() {
        change(() -> {
            readerEnded = true;
            turn.signalAll();
            wake();
        });
    }

    // ---- the handlers' threads

    /** Waits for an entry to handle; null when there will be none. */
    @Nullable
    Work<E> next() throws InterruptedException {
        lock.lock();
        try {
            while (!abandoned) {
                Work<E> work = line.poll();
                if (work != null) {
                    work.state = Work.State.RUNNING;
                    running++;
                    return work;
                }
                if (closing && readerEnded && running == 0) {
                    return null;
                }
                turn.await();
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    /** It was handled. */
    void handled(Work<E> work) {
        change(() -> {
            stopped(work);
            work.state = Work.State.DONE;
            done++;
            giveWay(work);
            wakeIfItMatters();
        });
    }

    /** It was tried, and is to be tried again. */
    void failed(Work<E> work, long dueNanos) {
        change(() -> {
            stopped(work);
            work.suspect = false;
            if (work.overtaken) {
                remove(work);
            } else {
                park(work, dueNanos);
            }
        });
    }

    /** It is given up. */
    void doomed(Work<E> work, String cause, long dueNanos) {
        change(() -> {
            stopped(work);
            work.cause = cause;
            park(work, dueNanos);
        });
    }

    /** It is no concern of this consumer any more; on the server nothing changes. */
    void forget(Work<E> work) {
        change(() -> {
            stopped(work);
            remove(work);
        });
    }

    // ---- acknowledgements

    /** The server knows that these are done. */
    void acknowledged(Collection<String> ids) {
        change(() -> {
            for (String id : ids) {
                Work<E> work = all.remove(id);
                if (work != null && work.state == Work.State.DONE) {
                    done--;
                }
            }
            room.signal();
            wakeIfItMatters();
        });
    }

    // ---- the keeper

    /** An entry that is given up and is to be moved now. */
    @Nullable
    Work<E> nextDoomed() {
        lock.lock();
        try {
            Work<E> work = parking.pollDoomed(System.nanoTime());
            if (work != null) {
                work.state = Work.State.READY;
            }
            return work;
        } finally {
            lock.unlock();
        }
    }

    /** An entry that is to be taken again now, and may be: a thread will be free for it. */
    @Nullable
    Work<E> nextRedelivery() {
        lock.lock();
        try {
            Work<E> work = mayRedeliver() ? parking.pollRetry(System.nanoTime(), suspectsOut == 0) : null;
            if (work == null) {
                return null;
            }
            work.state = Work.State.READY;
            work.redelivered = true;
            redelivered++;
            suspectsOut += work.suspect ? 1 : 0;
            room.signal(); // its place is its own now: what was reserved for it may be others'
            return work;
        } finally {
            lock.unlock();
        }
    }

    private boolean mayRedeliver() {
        return !closing && redelivered < concurrency && (inFlight() < maxInFlight || isStuck());
    }

    /**
     * Whether all that is in flight waits behind entries that are parked, as in an order that is kept it may: only they
     * make room, so that one of them goes although there is none.
     */
    private boolean isStuck() {
        return running == 0 && done == 0 && redelivered == 0 && line.isEmpty();
    }

    /** A redelivery was counted, and begins as soon as a thread is free. */
    void taken(Work<E> work, int attempt) {
        change(() -> {
            work.attempt = attempt;
            work.notBegun = false;
            work.outages = 0;
            work.keptNanos = System.nanoTime();
            enqueue(work);
        });
    }

    /** What the keeper wanted to do with it failed for want of the server: it comes back at this time. */
    void postponed(Work<E> work, long dueNanos) {
        change(() -> {
            stopped(work);
            park(work, dueNanos);
        });
    }

    /**
     * Waits until there may be something for the keeper to do, at most so long.
     *
     * @param paused whether what is due has to wait all the same, because the server is not well
     */
    @SuppressWarnings("WaitNotInLoop") // the keeper's own loop looks, whatever woke it
    void awaitDue(long limitNanos, boolean paused) throws InterruptedException {
        lock.lock();
        try {
            if (news) {
                return;
            }
            long now = System.nanoTime();
            long wait = paused ? limitNanos : parking.untilDoomed(now, limitNanos);
            // Entries that are due but have to wait for others are announced by those.
            if (!paused && mayRedeliver()) {
                wait = parking.untilRetry(now, wait, suspectsOut == 0);
            }
            if (wait > 0) {
                long unused = due.awaitNanos(wait);
            }
        } finally {
            news = false;
            lock.unlock();
        }
    }

    void wakeKeeper() {
        change(() -> {
            wake();
        });
    }

    /** Entries of which the server last heard before then. */
    List<Work<E>> keptBefore(long nanos, int limit) {
        return locked(() -> {
            List<Work<E>> stale = new ArrayList<>();
            for (Work<E> work : all.values()) {
                if (work.keptNanos - nanos < 0 && !work.overtaken && !work.trimmed && stale.size() < limit) {
                    stale.add(work);
                }
            }
            return stale;
        });
    }

    /** The server has heard of these, and says which others have by now. Gives how many of those were running. */
    int kept(List<Work<E>> asked, Predicate<String> isOvertaken) {
        return locked(() -> {
            int overtakenWhileRunning = 0;
            long now = System.nanoTime();
            for (Work<E> work : asked) {
                work.keptNanos = now;
                if (all.get(work.id) != work || !isOvertaken.test(work.id)) {
                    continue;
                }
                if (work.state == Work.State.RUNNING) {
                    work.overtaken = true;
                    overtakenWhileRunning++;
                } else if (work.state == Work.State.PARKED) {
                    parking.remove(work);
                    remove(work);
                } else if (work.state == Work.State.READY && line.remove(work)) {
                    stopped(work);
                    remove(work);
                }
            }
            return overtakenWhileRunning;
        });
    }

    /** Whether it is here: waiting, being handled, or not known to be acknowledged. */
    boolean holds(String id) {
        return locked(() -> all.containsKey(id));
    }

    /**
     * These were trimmed, and are pending no longer. Gives how many were waiting to be tried again, or given up: of
     * those nothing is left. The others are here, and go on.
     */
    int trimmed(Collection<String> ids) {
        return locked(() -> {
            int waiting = 0;
            for (String id : ids) {
                Work<E> work = all.get(id);
                if (work != null && work.state == Work.State.PARKED) {
                    parking.remove(work);
                    remove(work);
                    waiting++;
                } else if (work != null) {
                    work.trimmed = true;
                }
            }
            return waiting;
        });
    }

    // ---- the end

    /** Nothing new from now on. */
    void close() {
        change(() -> {
            closing = true;
            signalEverybody();
        });
    }

    /** What has not begun by now never will. */
    void abandon() {
        change(() -> {
            abandoned = true;
            signalEverybody();
        });
    }

    boolean isClosing() {
        return locked(() -> closing);
    }

    boolean isAbandoned() {
        return locked(() -> abandoned);
    }

    /** Whether all that began is finished and acknowledged, and nothing else will begin. */
    boolean isDrained() {
        return locked(() -> readerEnded && (line.isEmpty() || abandoned) && running == 0 && done == 0);
    }

    // ---- figures

    int inFlightCount() {
        return locked(this::inFlight);
    }

    int waitingForRetry() {
        return locked(this::parked);
    }

    // ---- under the lock

    private int parked() {
        return parking.size();
    }

    private int inFlight() {
        return all.size() - parked();
    }

    private void enqueue(Work<E> work) {
        work.state = Work.State.READY;
        if (line.add(work)) {
            turn.signal();
        } else {
            // The one before it may need the very place that it was out for.
            stopped(work);
        }
    }

    private void giveWay(Work<E> work) {
        if (line.giveWay(work)) {
            turn.signal();
        }
    }

    /** It is not in a thread's hands, nor out for redelivery, any more. */
    private void stopped(Work<E> work) {
        if (work.state == Work.State.RUNNING) {
            work.state = Work.State.READY;
            running--;
            if (closing && running == 0) {
                turn.signalAll();
            }
        }
        if (work.redelivered) {
            work.redelivered = false;
            redelivered--;
            suspectsOut -= work.suspect ? 1 : 0;
            wake();
        }
    }

    /** Its order is kept: those behind it wait until it is done or given up. */
    private void park(Work<E> work, long dueNanos) {
        work.state = Work.State.PARKED;
        work.entry = null;
        work.value = null;
        work.dueNanos = dueNanos;
        parking.add(work);
        room.signal();
        wake();
    }

    private void remove(Work<E> work) {
        all.remove(work.id);
        giveWay(work);
        room.signal();
        wakeIfItMatters();
    }

    private void wake() {
        news = true;
        due.signalAll();
    }

    /** There is a place more: the keeper has use for it if something waits for one, or for the end. */
    private void wakeIfItMatters() {
        if (closing || parked() > 0) {
            wake();
        }
    }

    private void signalEverybody() {
        room.signalAll();
        turn.signalAll();
        wake();
    }

    private void change(Runnable step) {
        lock.lock();
        try {
            step.run();
        } finally {
            lock.unlock();
        }
    }

    private <T> T locked(Step<T> step) {
        lock.lock();
        try {
            return step.run();
        } finally {
            lock.unlock();
        }
    }

    @FunctionalInterface
    private interface Step<T> {
        T run();
    }
}
