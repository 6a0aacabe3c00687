package shop;

import io.keywright.cache.Eviction;
import io.keywright.cache.EvictionNote;
import io.keywright.cache.NotedChange;
import io.keywright.cache.Work;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Evicts the cached keys that {@link ArticleMoved} is about: {@code shop:article:<id>},
 * {@code shop:rate:<currency>:<day>}.
 *
 * <p>Immutable and thread-safe. Each method takes one round trip a cache and key pattern, or what that
 * cache's own method of the same name takes.
 */
@Generated("io.keywright.processor.EvictionProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
public final class ArticleMovedEvictions {
    private final ArticleCache articleCache;

    private final RateCache rateCache;

    private final Async async;

    /**
     * Evicts from these caches.
     */
    public ArticleMovedEvictions(ArticleCache articleCache, RateCache rateCache) {
        this.articleCache = articleCache;
        this.rateCache = rateCache;
        this.async = new Async(articleCache, rateCache);
    }

    /**
     * Evicts all of them, after the commit of the change. Throws nothing: what Redis does not acknowledge is
     * repeated; {@code LOST} if there is no room for that, so that an old value stays until its TTL.
     *
     * @return the worst of any
     */
    public Eviction evict(ArticleMoved change) {
        return Eviction.worst(
                articleCache.evict(change.from()),
                articleCache.evict(change.to()),
                rateCache.evict(change.currency(), change.day()));
    }

    /**
     * As {@link #evict}, of several changes, with one dispatch to each cache.
     *
     * @return the worst of any
     */
    public Eviction evictAll(Collection<? extends ArticleMoved> changes) {
        return Eviction.worst(
                articleCache.evictAll(changes.stream().map(change -> change.from()).toList()),
                articleCache.evictAll(changes.stream().map(change -> change.to()).toList()),
                rateCache.evictAll(changes.stream().map(change -> new RateCache.Key(change.currency(),
                        change.day())).toList()));
    }

    /**
     * Makes the change, and evicts all of them when the work is over, whether it succeeded or not; what each
     * cache promises then, and what remains open, its own method of this name says.
     *
     * @param work the transaction, its commit included; runs on this thread
     * @return what the work returns
     * @throws X what it throws
     */
    public <T extends @Nullable Object, X extends Exception> T writing(ArticleMoved change,
            Work<T, X> work) throws X {
        return articleCache.<T, X>writing(change.from(), () ->
                articleCache.<T, X>writing(change.to(), () ->
                rateCache.<T, X>writing(change.currency(), change.day(), work)));
    }

    /**
     * As {@link #writing}, of work that notes the evictions in its transaction: where this process dies before
     * it could evict, another one does. Fails where the caches' options have no outbox.
     *
     * @param work the transaction, its commit included, which puts the notes it is given into the caches'
     * outbox; runs on this thread
     * @return what the work returns
     * @throws X what it throws
     */
    public <T extends @Nullable Object, X extends Exception> T writingNoted(ArticleMoved change,
            NotedChange<T, X> work) throws X {
        return articleCache.<T, X>writingNoted(change.from(), note1 ->
                articleCache.<T, X>writingNoted(change.to(), note2 ->
                rateCache.<T, X>writingNoted(change.currency(), change.day(), note3 ->
                work.run(List.of(note1, note2, note3)))));
    }

    /**
     * The same methods, each giving a {@link CompletionStage} at once.
     */
    public Async async() {
        return async;
    }

    /**
     * The methods of {@link ArticleMovedEvictions} without waiting: all caches are asked at once. A stage
     * completes with what the method of the same name returns; its dependents must not block, since they run on
     * the connection's thread or a loader's.
     */
    public static final class Async {
        private final ArticleCache.Async articleCache;

        private final RateCache.Async rateCache;

        private Async(ArticleCache articleCache, RateCache rateCache) {
            this.articleCache = articleCache.async();
            this.rateCache = rateCache.async();
        }

        /**
         * Evicts all of them, after the commit of the change. Throws nothing: what Redis does not acknowledge is
         * repeated; {@code LOST} if there is no room for that, so that an old value stays until its TTL.
         *
         * @return the worst of any
         */
        public CompletionStage<Eviction> evict(ArticleMoved change) {
            return Eviction.worstOf(
                    articleCache.evict(change.from()),
                    articleCache.evict(change.to()),
                    rateCache.evict(change.currency(), change.day()));
        }

        /**
         * As {@link #evict}, of several changes, with one dispatch to each cache.
         *
         * @return the worst of any
         */
        public CompletionStage<Eviction> evictAll(Collection<? extends ArticleMoved> changes) {
            return Eviction.worstOf(
                    articleCache.evictAll(changes.stream().map(change -> change.from()).toList()),
                    articleCache.evictAll(changes.stream().map(change -> change.to()).toList()),
                    rateCache.evictAll(changes.stream().map(change -> new RateCache.Key(change.currency(),
                            change.day())).toList()));
        }

        /**
         * As {@link ArticleMovedEvictions#writing}, of work that does not block.
         *
         * @param work begins the transaction; its stage ends after the commit
         * @return what the work's stage gives
         */
        public <T extends @Nullable Object> CompletionStage<T> writing(ArticleMoved change,
                Supplier<? extends CompletionStage<T>> work) {
            return articleCache.<T>writing(change.from(), () -> articleCache.<T>writing(change.to(),
                    () -> rateCache.<T>writing(change.currency(), change.day(), work)));
        }

        /**
         * As {@link ArticleMovedEvictions#writingNoted}, of work that does not block.
         *
         * @param work begins the transaction; its stage ends after the commit
         * @return what the work's stage gives
         */
        public <T extends @Nullable Object> CompletionStage<T> writingNoted(ArticleMoved change,
                Function<? super List<EvictionNote>, ? extends CompletionStage<T>> work) {
            return articleCache.<T>writingNoted(change.from(), note1 ->
                    articleCache.<T>writingNoted(change.to(), note2 ->
                    rateCache.<T>writingNoted(change.currency(), change.day(), note3 ->
                    work.apply(List.of(note1, note2, note3)))));
        }
    }
}
