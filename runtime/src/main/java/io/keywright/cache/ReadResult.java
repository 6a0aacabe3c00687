package io.keywright.cache;

/** Where a read's answer came from. */
public enum ReadResult {
    /** A copy that is kept near: this process, without a round trip; a copied "there is no such value" included. */
    NEAR,
    /** Redis, in one round trip; a stored "there is no such value" included. */
    HIT,
    /** Redis, past the time for which it is fresh. */
    STALE,
    /** This caller's load; the value was on its way to Redis when the caller got it. */
    LOADED,
    /** This caller's load; the value is not stored: another one loads or writes, or Redis does not answer. */
    PASSED,
    /** The load of another caller in this process. */
    JOINED,
    /** Nowhere: the loader failed, was cut off, or was not admitted. */
    FAILED
}
