package io.keywright.cache;

import io.keywright.key.KeyCodec;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A kind of group that entries belong to by their keys, such as "all of one tenant": {@link CacheStore#evictGroup}
 * makes every entry of a group a miss with one command, however many there are.
 *
 * <pre>{@code
 * CacheGroup<ProductKey, Long> tenant = CacheGroup.of("shop:products-of:<tenantId>", KEYS, ProductKey::tenantId);
 * }</pre>
 *
 * <p>A group is a key of its own, which holds its generation. Where it has a hash tag in common with its entries, a hit
 * costs one GET more on the same server, in the same round trip; else the GET goes to another node of a cluster, and a
 * hit takes as long as the slower of the two. Immutable and thread-safe.
 *
 * @param pattern the pattern of the groups' keys in its display form, which errors and listeners name
 * @param keys writes a group's key; it collides with no other key
 * @param groupOf the group that an entry belongs to, by its key; null if it belongs to none. Fast, and always the same
 *     for the same key
 * @param longestTtl the longest TTL of any cache that shares the group, at most ten years; zero where it is of one
 *     cache alone
 * @param <K> the type of the entries' keys
 * @param <G> the type of the groups' keys
 */
public record CacheGroup<K, G>(
        String pattern, KeyCodec<G> keys, Function<? super K, ? extends @Nullable G> groupOf, Duration longestTtl) {

    public CacheGroup {
        if (longestTtl.isNegative()) {
            throw new IllegalArgumentException(pattern + ": a longest TTL is not below zero");
        }
        if (longestTtl.compareTo(CachePolicy.LONGEST) > 0) {
            throw new IllegalArgumentException(pattern + ": a longest TTL is at most ten years");
        }
    }

    /** A group of one cache's entries. */
    public static <K, G> CacheGroup<K, G> of(
            String pattern, KeyCodec<G> keys, Function<? super K, ? extends @Nullable G> groupOf) {
        return new CacheGroup<>(pattern, keys, groupOf, Duration.ZERO);
    }

    /** The same group, of entries of several caches; none of them has a longer TTL than this. */
    public CacheGroup<K, G> sharedUpTo(Duration longest) {
        return new CacheGroup<>(pattern, keys, groupOf, longest);
    }

    /** The key of the group that an entry belongs to; null if it belongs to none. */
    byte @Nullable [] keyFor(byte[] namespace, K key) {
        G group = groupOf.apply(key);
        return group == null ? null : keys.encode(namespace, group);
    }
}
