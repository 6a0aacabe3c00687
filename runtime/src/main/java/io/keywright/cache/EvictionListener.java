package io.keywright.cache;

/**
 * Is told of evictions that did not reach Redis, for those who must act on it: an alarm, an outbox. It is told of one
 * event at a time, in their order, on a thread of the caches and never on one that reads replies, so it may use
 * Keywright; once Keywright is being closed, on the thread that has something to tell. What it throws is logged and
 * changes nothing else.
 *
 * <p>While it is at one event those after it wait, and it holds up nothing but them. No more than
 * {@link CacheOptions#maxPendingEvictions} evictions, and at least 1,000, wait to be told as pending, and as many as
 * lost. Of those beyond it is told nothing, neither that they are pending nor how that ended; only when Keywright is
 * closed, that they are lost. They are repeated like any other, and counted ({@link CacheMetrics#listenerBehind}).
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
