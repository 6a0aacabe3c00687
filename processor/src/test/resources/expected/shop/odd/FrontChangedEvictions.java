package shop.odd;

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
import shop.ArticleCache;

/**
 * Evicts the cached keys that {@link FrontChanged} is about: {@code shop:front:page},
 * {@code shop:article:<id>}.
 *
 * <p>Immutable and thread-safe. Each method takes one round trip a cache and key pattern, or what that
 * cache's own method of the same name takes.
 */
@Generated("io.keywright.processor.EvictionProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
final class FrontChangedEvictions {
    private final FrontPages frontPages;

    private final ArticleCache articleCache;

    private final Async async;

    /**
     * Evicts from these caches.
     */
    public FrontChangedEvictions(FrontPages frontPages, ArticleCache articleCache) {
        this.frontPages = frontPages;
        this.articleCache = articleCache;
        this.async = new Async(frontPages, articleCache);
    }

    /**
     * Evicts all of them, after the commit of the change. Throws nothing: what Redis does not acknowledge is
     * repeated; {@code LOST} if there is no room for that, so that an old value stays until its TTL.
     *
     * @return the worst of any
     */
    public Eviction evict(FrontChanged change) {
        return Eviction.worst(
                frontPages.evict(),
                articleCache.evict(change.getId()));
    }

    /**
     * As {@link #evict}, of several changes, with one dispatch to each cache.
     *
     * @return the worst of any
     */
    public Eviction evictAll(Collection<? extends FrontChanged> changes) {
        return Eviction.worst(
                frontPages.evict(),
                articleCache.evictAll(changes.stream().map(change -> change.getId()).toList()));
    }

    /**
     * Makes the change, and evicts all of them when the work is over, whether it succeeded or not; what each
     * cache promises then, and what remains open, its own method of this name says.
     *
     * @param work the transaction, its commit included; runs on this thread
     * @return what the work returns
     * @throws X what it throws
     */
    public <T extends @Nullable Object, X extends Exception> T writing(FrontChanged change,
            Work<T, X> work) throws X {
        return frontPages.<T, X>writing(() -> articleCache.<T, X>writing(change.getId(), work));
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
    public <T extends @Nullable Object, X extends Exception> T writingNoted(FrontChanged change,
            NotedChange<T, X> work) throws X {
        return frontPages.<T, X>writingNoted(note1 ->
                articleCache.<T, X>writingNoted(change.getId(), note2 -> work.run(List.of(note1,
                note2))));
    }

    /**
     * The same methods, each giving a {@link CompletionStage} at once.
     */
    public Async async() {
        return async;
    }

    /**
     * The methods of {@link FrontChangedEvictions} without waiting: all caches are asked at once. A stage
     * completes with what the method of the same name returns; its dependents must not block, since they run on
     * the connection's thread or a loader's.
     */
    public static final class Async {
        private final FrontPages.Async frontPages;

        private final ArticleCache.Async articleCache;

        private Async(FrontPages frontPages, ArticleCache articleCache) {
            this.frontPages = frontPages.async();
            this.articleCache = articleCache.async();
        }

        /**
         * Evicts all of them, after the commit of the change. Throws nothing: what Redis does not acknowledge is
         * repeated; {@code LOST} if there is no room for that, so that an old value stays until its TTL.
         *
         * @return the worst of any
         */
        public CompletionStage<Eviction> evict(FrontChanged change) {
            return Eviction.worstOf(
                    frontPages.evict(),
                    articleCache.evict(change.getId()));
        }

        /**
         * As {@link #evict}, of several changes, with one dispatch to each cache.
         *
         * @return the worst of any
         */
        public CompletionStage<Eviction> evictAll(Collection<? extends FrontChanged> changes) {
            return Eviction.worstOf(
                    frontPages.evict(),
                    articleCache.evictAll(changes.stream().map(change -> change.getId()).toList()));
        }

        /**
         * As {@link FrontChangedEvictions#writing}, of work that does not block.
         *
         * @param work begins the transaction; its stage ends after the commit
         * @return what the work's stage gives
         */
        public <T extends @Nullable Object> CompletionStage<T> writing(FrontChanged change,
                Supplier<? extends CompletionStage<T>> work) {
            return frontPages.<T>writing(() -> articleCache.<T>writing(change.getId(), work));
        }

        /**
         * As {@link FrontChangedEvictions#writingNoted}, of work that does not block.
         *
         * @param work begins the transaction; its stage ends after the commit
         * @return what the work's stage gives
         */
        public <T extends @Nullable Object> CompletionStage<T> writingNoted(FrontChanged change,
                Function<? super List<EvictionNote>, ? extends CompletionStage<T>> work) {
            return frontPages.<T>writingNoted(note1 -> articleCache.<T>writingNoted(change.getId(),
                    note2 -> work.apply(List.of(note1, note2))));
        }
    }
}
