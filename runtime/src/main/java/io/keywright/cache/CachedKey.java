package io.keywright.cache;

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
}
