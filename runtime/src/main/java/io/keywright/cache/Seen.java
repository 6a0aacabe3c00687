package io.keywright.cache;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What a key was found to hold.
 *
 * @param <P> the payload: bytes, the decoded value, or a version number in the model
 */
sealed interface Seen<P> {

    /** Nothing. */
    record Absent<P>() implements Seen<P> {}

    /** The lease of somebody who loads the value. */
    record Lease<P>(EntryId id) implements Seen<P> {}

    /** The fence of writers that are about to commit: nothing may be stored. */
    record Fence<P>() implements Seen<P> {}

    /**
     * A stored entry.
     *
     * @param stamp what its groups stood at before it was loaded; 0 where it belongs to none
     * @param softExpiry until when it is fresh, in milliseconds since 1970
     * @param loadMillis how long it took to load; or that it is claimed, as {@link EntryFormat} says
     * @param payload null for an entry that says that there is no value
     */
    record Entry<P>(
            EntryId id,
            long stamp,
            long softExpiry,
            int loadMillis,
            @Nullable P payload) implements Seen<P> {

        /** Names the kind only: a payload may be a secret. */
        @Override
        public String toString() {
            return "Entry[" + id + ", stamp " + stamp + "]";
        }
    }

    /**
     * Something that this cache did not write, or can't read any more.
     *
     * @param prefix the first bytes, by which it is recognised when it is replaced
     */
    record Unusable<P>(ByteBuffer prefix) implements Seen<P> {}
}
