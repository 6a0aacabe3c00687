package io.keywright.cache;

import org.jspecify.annotations.Nullable;

/**
 * What a read gives its caller.
 *
 * @param how where it comes from
 * @param value null where there is no such value, and where the load failed
 */
record Answer<P>(How how, @Nullable P value) {

    /** Where an answer comes from. */
    enum How {
        /** Redis. */
        HIT,
        /** Redis, past its soft expiry. */
        STALE,
        /** The loader; on its way to Redis. */
        LOADED,
        /** The loader; not to be stored. */
        PASSED,
        /** Another caller's load in this process. */
        JOINED,
        /** Nowhere: the loader failed. */
        FAILED
    }

    @Override
    public String toString() {
        return "Answer[" + how + "]";
    }
}
