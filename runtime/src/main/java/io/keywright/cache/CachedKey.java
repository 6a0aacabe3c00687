package io.keywright.cache;

import java.util.ArrayList;
import java.util.List;

/**
 * A key of a cache on its way to Redis.
 *
 * @param groups the keys of the groups that its entry belongs to
 */
record CachedKey<K>(K key, KeyBytes bytes, List<KeyBytes> groups) {

    byte[] array() {
        return bytes.array();
    }

    /** The key and those of its groups: what a read asks for. */
    List<KeyBytes> all() {
        if (groups.isEmpty()) {
            return List.of(bytes);
        }
        List<KeyBytes> all = new ArrayList<>(groups);
        all.add(bytes);
        return all;
    }
}
