package io.keywright.cache;

/**
 * Is told of evictions that did not reach Redis, for those who must act on it: an alarm, an outbox. Called on a thread
 * of the caches; must not block for long. What it throws is logged, each kind once, and counted, and changes nothing
 * else. For any thread.
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

    /** The eviction is given up: too many are pending, or Keywright was closed. An old value may live until its TTL. */
    default void lost(String keyPattern, byte[] key) {}
}
