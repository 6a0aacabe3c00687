package io.keywright.cache;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Calls the loaders of one cache: off the event loop, so many at once, each within its deadline. For any thread. */
final class Loads<V> {

    /** Gives the value; called on a thread where it may block. */
    interface Source<V> {
        CompletionStage<? extends @Nullable V> load() throws Exception;
    }

    private final CacheContext context;
    private final CachePolicy policy;
    private final String keyPattern;
    private final Bulkhead bulkhead;
    private int inFlight;
    private volatile double usualMillis;
    private final ConcurrentHashMap<KeyBytes, LoadTask<V>> unstored = new ConcurrentHashMap<>();

    Loads(CacheContext context, CachePolicy policy, String keyPattern) {
        this.context = context;
        this.policy = policy;
        this.keyPattern = keyPattern;
        this.bulkhead = new Bulkhead(policy.maxConcurrentLoads(), policy.maxWaitingLoads(), context.loaders());
    }

    CacheContext context() {
        return context;
    }

    String keyPattern() {
        return keyPattern;
    }

    /**
     * Loads what will be stored, or refreshed. The load fails with what the loader threw, or with why it was not
     * called.
     */
    <T> LoadTask<T> load(LoadChain chain, Source<T> source) {
        LoadTask<T> task = new LoadTask<>(this, chain, source);
        submit(task);
        return task;
    }

    /**
     * Loads what won't be stored. Callers share a load that has not begun when they began: they could not have got an
     * older value from one of their own.
     *
     * @param beganNanos when the caller's read began
     */
    LoadTask<V> loadUnstored(LoadChain chain, long beganNanos, Source<V> source) {
        KeyBytes key = chain.key();
        LoadTask<V> running = unstored.get(key);
        if (running != null && !chain.nested() && running.beganAfter(beganNanos)) {
            return running;
        }
        LoadTask<V> task = new LoadTask<>(this, chain, source);
        unstored.put(key, task);
        task.result().whenComplete((value, failure) -> unstored.remove(key, task));
        submit(task);
        return task;
    }

    /**
     * Loads what is for one open transaction alone: on its thread, if that is the present one, since others are not
     * inside of it. There it has no deadline, and no place in the bulkhead: its caller keeps a connection of the source
     * anyway.
     */
    <T> LoadTask<T> loadInside(@Nullable Thread thread, LoadChain chain, Source<T> source) {
        if (thread != Thread.currentThread()) {
            return load(chain, source);
        }
        LoadTask<T> task = new LoadTask<>(this, chain.withoutPlace(), source);
        task.run();
        return task;
    }

    private void submit(LoadTask<?> task) {
        try {
            if (!task.startDeadline(policy.loadTimeout().toNanos())) {
                reject(task, "Keywright is closed");
            } else if (task.chain().nested()) {
                // Inside another load, which has its place: one more would wait for those that wait for it.
                context.loaders().execute(task);
            } else if (!bulkhead.enter(task)) {
                reject(
                        task,
                        policy.maxConcurrentLoads() + " loads are running and " + policy.maxWaitingLoads()
                                + " are waiting");
            }
        } catch (Throwable e) { // whoever waits for this load, or shares it, must hear of it
            boolean unused = task.refused(e);
        }
    }

    /** Notes how long a value took to load that is stored now. */
    void took(int millis) {
        double before = usualMillis;
        // Two threads at once: one of many samples is lost, and nothing else.
        usualMillis = before == 0 ? millis : before + (millis - before) / 8;
    }

    /** How long a load of this cache takes of late, in milliseconds; 0 before the first. */
    int usualMillis() {
        return (int) Math.round(usualMillis);
    }

    /** The load fails without having been begun. */
    void reject(LoadTask<?> task, String why) {
        context.metrics().loadRejected(keyPattern);
        task.fail(new LoadRejectedException(keyPattern + ": " + why));
    }

    void began() {
        running(1);
    }

    void ended(LoadTask<?> task) {
        running(-1);
        left(task);
    }

    /** Nobody waits for the task any more. */
    void withdraw(LoadTask<?> task) {
        if (!task.chain().nested()) {
            bulkhead.withdraw(task);
        }
    }

    /** What is said last is what is so: two threads must not say it in the wrong order. */
    private synchronized void running(int more) {
        inFlight += more;
        context.metrics().loading(keyPattern, inFlight);
    }

    /** The task's place is free. */
    void left(LoadTask<?> task) {
        if (!task.chain().nested() && task.giveUpPlace()) {
            bulkhead.leave();
        }
    }

    static Throwable unwrap(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
