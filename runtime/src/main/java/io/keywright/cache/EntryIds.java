package io.keywright.cache;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Gives out ids: one for each acquisition, never one for a client or a thread. With an id that is used twice, the fill
 * of an earlier load would pass under the lease of a later one. For any thread.
 */
final class EntryIds {

    private final long process;
    private final AtomicLong number = new AtomicLong();

    /** Of a process of its own: 64 random bits tell it from all others. */
    EntryIds() {
        this(new SecureRandom().nextLong());
    }

    EntryIds(long process) {
        this.process = process;
    }

    EntryId next() {
        return new EntryId(process, number.incrementAndGet());
    }

    /** Whether the id was given out here. */
    boolean isOwn(EntryId id) {
        return id.process() == process;
    }
}
