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

/**
 * Evicts the cached keys that {@link Menus.DishEvent} is about: {@code shop:menu:dish:<id>}.
 *
 * <p>Immutable and thread-safe. Each method takes one round trip a cache and key pattern, or what that
 * cache's own method of the same name takes.
 */
@Generated("io.keywright.processor.EvictionProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
final class MenusDishEventEvictions {
    private final Default default_;

    private final Async async;

    /**
     * Evicts from these caches.
     */
    public MenusDishEventEvictions(Default default_) {
        this.default_ = default_;
        this.async = new Async(default_);
    }

    /**
     * Evicts all of them, after the commit of the change. Throws nothing: what Redis does not acknowledge is
     * repeated; {@code LOST} if there is no room for that, so that an old value stays until its TTL.
     *
     * @return the worst of any
     */
    public Eviction evict(Menus.DishEvent change) {
        return Eviction.worst(
                default_.evict(change.id()));
    }

    /**
     * As {@link #evict}, of several changes, with one dispatch to each cache.
     *
     * @return the worst of any
     */
    public Eviction evictAll(Collection<? extends Menus.DishEvent> changes) {
        return Eviction.worst(
                default_.evictAll(changes.stream().map(change -> change.id()).toList()));
    }

    /**
     * Makes the change, and evicts all of them when the work is over, whether it succeeded or not; what each
     * cache promises then, and what remains open, its own method of this name says.
     *
     * @param work the transaction, its commit included; runs on this thread
     * @return what the work returns
     * @throws X what it throws
     */
    public <T extends @Nullable Object, X extends Exception> T writing(Menus.DishEvent change,
            Work<T, X> work) throws X {
        return default_.<T, X>writing(change.id(), work);
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
    public <T extends @Nullable Object, X extends Exception> T writingNoted(Menus.DishEvent change,
            NotedChange<T, X> work) throws X {
        return default_.<T, X>writingNoted(change.id(), note1 -> work.run(List.of(note1)));
    }

    /**
     * The same methods, each giving a {@link CompletionStage} at once.
     */
    public Async async() {
        return async;
    }

    /**
     * The methods of {@link MenusDishEventEvictions} without waiting: all caches are asked at once. A stage
     * completes with what the method of the same name returns; its dependents must not block, since they run on
     * the connection's thread or a loader's.
     */
    public static final class Async {
        private final Default.Async default_;

        private Async(Default default_) {
            this.default_ = default_.async();
        }

        /**
         * Evicts all of them, after the commit of the change. Throws nothing: what Redis does not acknowledge is
         * repeated; {@code LOST} if there is no room for that, so that an old value stays until its TTL.
         *
         * @return the worst of any
         */
        public CompletionStage<Eviction> evict(Menus.DishEvent change) {
            return Eviction.worstOf(
                    default_.evict(change.id()));
        }

        /**
         * As {@link #evict}, of several changes, with one dispatch to each cache.
         *
         * @return the worst of any
         */
        public CompletionStage<Eviction> evictAll(Collection<? extends Menus.DishEvent> changes) {
            return Eviction.worstOf(
                    default_.evictAll(changes.stream().map(change -> change.id()).toList()));
        }

        /**
         * As {@link MenusDishEventEvictions#writing}, of work that does not block.
         *
         * @param work begins the transaction; its stage ends after the commit
         * @return what the work's stage gives
         */
        public <T extends @Nullable Object> CompletionStage<T> writing(Menus.DishEvent change,
                Supplier<? extends CompletionStage<T>> work) {
            return default_.<T>writing(change.id(), work);
        }

        /**
         * As {@link MenusDishEventEvictions#writingNoted}, of work that does not block.
         *
         * @param work begins the transaction; its stage ends after the commit
         * @return what the work's stage gives
         */
        public <T extends @Nullable Object> CompletionStage<T> writingNoted(Menus.DishEvent change,
                Function<? super List<EvictionNote>, ? extends CompletionStage<T>> work) {
            return default_.<T>writingNoted(change.id(), note1 -> work.apply(List.of(note1)));
        }
    }
}
