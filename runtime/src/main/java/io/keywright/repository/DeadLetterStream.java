package io.keywright.repository;

/**
 * Where the entries go that no consumer could handle: {@link StreamStore#deadLetters}. Given to {@link StreamGroup} and
 * to consumers. Immutable.
 */
public final class DeadLetterStream {

    private final KeyAccess<?> access;
    private final byte[] key;
    private final StreamTrimming trimming;

    DeadLetterStream(KeyAccess<?> access, byte[] key, StreamTrimming trimming) {
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
