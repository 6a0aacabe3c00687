package io.keywright.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The copies of one cache, by key: the only class that names Caffeine, an optional dependency. It chooses which copies
 * stay; how long each counts is its own matter.
 */
final class NearCopies<K, V> {

    private final Cache<K, NearEntry<K, V>> cache;
    private final Consumer<NearEntry<K, V>> gone;

    /** @param gone is given each copy that was put and is no longer there, once */
    NearCopies(NearPolicy policy, Consumer<NearEntry<K, V>> gone) {
        this.gone = gone;
        Caffeine<Object, Object> builder = Caffeine.newBuilder();
        Caffeine<K, NearEntry<K, V>> limited = policy.maxBytes() == 0
                ? builder.maximumSize(policy.maxEntries())
                        .evictionListener(
                                (@Nullable K key, @Nullable NearEntry<K, V> copy, RemovalCause cause) -> tell(copy))
                : builder.maximumWeight(policy.maxBytes())
                        .weigher((K key, NearEntry<K, V> copy) -> copy.bytes())
                        .evictionListener(
                                (@Nullable K key, @Nullable NearEntry<K, V> copy, RemovalCause cause) -> tell(copy));
        this.cache = limited.build();
    }

    private void tell(@Nullable NearEntry<K, V> copy) {
        if (copy != null) {
            gone.accept(copy);
        }
    }

    @Nullable
    NearEntry<K, V> get(K key) {
        return cache.getIfPresent(key);
    }

    void put(NearEntry<K, V> copy) {
        tell(cache.asMap().put(copy.key(), copy));
    }

    /** Unless another one has taken its place. */
    void remove(NearEntry<K, V> copy) {
        if (cache.asMap().remove(copy.key(), copy)) {
            gone.accept(copy);
        }
    }

    /** Removes what will never be given again. */
    void sweep() {
        for (NearEntry<K, V> copy : cache.asMap().values()) {
            if (!copy.isIntact()) {
                remove(copy);
            }
        }
    }

    long size() {
        cache.cleanUp();
        return cache.estimatedSize();
    }
}
