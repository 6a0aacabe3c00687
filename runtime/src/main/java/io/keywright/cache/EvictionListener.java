package io.keywright.cache;

/**
 * Is told of evictions that did not reach Redis, for those who must act on it: an alarm, an outbox. It is told of one
 * event at a time, in their order, on a thread of the caches and never on one that reads replies, so it may use
 * Keywright; once Keywright is being closed, on the thread that has something to tell. It should not block for long:
 * what comes after waits in memory. What it throws is logged and changes nothing else.
 */
public interface EvictionListener {

    /** Does nothing. */
    EvictionListener NONE = new EvictionListener() {};

    /** Redis did not answer; the eviction is repeated from now on. */
    default void pending(String keyPattern, byte[] key) {}

    /** A pending eviction was acknowledged. */
    default void delivered(String keyPattern, byte[] key) {}

    /** A pending eviction ended undelivered: every entry that it could be about has expired by itself. */
    default void expired(String keyPattern, byte[] key) {}

    /**
     * The eviction is given up: too many are pending, or Keywright was closed. An old value may live until its TTL. Not
     * told of what is in an {@link EvictionOutbox} and was found there: that stays, and is found again.
     */
    default void lost(String keyPattern, byte[] key) {}
}
