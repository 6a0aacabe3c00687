package io.keywright.cache;

import io.keywright.RedisUnavailableException;
import io.keywright.WaitInterruptedException;
import io.keywright.cache.Write.WriteStep;
import io.keywright.repository.Call;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One write around a key on its way: does what {@link Write} asks for. */
final class CacheWrite<K, V> {

    private final CacheCore<K, V> core;
    private final Evictions evictions;
    private final CachedKey<K> key;
    private final EntryId token;
    private volatile long beganNanos = System.nanoTime();

    CacheWrite(CacheCore<K, V> core, Evictions evictions, K key) {
        this.core = core;
        this.evictions = evictions;
        this.key = core.cached(key);
        this.token = core.context.ids().next();
    }

    CachedKey<K> key() {
        return key;
    }

    /** What a transaction is to record of it. */
    EvictionNote note() {
        return EvictionNote.of(token, core.keyPattern, key.array());
    }

    /** How long ago the fence was sent, or the write made. */
    long nanos() {
        return System.nanoTime() - beganNanos;
    }

    /** Does the work on this thread. */
    <T extends @Nullable Object, X extends Exception> T run(Work<T, X> work) throws X {
        Waiting.refuseOnEventLoop(core.keyPattern);
        Write write = awaitBegin(false);
        try {
            return work.run();
        } finally {
            Object unused = awaitFinish(write, new Event.Worked<>());
        }
    }

    /** The same, of work that notes the eviction in its transaction. */
    <T extends @Nullable Object, X extends Exception> T runNoted(NotedWork<T, X> work, OutboxReplay notes) throws X {
        Waiting.refuseOnEventLoop(core.keyPattern);
        EvictionNote note = note();
        Write write = awaitBegin(false);
        try {
            return work.run(note);
        } finally {
            if (awaitFinish(write, new Event.Worked<>()) == Eviction.DELIVERED) {
                notes.delivered(note);
            }
        }
    }

    /** The same, of work whose result is put into the cache. */
    <T extends @Nullable V, X extends Exception> T runThrough(Work<T, X> work) throws X {
        Waiting.refuseOnEventLoop(core.keyPattern);
        Write write = awaitBegin(true);
        Event<V> outcome = new Event.Worked<>();
        try {
            T value = work.run();
            outcome = committed(value);
            return value;
        } finally {
            Object unused = awaitFinish(write, outcome);
        }
    }

    /** What was begun is ended also where this thread does not wait for it, or its fence would stand to its last. */
    private Write awaitBegin(boolean through) {
        CompletableFuture<Write> begun = begin(through);
        try {
            return Waiting.get(begun, core.keyPattern);
        } catch (WaitInterruptedException e) {
            CompletableFuture<?> unused = begun.thenAccept(write -> finish(write, new Event.Worked<>()));
            throw e;
        }
    }

    /** The work is done: an interrupt must not hide from its caller what came of it. */
    private Object awaitFinish(Write write, Event<V> outcome) {
        return Waiting.getUninterruptibly(finish(write, outcome).toCompletableFuture(), core.keyPattern);
    }

    /** Begins the work when it may be begun. */
    <T extends @Nullable Object> CompletableFuture<T> runAsync(Supplier<? extends CompletionStage<T>> work) {
        return runAsync(false, work, value -> new Event.Worked<>(), over -> {});
    }

    /** The same, of work that notes the eviction in its transaction. */
    <T extends @Nullable Object> CompletableFuture<T> runNotedAsync(
            Function<? super EvictionNote, ? extends CompletionStage<T>> work, OutboxReplay notes) {
        EvictionNote note = note();
        return runAsync(false, () -> work.apply(note), value -> new Event.Worked<>(), outcome -> {
            if (outcome == Eviction.DELIVERED) {
                notes.delivered(note);
            }
        });
    }

    /** The same, of work whose result is put into the cache. */
    <T extends @Nullable V> CompletableFuture<T> runThroughAsync(Supplier<? extends CompletionStage<T>> work) {
        return runAsync(true, work, this::committed, over -> {});
    }

    private <T extends @Nullable Object> CompletableFuture<T> runAsync(
            boolean through,
            Supplier<? extends CompletionStage<T>> work,
            Function<T, Event<V>> outcome,
            Consumer<Eviction> evicted) {
        CompletableFuture<T> ended = begin(through).thenCompose(write -> {
            CompletableFuture<T> result = new CompletableFuture<>();
            stageOf(work).whenComplete((value, failure) -> {
                Event<V> event = failure == null ? outcome.apply(value) : new Event.Worked<>();
                finish(write, event).whenComplete((over, never) -> {
                    try {
                        if (over != null) {
                            evicted.accept(over);
                        }
                    } finally {
                        end(result, value, failure);
                    }
                });
            });
            return result;
        });
        // A copy: a caller who waits no longer must not come between a fence and its work, which would let it stand.
        return ended.copy();
    }

