package io.keywright.cache;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One write of what a group's entries hang on, on its way: the group is evicted when the work is over. There is no
 * fence around a group, at any level.
 */
final class GroupWrite {

    private final CacheCore<?, ?> core;
    private final Evictions evictions;
    private final String pattern;
    private final KeyBytes key;
    private final Duration longestTtl;
    private final EntryId token;

    private GroupWrite(CacheCore<?, ?> core, Evictions evictions, String pattern, KeyBytes key, Duration longestTtl) {
        this.core = core;
        this.evictions = evictions;
        this.pattern = pattern;
        this.key = key;
        this.longestTtl = longestTtl;
        this.token = core.context.ids().next();
    }

    static <K, G> GroupWrite of(CacheCore<K, ?> core, Evictions evictions, CacheGroup<K, G> group, G key) {
        return new GroupWrite(
                core, evictions, group.pattern(), new KeyBytes(core.encodeGroup(group, key)), group.longestTtl());
    }

    KeyBytes key() {
        return key;
    }

    /** What a transaction is to record of it. */
    EvictionNote note() {
        return EvictionNote.of(token, pattern, key.array());
    }

    CompletableFuture<Eviction> evict() {
        return evictions.evictGroup(pattern, key.array(), longestTtl, token);
    }

    /** The same of what an outbox has noted, which is removed from there when it is delivered. */
    CompletableFuture<Eviction> evictNoted(EvictionNote note, OutboxReplay notes) {
        return evict().thenApply(outcome -> {
            if (outcome == Eviction.DELIVERED) {
                notes.delivered(note);
            }
            return outcome;
        });
    }

    /** Does the work on this thread. */
    <T extends @Nullable Object, X extends Exception> T run(Work<T, X> work) throws X {
        return run(work, this::evict);
    }

    /** The same, of work that notes the eviction in its transaction. */
    <T extends @Nullable Object, X extends Exception> T runNoted(NotedWork<T, X> work, OutboxReplay notes) throws X {
        EvictionNote note = note();
        return this.<T, X>run(() -> work.run(note), () -> evictNoted(note, notes));
    }

    private <T extends @Nullable Object, X extends Exception> T run(
            Work<T, X> work, Supplier<CompletableFuture<Eviction>> evict) throws X {
        Waiting.refuseOnEventLoop(core.keyPattern);
        try {
            return work.run();
        } finally {
            // The work is done: an interrupt must not hide from its caller what came of it.
            Object unused = Waiting.getUninterruptibly(evict.get(), core.keyPattern);
        }
    }

    <T extends @Nullable Object> CompletionStage<T> runAsync(Supplier<? extends CompletionStage<T>> work) {
        return runAsync(work, this::evict);
    }

    /** The same, of work that notes the eviction in its transaction. */
    <T extends @Nullable Object> CompletionStage<T> runNotedAsync(
            Function<? super EvictionNote, ? extends CompletionStage<T>> work, OutboxReplay notes) {
        EvictionNote note = note();
        return runAsync(() -> work.apply(note), () -> evictNoted(note, notes));
    }

    private static <T extends @Nullable Object> CompletionStage<T> runAsync(
            Supplier<? extends CompletionStage<T>> work, Supplier<CompletableFuture<Eviction>> evict) {
        CompletionStage<T> worked = CacheWrite.stageOf(work);
        return worked.handle((value, failure) -> evict.get())
                .thenCompose(evicted -> evicted)
                .thenCompose(outcome -> worked);
    }
}
