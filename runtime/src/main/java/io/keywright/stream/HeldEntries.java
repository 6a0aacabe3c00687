package io.keywright.stream;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Every entry that one consumer holds, where each is on its way, and how many are where: what happens to an entry, and
 * whom that wakes. Guarded by its {@link Holdings}, which says when.
 *
 * <p>Parked entries are counted apart: they hold no payload and no place among those in flight. Of entries that were
 * delivered before, no more are out than there are handlers' threads, so that each delivery that was counted begins;
 * and of those that may have killed their consumer one at a time, so that none is blamed for another.
 */
final class HeldEntries<E> {

    private final int concurrency;
    private final int maxInFlight;
    private final Signals signals;
    private final Map<String, Work<E>> all = new HashMap<>();
    private final Line<E> line = new Line<>();
    private final Parking<E> parking = new Parking<>();
    private int running;
    private int done;
    private int redelivered;
    private int suspectsOut;
    private boolean closing;

    HeldEntries(int concurrency, int maxInFlight, Signals signals) {
        this.concurrency = concurrency;
        this.maxInFlight = maxInFlight;
        this.signals = signals;
    }

    // ---- how many

    int parked() {
        return parking.size();
    }

    int inFlight() {
        return all.size() - parked();
    }

    /** How many new ones there is a place for; what was delivered before has precedence. */
    int freePlaces() {
        long now = System.nanoTime();
        int reserved = 0;
        if (parking.hasDueRetry(now)) {
            reserved = concurrency - redelivered;
        } else if (parking.hasDueSuspect(now) && suspectsOut == 0) {
            reserved = 1;
        }
        return maxInFlight - inFlight() - reserved;
    }

    boolean isAnyRunning() {
        return running > 0;
    }

    /** Whether none is being handled, or waits for its acknowledgement. */
    boolean isQuiet() {
        return running == 0 && done == 0;
    }

    boolean isAnyReady() {
        return !line.isEmpty();
    }

    boolean holds(String id) {
        return all.containsKey(id);
    }

    Set<String> ids() {
        return Set.copyOf(all.keySet());
    }

    // ---- coming

    /** Says whether it was not known. */
    boolean add(Work<E> work) {
        return all.putIfAbsent(work.id, work) == null;
    }

    void enqueue(Work<E> work) {
        work.state = Work.State.READY;
        if (line.add(work)) {
            signals.turn.signal();
        } else {
            // The one before it may need the very place that it was out for.
            stopped(work);
        }
    }

    /** Its order is kept: those behind it wait until it is done or given up. */
    void park(Work<E> work, long dueNanos) {
        work.state = Work.State.PARKED;
        work.entry = null;
        work.value = null;
        work.dueNanos = dueNanos;
        parking.add(work);
        signals.room.signal();
        signals.wakeKeeper();
    }

    // ---- being handled

    /** Takes one out of the line, to be handled. */
    @Nullable
    Work<E> nextReady() {
        Work<E> work = line.poll();
        if (work != null) {
            work.state = Work.State.RUNNING;
            running++;
        }
        return work;
    }

    void handled(Work<E> work) {
        stopped(work);
        work.state = Work.State.DONE;
        done++;
        giveWay(work);
        wakeIfItMatters();
    }

    /** It is not in a thread's hands, nor out for redelivery, any more. */
    void stopped(Work<E> work) {
        if (work.state == Work.State.RUNNING) {
            work.state = Work.State.READY;
            running--;
            if (closing && running == 0) {
                signals.turn.signalAll();
            }
        }
        if (work.redelivered) {
            work.redelivered = false;
            redelivered--;
            suspectsOut -= work.suspect ? 1 : 0;
            signals.wakeKeeper();
        }
    }

    // ---- being tried again

    boolean mayRedeliver() {
        return !closing && redelivered < concurrency && (inFlight() < maxInFlight || isStuck());
    }

    /**
     * Whether all that is in flight waits behind entries that are parked, as in an order that is kept it may: only they
     * make room, so that one of them goes although there is none.
     */
    private boolean isStuck() {
        return isQuiet() && redelivered == 0 && line.isEmpty();
    }

    @Nullable
    Work<E> nextDoomed() {
        Work<E> work = parking.pollDoomed(System.nanoTime());
        if (work != null) {
            work.state = Work.State.READY;
        }
        return work;
    }

    @Nullable
    Work<E> nextRedelivery() {
        Work<E> work = mayRedeliver() ? parking.pollRetry(System.nanoTime(), suspectsOut == 0) : null;
        if (work != null) {
            work.state = Work.State.READY;
            work.redelivered = true;
            redelivered++;
            suspectsOut += work.suspect ? 1 : 0;
            signals.room.signal(); // its place is its own now: what was reserved for it may be others'
        }
        return work;
    }

    /** Nanoseconds until one can be given up or tried again, at most {@code limit}; not above 0 if one can be now. */
    long untilDue(long limit) {
        long now = System.nanoTime();
        long wait = parking.untilDoomed(now, limit);
        // Entries that are due but have to wait for others are announced by those.
        return mayRedeliver() ? parking.untilRetry(now, wait, suspectsOut == 0) : wait;
    }

    // ---- what the server says of them

    List<Work<E>> keptBefore(long nanos, int limit) {
        List<Work<E>> stale = new ArrayList<>();
        for (Work<E> work : all.values()) {
            if (work.keptNanos - nanos < 0 && !work.overtaken && !work.trimmed && stale.size() < limit) {
                stale.add(work);
            }
        }
        return stale;
    }

    int kept(List<Work<E>> asked, Predicate<String> isOvertaken) {
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
    }

    int trimmed(Collection<String> ids) {
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
    }

    // ---- going

    void acknowledged(Collection<String> ids) {
        for (String id : ids) {
            Work<E> work = all.remove(id);
            if (work != null && work.state == Work.State.DONE) {
                done--;
            }
        }
        signals.room.signal();
        wakeIfItMatters();
    }

    void remove(Work<E> work) {
        all.remove(work.id);
        giveWay(work);
        signals.room.signal();
        wakeIfItMatters();
    }

    private void giveWay(Work<E> work) {
        if (line.giveWay(work)) {
            signals.turn.signal();
        }
    }

    /** There is a place more: the keeper has use for it if something waits for one, or for the end. */
    private void wakeIfItMatters() {
        if (closing || parked() > 0) {
            signals.wakeKeeper();
        }
    }

    /** Nothing new from now on. */
    void close() {
        closing = true;
    }

    boolean isClosing() {
        return closing;
    }
}
