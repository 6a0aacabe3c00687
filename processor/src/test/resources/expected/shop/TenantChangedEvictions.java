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
 * Evicts the cached keys that {@link TenantChanged} is about: all entries of the group
 * {@code shop:offers-of:{<tenantId>}}, all entries of the group {@code shop:offers-in:<tenantId>:<day>},
 * {@code shop:article:<id>}, all entries of the group {@code shop:offers}.
 *
 * <p>Immutable and thread-safe. Each method takes one round trip a cache and key pattern, or what that
 * cache's own method of the same name takes.
 */
@Generated("io.keywright.processor.EvictionProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
public final class TenantChangedEvictions {
    private final OfferCache offerCache;

    private final ArticleCache articleCache;

    private final Async async;

    /**
     * Evicts from these caches.
     */
    public TenantChangedEvictions(OfferCache offerCache, ArticleCache articleCache) {
        this.offerCache = offerCache;
        this.articleCache = articleCache;
        this.async = new Async(offerCache, articleCache);
    }

    /**
     * Evicts all of them, after the commit of the change. Throws nothing: what Redis does not acknowledge is
     * repeated; {@code LOST} if there is no room for that, so that an old value stays until its TTL.
     *
     * @return the worst of any
     */
    public Eviction evict(TenantChanged change) {
        return Eviction.worst(
                offerCache.evictTenant(change.tenantId()),
                offerCache.evictMonthOfTenant(change.tenantId(), change.since()),
                articleCache.evict(change.article()),
                offerCache.evictGroup());
    }

    /**
     * As {@link #evict}, of several changes, with one dispatch to each cache and a round trip for each group.
     *
     * @return the worst of any
     */
    public Eviction evictAll(Collection<? extends TenantChanged> changes) {
        return Eviction.worst(
                Eviction.worst(changes.stream().map(change -> offerCache.evictTenant(change.tenantId())).toList()),
                Eviction.worst(changes.stream().map(change -> offerCache.evictMonthOfTenant(change.tenantId(),
                        change.since())).toList()),
                articleCache.evictAll(changes.stream().map(change -> change.article()).toList()),
                offerCache.evictGroup());
    }

    /**
     * Makes the change, and evicts all of them when the work is over, whether it succeeded or not; what each
     * cache promises then, and what remains open, its own method of this name says.
     *
     * @param work the transaction, its commit included; runs on this thread
     * @return what the work returns
     * @throws X what it throws
     */
    public <T extends @Nullable Object, X extends Exception> T writing(TenantChanged change,
            Work<T, X> work) throws X {
        return offerCache.<T, X>writingTenant(change.tenantId(), () ->
                offerCache.<T, X>writingMonthOfTenant(change.tenantId(), change.since(), () ->
                articleCache.<T, X>writing(change.article(), () ->
                offerCache.<T, X>writingGroup(work))));
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
    public <T extends @Nullable Object, X extends Exception> T writingNoted(TenantChanged change,
            NotedChange<T, X> work) throws X {
        return offerCache.<T, X>writingNotedTenant(change.tenantId(), note1 ->
                offerCache.<T, X>writingNotedMonthOfTenant(change.tenantId(), change.since(),
                note2 -> articleCache.<T, X>writingNoted(change.article(), note3 ->
                offerCache.<T, X>writingNotedGroup(note4 -> work.run(List.of(note1, note2, note3,
                note4))))));
    }

    /**
     * The same methods, each giving a {@link CompletionStage} at once.
     */
    public Async async() {
        return async;
    }

    /**
     * The methods of {@link TenantChangedEvictions} without waiting: all caches are asked at once. A stage
     * completes with what the method of the same name returns; its dependents must not block, since they run on
     * the connection's thread or a loader's.
     */
    public static final class Async {
        private final OfferCache.Async offerCache;

        private final ArticleCache.Async articleCache;

        private Async(OfferCache offerCache, ArticleCache articleCache) {
            this.offerCache = offerCache.async();
            this.articleCache = articleCache.async();
        }

        /**
         * Evicts all of them, after the commit of the change. Throws nothing: what Redis does not acknowledge is
         * repeated; {@code LOST} if there is no room for that, so that an old value stays until its TTL.
         *
         * @return the worst of any
         */
        public CompletionStage<Eviction> evict(TenantChanged change) {
            return Eviction.worstOf(
                    offerCache.evictTenant(change.tenantId()),
                    offerCache.evictMonthOfTenant(change.tenantId(), change.since()),
                    articleCache.evict(change.article()),
                    offerCache.evictGroup());
        }

        /**
         * As {@link #evict}, of several changes, with one dispatch to each cache and for each group.
         *
         * @return the worst of any
         */
        public CompletionStage<Eviction> evictAll(Collection<? extends TenantChanged> changes) {
            return Eviction.worstOf(
                    Eviction.worstOf(changes.stream().map(change -> offerCache.evictTenant(change.tenantId())).toList()),
                    Eviction.worstOf(changes.stream().map(change -> offerCache.evictMonthOfTenant(change.tenantId(),
                            change.since())).toList()),
                    articleCache.evictAll(changes.stream().map(change -> change.article()).toList()),
                    offerCache.evictGroup());
        }

        /**
         * As {@link TenantChangedEvictions#writing}, of work that does not block.
         *
         * @param work begins the transaction; its stage ends after the commit
         * @return what the work's stage gives
         */
        public <T extends @Nullable Object> CompletionStage<T> writing(TenantChanged change,
                Supplier<? extends CompletionStage<T>> work) {
            return offerCache.<T>writingTenant(change.tenantId(), () ->
                    offerCache.<T>writingMonthOfTenant(change.tenantId(), change.since(), () ->
                    articleCache.<T>writing(change.article(), () ->
                    offerCache.<T>writingGroup(work))));
        }

        /**
         * As {@link TenantChangedEvictions#writingNoted}, of work that does not block.
         *
         * @param work begins the transaction; its stage ends after the commit
         * @return what the work's stage gives
         */
        public <T extends @Nullable Object> CompletionStage<T> writingNoted(TenantChanged change,
                Function<? super List<EvictionNote>, ? extends CompletionStage<T>> work) {
            return offerCache.<T>writingNotedTenant(change.tenantId(), note1 ->
                    offerCache.<T>writingNotedMonthOfTenant(change.tenantId(), change.since(),
                    note2 -> articleCache.<T>writingNoted(change.article(), note3 ->
                    offerCache.<T>writingNotedGroup(note4 -> work.apply(List.of(note1, note2, note3,
                    note4))))));
        }
    }
}
