package io.keywright.cache;

/** Why copies that were kept near could no longer be trusted, all at once. */
public enum TrackingEnd {
    /** The connection on which changes are told was lost. */
    DISCONNECTED,
    /** It was open but silent, and has been broken. */
    SILENT,
    /** The server dropped all its data (FLUSHALL, FLUSHDB), or a replica took all of its master's. */
    FLUSHED,
    /** In a cluster: the node no longer has the slots that it had. */
    MOVED
}
