package io.keywright.annotation;

/** The letters that the constant segments of a keyspace's keys may have. */
public enum SegmentCase {
    /** Lower case: {@code order-lines}. */
    LOWER,

    /** Lower and upper case: {@code orderLines}. */
    MIXED,

    /** Any text: the segments are not looked at. */
    ANY
}
