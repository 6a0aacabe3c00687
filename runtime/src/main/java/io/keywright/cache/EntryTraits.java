package io.keywright.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a cache knows of its entries beyond how they are written: the groups that they belong to, the versions of their
 * values, and whether copies are kept near. Immutable.
 *
 * <pre>{@code
 * EntryTraits.<ProductKey, Product>none().inGroup(TENANT).versionedBy(Product::version)
 * }</pre>
 *
 * @param groups in this order an entry is stamped with their generations: changing it makes every entry a miss once
 * @param version the version that a value has in the source: positive, and greater after each commit that changes the
 *     value, such as a column that each UPDATE counts up; null where values have none. A moment in time is none: two
 *     commits may have the same one, or the later one an earlier one
 * @param near how many copies of entries this process keeps, and how long; null: none
 * @param <K> the type of the entries' keys
 * @param <V> the type of the values
 */
public record EntryTraits<K, V>(
        List<CacheGroup<K, ?>> groups,
        @Nullable ToLongFunction<? super V> version,
        @Nullable NearPolicy near) {

    public EntryTraits {
        groups = List.copyOf(groups);
    }

    /** Entries that belong to no group, of values without versions, none of them kept near. */
    public static <K, V> EntryTraits<K, V> none() {
        return new EntryTraits<>(List.of(), null, null);
    }

    /** The same, and each entry belongs to one more group. */
    public EntryTraits<K, V> inGroup(CacheGroup<K, ?> group) {
        List<CacheGroup<K, ?>> more = new ArrayList<>(groups);
        more.add(group);
        return new EntryTraits<>(more, version, near);
    }

    /** The same, of values with versions: {@link CacheStore#writingThrough} needs them. */
    public EntryTraits<K, V> versionedBy(ToLongFunction<? super V> versionOf) {
        return new EntryTraits<>(groups, versionOf, near);
    }

    /**
     * The same, with copies of hot entries in this process, which the server tells of each change. A copy is given
     * without a round trip, at most two seconds after its key has changed, and never after this process itself has
     * evicted or written the key. Needs {@code com.github.ben-manes.caffeine:caffeine}, an optional dependency, and a
     * further connection, which speaks RESP3.
     */
    public EntryTraits<K, V> near(NearPolicy policy) {
        return new EntryTraits<>(groups, version, policy);
    }

    /** 0 where the value has none. */
    long versionOf(V value) {
        return version == null ? 0 : Math.max(0, version.applyAsLong(value));
    }
}
