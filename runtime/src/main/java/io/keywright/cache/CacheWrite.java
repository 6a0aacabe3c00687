package io.keywright.cache;

import io.keywright.annotation.Consistency;
import io.keywright.cache.Write.WriteStep;
import io.keywright.repository.Call;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One write around a key on its way: does what {@link Write} asks for. */
final class CacheWrite<K, V> {

    private final CacheCore<K, V> core;
    private final Evictions evictions;
    private final K key;
    private final byte[] bytes;
    private final EntryId token;
    private final long beganNanos = System.nanoTime();

    CacheWrite(CacheCore<K, V> core, Evictions evictions, K key) {
        this.core = core;
        this.evictions = evictions;
        this.key = key;
        this.bytes = core.encode(key);
        this.token = core.context.ids().next();
    }

    /** Does the work on this thread. */
    <T extends @Nullable Object, X extends Exception> T run(Work<T, X> work) throws X {
        Waiting.refuseOnEventLoop(core.keyPattern);
        Write write = Waiting.get(begin(), core.keyPattern);
        try {
            return work.run();
        } finally {
            Waiting.get(finish(write).toCompletableFuture(), core.keyPattern);
        }
    }

    /** Begins the work when it may be begun. */
    <T extends @Nullable Object> CompletableFuture<T> runAsync(Supplier<? extends CompletionStage<T>> work) {
        return begin().thenCompose(write -> {
            CompletableFuture<T> result = new CompletableFuture<>();
            CompletionStage<T> done;
            try {
                done = work.get();
            } catch (Throwable e) {
                done = CompletableFuture.failedFuture(e);
            }
            done.whenComplete((value, failure) -> finish(write).whenComplete((eviction, never) -> {
                if (failure == null) {
                    result.complete(value);
                } else {
                    result.completeExceptionally(Loads.unwrap(failure));
                }
            }));
            return result;
        });
    }

    /** Puts the fence up if there is to be one; fails, and clears it away, where Redis does not say that it stands. */
    private CompletableFuture<Write> begin() {
        WriteStep<V> begin = Write.begin(core.policy.consistency(), token);
        if (!(begin.action() instanceof Action.Command<V> fence)) {
            return CompletableFuture.completedFuture(begin.next());
        }
        Call<Event<V>> call = core.send(key, bytes, fence, 0);
        CompletableFuture<Write> fenced = new CompletableFuture<>();
        call.toCompletionStage().whenComplete((reply, failure) -> {
            if (failure == null) {
                core.context.breaker().answered();
                fenced.complete(begin.next().on(reply).next());
                return;
            }
            WriteStep<V> abort = begin.next().on(core.failed(failure));
            if (abort.action() instanceof Action.Command<V> clear) {
                core.send(key, bytes, clear, 0).toCompletionStage();
            }
            fenced.completeExceptionally(Loads.unwrap(failure));
        });
        return fenced;
    }

    /** Evicts the key; the journal repeats it where that is not acknowledged. */
    private CompletionStage<Eviction> finish(Write write) {
        if (write.level() == Consistency.FENCED
                && System.nanoTime() - beganNanos > core.policy.fenceTtl().toNanos()) {
            core.context.metrics().fenceOverrun(core.keyPattern);
            core.complaints.once("overrun", "a write took longer than its fence stood");
        }
        return evictions.evict(bytes, token);
    }
}
