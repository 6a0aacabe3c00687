package io.keywright.cache;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A key that is written in a transaction which somebody else commits: fenced before its commit, evicted at its end. */
final class DeferredWrite<K, V> {

    private final CacheWrite<K, V> write;
    private @Nullable CompletableFuture<Write> fence;

    DeferredWrite(CacheWrite<K, V> write) {
        this.write = write;
    }

    CacheWrite<K, V> write() {
        return write;
    }

    /** Begins to put the fence up, once. */
    void fence() {
        if (fence == null) {
            fence = write.begin(false);
        }
    }

    /** Done when the fence stands; null before {@link #fence}. */
    @Nullable
    CompletableFuture<Write> fenced() {
        return fence;
    }

    /** Evicts the key, and takes the fence down if it stands, also one whose acknowledgement nobody has waited for. */
    CompletionStage<Eviction> end() {
        CompletableFuture<Write> begun = fence;
        return begun == null
                ? write.evict()
                : begun.handle((standing, failure) -> standing == null ? write.evict() : write.finish(standing))
                        .thenCompose(Function.identity());
    }
}
