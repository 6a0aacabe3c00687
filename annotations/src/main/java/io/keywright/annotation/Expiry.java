package io.keywright.annotation;

/** What a key's TTL is counted from. */
public enum Expiry {
    /**
     * From the write that created the key or replaced its whole value. Writes to a part of the value (a field, a
     * counter) and reads leave the remaining life as it is.
     */
    ABSOLUTE,

    /**
     * From the last use: every read of the value and every write start the TTL anew. Questions about the key do not,
     * such as whether it or a member of it is there, how many there are, and how long it has left.
     */
    SLIDING,

    /** From the last write: every write, also one to a part of the value, starts the TTL anew; reads do not. */
    REFRESH_ON_WRITE
}
