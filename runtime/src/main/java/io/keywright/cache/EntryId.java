package io.keywright.cache;

/**
 * What makes one lease, one stored entry or one fence different from every other: 128 bits, never used twice.
 *
 * @param process chosen at random when the process starts
 * @param number counts within the process
 */
record EntryId(long process, long number) {

    /** Its size in bytes. */
    static final int SIZE = 16;
}
