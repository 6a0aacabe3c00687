package io.keywright.repository;

/**
 * The stream that scheduled entries are appended to when their time has come: {@link StreamStore#dueStream}. Given to
 * {@link ScheduleStore}. Immutable.
 */
public final class DueStream {

    private final KeyAccess<?> access;
    private final byte[] key;
    private final StreamTrimming trimming;

    DueStream(KeyAccess<?> access, byte[] key, StreamTrimming trimming) {
        this.access = access;
        this.key = key;
        this.trimming = trimming;
    }

    byte[] key() {
        return key;
    }

    StreamTrimming trimming() {
        return trimming;
    }

    WriteTtl ttl() {
        return access.partialWrites();
    }

    /** The key's pattern, in its display form. */
    @Override
    public String toString() {
        return access.schema().pattern();
    }
}
