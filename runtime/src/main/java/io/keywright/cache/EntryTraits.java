package io.keywright.cache;

import java.util.ArrayList;
import java.util.List;

/**
 * What a cache knows of its entries beyond how they are written: the groups that they belong to. Immutable.
 *
 * <pre>{@code
 * EntryTraits.<ProductKey, Product>none().inGroup(TENANT)
 * }</pre>
 *
 * @param groups in this order an entry is stamped with their generations: changing it makes every entry a miss once
 * @param <K> the type of the entries' keys
 * @param <V> the type of the values
 */
public record EntryTraits<K, V>(List<CacheGroup<K, ?>> groups) {

    public EntryTraits {
        groups = List.copyOf(groups);
    }

    /** Entries that belong to no group. */
    public static <K, V> EntryTraits<K, V> none() {
        return new EntryTraits<>(List.of());
    }

    /** The same, and each entry belongs to one more group. */
    public EntryTraits<K, V> inGroup(CacheGroup<K, ?> group) {
        List<CacheGroup<K, ?>> more = new ArrayList<>(groups);
        more.add(group);
        return new EntryTraits<>(more);
    }
}
