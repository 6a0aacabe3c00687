package io.keywright.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a cache knows of its entries beyond how they are written: the groups that they belong to, and the versions of
 * their values. Immutable.
 *
 * <pre>{@code
 * EntryTraits.<ProductKey, Product>none().inGroup(TENANT).versionedBy(Product::version)
 * }</pre>
 *
 * @param groups in this order an entry is stamped with their generations: changing it makes every entry a miss once
 * @param version the version that a value has in the source: positive, and greater after each commit that changes the
 *     value, such as a column that each UPDATE counts up; null where values have none. A moment in time is none: two
 *     commits may have the same one, or the later one an earlier one
 * @param <K> the type of the entries' keys
 * @param <V> the type of the values
 */
public record EntryTraits<K, V>(
        List<CacheGroup<K, ?>> groups, @Nullable ToLongFunction<? super V> version) {

    public EntryTraits {
        groups = List.copyOf(groups);
    }

    /** Entries that belong to no group, of values without versions. */
    public static <K, V> EntryTraits<K, V> none() {
        return new EntryTraits<>(List.of(), null);
    }

    /** The same, and each entry belongs to one more group. */
    public EntryTraits<K, V> inGroup(CacheGroup<K, ?> group) {
        List<CacheGroup<K, ?>> more = new ArrayList<>(groups);
        more.add(group);
        return new EntryTraits<>(more, version);
    }

    /** The same, of values with versions: {@link CacheStore#writingThrough} needs them. */
    public EntryTraits<K, V> versionedBy(ToLongFunction<? super V> versionOf) {
        return new EntryTraits<>(groups, versionOf);
    }

    /** 0 where the value has none. */
    long versionOf(V value) {
        return version == null ? 0 : Math.max(0, version.applyAsLong(value));
    }
}
