package io.keywright.cache;

import io.keywright.repository.Call;
import io.lettuce.core.protocol.Command;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the near caches of one connection share: the connections on which changes are told, the keys that are watched
 * for, the heartbeat.
 */
final class ChangeWatch implements Tracking.Ear, AutoCloseable {

    /** Four times within the time for which copies are trusted, so that one beat may come late. */
    private static final long BEAT_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    /** How long what was read waits for somebody to ask for it; longer than any reply that is waited for. */
    private static final long HOLD_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final CacheContext context;
    private final Watches watches = new Watches();
    private final Queue<Hold> holds = new ConcurrentLinkedQueue<>();
    private final Complaints complaints = new Complaints("near caches");
    private final Set<NearCopies<?, ?>> copies =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    /** One at a time, and at most one that waits. */
    private final InTurn sweeps;

    private final AtomicBoolean toBeSwept = new AtomicBoolean();
    private final Tracking tracking;

    /** Connects; blocks meanwhile. */
    ChangeWatch(CacheContext context, Function<Tracking.Ear, Tracking> connect) {
        this.context = context;
        this.sweeps = new InTurn(context);
        this.tracking = connect.apply(this);
        beatLater();
    }

    private void beatLater() {
        Future<?> unused = context.after(BEAT_NANOS, this::beat);
    }

    private void beat() {
        try {
            tracking.beat();
            prune();
        } finally {
            beatLater();
        }
    }

    Watches watches() {
        return watches;
    }

    void add(NearCopies<?, ?> made) {
        copies.add(made);
    }

    /** Watches for changes of a key and of its groups while it is read; null where one of them would not be told. */
    @Nullable
    Hold watch(CachedKey<?> key) {
        List<Watch> all = new ArrayList<>(1 + key.groups().size());
        boolean told = watch(key.bytes(), all);
        for (KeyBytes group : key.groups()) {
            told = told && watch(group, all);
        }
        Hold hold = new Hold(all, System.nanoTime() + HOLD_NANOS);
        if (!told) {
            release(hold);
            return null;
        }
        prune();
        holds.add(hold);
        return hold;
    }

    /** A call that nobody asks for its result would keep its watches for ever. */
    private void prune() {
        long now = System.nanoTime();
        for (Hold oldest = holds.peek();
                oldest != null && (oldest.isOver() || oldest.isLate(now));
                oldest = holds.peek()) {
            release(oldest);
            holds.remove(oldest);
        }
    }

    private boolean watch(KeyBytes key, List<Watch> all) {
        TrackedSession session = tracking.sessionOf(key.array());
        return session != null && all.add(watches.acquire(key, session));
    }

    void release(Hold hold) {
        hold.release(watches);
    }

    /** Reads with one flush to each server: the first watch goes with the first command, and so on. */
    List<Call<byte @Nullable []>> readAll(
            List<Watch> some, String keyPattern, List<Command<byte[], byte[], byte @Nullable []>> commands) {
        List<Tracking.Asked> asked = new ArrayList<>(some.size());
        for (int i = 0; i < some.size(); i++) {
            Watch watch = some.get(i);
            asked.add(new Tracking.Asked(watch.session, watch.key.array(), commands.get(i), watch::trip));
        }
        return tracking.readAll(keyPattern, asked);
    }

    @Override
    public void changed(byte[] key) {
        watches.changed(new KeyBytes(key));
    }

    @Override
    public void ended(TrackingEnd cause) {
        context.metrics().nearCleared(cause);
        // What has ended is given no more from now on; its memory is given back off the event loop, and off the timer,
        // which others wait for. When all is closed it goes anyway.
        if (!context.isClosed() && !toBeSwept.getAndSet(true)) {
            sweeps.execute(this::sweep);
        }
    }

    private void sweep() {
        toBeSwept.set(false); // what ends from now on may be missed by this sweep
        List<NearCopies<?, ?>> all;
        synchronized (copies) {
            all = new ArrayList<>(copies);
        }
        all.forEach(NearCopies::sweep);
        watches.sweep();
    }

    @Override
    public void refused(String reason) {
        complaints.once("refused", "nothing is kept near: " + reason);
    }

    @Override
    public void close() {
        tracking.close();
    }
}
