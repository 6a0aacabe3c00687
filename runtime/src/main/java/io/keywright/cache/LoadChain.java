package io.keywright.cache;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which loads the present thread is inside of: a loader may ask a cache for other keys, and their loaders for others
 * again, on other threads; but a key that is asked for inside its own load would wait for itself.
 *
 * @param nested whether the load is made inside another one, which has a place in the bulkhead, or needs none itself
 */
record LoadChain(Object cache, KeyBytes key, @Nullable LoadChain outer, boolean nested) {

    private static final ThreadLocal<@Nullable LoadChain> CURRENT = new ThreadLocal<>();

    /** A load that is asked for inside {@code outer}. */
    static LoadChain of(Object cache, KeyBytes key, @Nullable LoadChain outer) {
        return new LoadChain(cache, key, outer, outer != null);
    }

    /** The same load, of one more key. */
    LoadChain and(KeyBytes more) {
        return new LoadChain(cache, more, this, nested);
    }

    /** The same load, outside of the bulkhead as one inside another is. */
    LoadChain withoutPlace() {
        return new LoadChain(cache, key, outer, true);
    }

    /** The innermost load that this thread runs; null outside of all. */
    static @Nullable LoadChain current() {
        return CURRENT.get();
    }

    static boolean contains(@Nullable LoadChain chain, Object cache, KeyBytes key) {
        for (LoadChain load = chain; load != null; load = load.outer) {
            if (load.cache == cache && load.key.equals(key)) {
                return true;
            }
        }
        return false;
    }

    /** Calls a load as part of this chain. */
    <T> T call(Supplier<T> load) {
        LoadChain before = CURRENT.get();
        CURRENT.set(this);
        try {
            return load.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }
}
