package io.keywright.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The copies of one cache, by key: the only class that names Caffeine, an optional dependency. It chooses which copies
 * stay; how long each counts is its own matter.
 */
final class NearCopies<K, V> {

    private final Cache<K, NearEntry<K, V>> cache;

    /** @param gone is given each copy that was put and is no longer there, once */
    NearCopies(NearPolicy policy, Consumer<NearEntry<K, V>> gone) {
        // On the calling thread: what it does is short, and a further thread would make objects on each hit.
        Caffeine<Object, Object> limited = Caffeine.newBuilder().executor(Runnable::run);
        Caffeine<K, NearEntry<K, V>> typed = policy.maxBytes() == 0
                ? limited.maximumSize(policy.maxEntries()).removalListener((key, copy, cause) -> tell(gone, copy))
                : limited.maximumWeight(policy.maxBytes())
                        .<K, NearEntry<K, V>>weigher((key, copy) -> copy.bytes())
                        .removalListener((key, copy, cause) -> tell(gone, copy));
        this.cache = typed.build();
    }

    private static <K, V> void tell(Consumer<NearEntry<K, V>> gone, @Nullable NearEntry<K, V> copy) {
        if (copy != null) {
            gone.accept(copy);
        }
    }

    @Nullable
    NearEntry<K, V> get(K key) {
        return cache.getIfPresent(key);
    }

    void put(NearEntry<K, V> copy) {
        cache.put(copy.key(), copy);
    }

    /** Unless another one has taken its place. */
    void remove(NearEntry<K, V> copy) {
        cache.asMap().remove(copy.key(), copy);
    }

    /** Removes what will never be given again. */
    void sweep() {
        cache.asMap().values().removeIf(copy -> !copy.isIntact());
    }

    long size() {
        cache.cleanUp();
        return cache.estimatedSize();
    }
}