    private static <T extends @Nullable Object> void end(
            CompletableFuture<T> result, T value, @Nullable Throwable failure) {
        if (failure == null) {
            result.complete(value);
        } else {
            result.completeExceptionally(Loads.unwrap(failure));
        }
    }

    /** The stage of work that is begun; a failed one where it throws or gives none, so that what follows is done. */
    static <T extends @Nullable Object> CompletionStage<T> stageOf(Supplier<? extends CompletionStage<T>> work) {
        try {
            return Objects.requireNonNull(work.get(), "the work gave no stage");
        } catch (Throwable e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private Event<V> committed(@Nullable V value) {
        if (value == null) {
            return new Event.Worked<>();
        }
        long version;
        try {
            version = core.traits.versionOf(value);
        } catch (Throwable e) {
            core.unstorable(e); // the work is done, and its caller is to hear of that
            return new Event.Worked<>();
        }
        if (version == 0) {
            core.context.metrics().unstorable(core.keyPattern);
            core.complaints.once(
                    "version", "a value that was written through has no positive version and is not stored");
            return new Event.Worked<>();
        }
        return new Event.Committed<>(version, value);
    }

    /**
     * Puts the fence up if there is to be one. Where Redis does not say that it stands, a write that needs it fails,
     * and clears it away; one that only wanted it goes on without. Where Redis is known not to answer it is not asked:
     * a write that was not begun can leave nothing old behind, and a fence that arrives late would only be in the way.
     */
    CompletableFuture<Write> begin(boolean through) {
        beganNanos = System.nanoTime();
        WriteStep<V> begin = Write.begin(core.policy.consistency(), through, token);
        if (!(begin.action() instanceof Action.Command<V> fence)) {
            return CompletableFuture.completedFuture(begin.next());
        }
        boolean needed = core.policy.consistency().isFenced();
        if (!mayFence(through)) {
            return needed
                    ? CompletableFuture.failedFuture(new RedisUnavailableException(core.keyPattern
                            + ": the write was not begun, since Redis does not answer, so that no fence would stand"))
                    : CompletableFuture.completedFuture(
                            begin.next().on(new Event.Failed<V>()).next());
        }
        Call<Event<V>> call = through ? core.fence(key, token) : core.send(key, fence, 0);
        CompletableFuture<Write> fenced = new CompletableFuture<>();
        call.toCompletionStage().whenComplete((reply, failure) -> {
            if (failure == null) {
                core.answered(key);
                core.context.forget(key.bytes());
                fenced.complete(begin.next().on(reply).next());
                return;
            }
            WriteStep<V> step = begin.next().on(core.failed(key.all(), failure));
            if (step.action() instanceof Action.Command<V> clear) {
                try {
                    core.send(key, clear, 0).toCompletionStage();
                } finally {
                    fenced.completeExceptionally(Loads.unwrap(failure));
                }
            } else {
                fenced.complete(step.next());
            }
        });
        return fenced;
    }

    /** Of a write through the groups are asked for as well. */
    private boolean mayFence(boolean through) {
        return through ? core.mayAsk(key) : core.servers.answers(key.bytes());
    }

    /** Evicts the key, after work whose commit somebody else made. */
    CompletionStage<Eviction> finish(Write write) {
        return finish(write, new Event.Worked<>());
    }

    /** Evicts the key, without having begun. */
    CompletionStage<Eviction> evict() {
        return evictions.evict(key.array(), token);
    }

    /** Puts the value there, or evicts the key; the journal repeats the eviction where that is not acknowledged. */
    private CompletionStage<Eviction> finish(Write write, Event<V> outcome) {
        if (write.level().isFenced() && nanos() > core.policy.fenceTtl().toNanos()) {
            core.context.metrics().fenceOverrun(core.keyPattern);
            core.complaints.once("overrun", "a write took longer than its fence stood");
        }
        return write.on(outcome).action() instanceof Action.Put<V> put ? put(put) : evict();
    }

    private CompletionStage<Eviction> put(Action.Put<V> put) {
        Call<Event<V>> call;
        try {
            call = core.send(key, put, 0);
        } catch (Throwable e) {
            core.unstorable(e);
            return evict();
        }
        return call.toCompletionStage()
                .handle((reply, failure) -> {
                    if (failure != null) {
                        core.failed(key.all(), failure);
                        return evict();
                    }
                    core.answered(key);
                    core.context.forget(key.bytes());
                    core.context
                            .metrics()
                            .stored(core.keyPattern, reply instanceof Event.Done<V> done && done.applied());
                    return CompletableFuture.completedFuture(Eviction.DELIVERED);
                })
                .thenCompose(Function.identity());
    }
}
