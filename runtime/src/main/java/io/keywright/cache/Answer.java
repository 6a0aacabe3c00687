package io.keywright.cache;

import org.jspecify.annotations.Nullable;

/**
 * What a read gives its caller.
 *
 * @param how where it comes from
 * @param value null where there is no such value, and where the load failed
 */
record Answer<P>(ReadResult how, @Nullable P value) {

    @Override
    public String toString() {
        return "Answer[" + how + "]";
    }
}
