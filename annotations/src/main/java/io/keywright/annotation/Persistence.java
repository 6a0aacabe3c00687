package io.keywright.annotation;

/** What a server keeps on disk. */
public enum Persistence {
    /** Nobody says; nothing is held against it. */
    UNDECLARED,

    /** Nothing: a restart loses all. */
    NONE,

    /** Snapshots: a crash loses what was written since the last one. */
    RDB,

    /** {@code appendonly yes}, {@code appendfsync everysec}: a crash loses about a second. */
    AOF_EVERY_SECOND,

    /** {@code appendonly yes}, {@code appendfsync always}: each write is on disk before its reply. */
    AOF_ALWAYS
}
