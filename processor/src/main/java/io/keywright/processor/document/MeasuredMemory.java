package io.keywright.processor.document;

/**
 * What Redis needs beside the bytes of a key and its value, in bytes.
 *
 * <p>Measured on Redis 8.0.2 with jemalloc 5.3.0: {@code INFO memory}'s {@code used_memory} before and after writing
 * 131,072 keys of 24 bytes (1,024 to 8,192 for long hashes), divided by their number; strings of 6 to 1,000 bytes,
 * hashes of 2 to 2,000 fields with values of 10 or 100 bytes. {@code MEMORY USAGE key} shows less: it counts neither
 * the slots of the server's tables nor the entry that a TTL takes. Valkey 8.1 needs 40 to 60 bytes a key less.
 */
final class MeasuredMemory {

    /** The server that was measured. */
    static final String SERVER = "Redis 8.0.2";

    /**
     * A key without a TTL: 88 to 104 for strings, 88 to 113 for compact hashes; 60 to 70 where a number is all it
     * holds.
     */
    static final int KEY = 96;

    /** A TTL: 56 in each case. */
    static final int TTL = 56;

    /** A field of a hash in its compact form (listpack). */
    static final int COMPACT_FIELD = 4;

    /** A field of a hash in its table form: 52 to 76, more the fewer they are. */
    static final int TABLE_FIELD = 60;

    /** A hash with more fields than this is in its table form: hash-max-listpack-entries. */
    static final int MOST_COMPACT_FIELDS = 512;

    /** A hash with a longer field or value is in its table form: hash-max-listpack-value. */
    static final int LONGEST_COMPACT_VALUE = 64;

    private MeasuredMemory() {}
}
