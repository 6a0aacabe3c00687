package shop.odd;

import io.keywright.cache.Eviction;
import io.keywright.cache.Work;
import java.util.Collection;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Evicts the cached keys that a {@link Menus.CardEvent} is about: {@code shop:menu:card:<id>}.
 *
 * <p>Immutable and thread-safe. Each method takes one round trip a cache and key pattern, or what that
 * cache's own method of the same name takes.
 */
@Generated("io.keywright.processor.EvictionProcessor")
@NullMarked
final class MenusCardEventEvictions {
    private final Change change2;

    /**
     * Evicts from these caches.
     */
    public MenusCardEventEvictions(Change change2) {
        this.change2 = change2;
    }

    /**
     * Evicts all of them, after the commit of the change. Never fails: what Redis does not acknowledge is
     * repeated.
     *
     * @return the worst of any
     */
    public Eviction evict(Menus.CardEvent change) {
        return Eviction.worst(
                change2.evict(change.getId()));
    }

    /**
     * As {@link #evict}, of several changes, with one dispatch to each cache.
     *
     * @return the worst of any
     */
    public Eviction evictAll(Collection<? extends Menus.CardEvent> changes) {
        return Eviction.worst(
                change2.evictAll(changes.stream().map(change -> change.getId()).toList()));
    }

    /**
     * Makes the change, and evicts all of them when the work is over, whether it succeeded or not; what each
     * cache promises then, and what remains open, its own method of this name says.
     *
     * @param work the transaction, its commit included; runs on this thread
     * @return what the work returns
     * @throws X what it throws
     */
    public <T extends @Nullable Object, X extends Exception> T writing(Menus.CardEvent change,
            Work<T, X> work) throws X {
        return change2.<T, X>writing(change.getId(), work);
    }
}
