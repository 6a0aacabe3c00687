package io.keywright.cache;

/**
 * Is told what the caches do, by key pattern and never by key. Methods are called on the threads that do the work,
 * event loops among them: they must be quick and must not block. What they throw is logged, each kind once, and changes
 * nothing else. For any thread.
 */
public interface CacheMetrics {

    /** Counts nothing. */
    CacheMetrics NONE = new CacheMetrics() {};

    /** A read got its answer. */
    default void read(String keyPattern, ReadResult result) {}

    /** A loader returned ({@code succeeded}) or failed, so long after it was called. */
    default void loaded(String keyPattern, long nanos, boolean succeeded) {}

    /** How many loaders are running now. */
    default void loading(String keyPattern, int loads) {}

    /** A load was refused: as many as may be are running and waiting, or no thread was to be had for it. */
    default void loadRejected(String keyPattern) {}

    /** A load was cut off at its deadline. */
    default void loadTimedOut(String keyPattern) {}

    /**
     * A value that was loaded, or written through, was stored; or refused, because the key was evicted, or its lease
     * expired, in the meantime, or what is there is as new.
     */
    default void stored(String keyPattern, boolean accepted) {}

    /**
     * So many keys were evicted, or could not be. What an {@link EvictionOutbox} was found to hold is never lost, and
     * is not counted again at each look.
     */
    default void evicted(String keyPattern, Eviction outcome, int keys) {}

    /** A key held something that is no entry of this cache, or one that can't be decoded; it was taken as a miss. */
    default void undecodable(String keyPattern) {}

    /** The server refuses writes (OOM, READONLY and the like); the read looked without leasing. */
    default void readOnly(String keyPattern) {}

    /** The server refused a command for another reason, such as a key of another type, or for want of a permission. */
    default void commandRefused(String keyPattern) {}

    /**
     * A value that was loaded, or written through, could not be stored: its codec, or the application's version, threw.
     */
    default void unstorable(String keyPattern) {}

    /**
     * A read did not ask Redis, because it does not answer or an eviction of the key is pending, or got no reply that
     * says what is stored. A reply that refuses is one, and what is sent later, such as the value, is not counted.
     */
    default void unanswered(String keyPattern) {}

    /** A write took longer than its fence stood: it was not fenced when it committed. */
    default void fenceOverrun(String keyPattern) {}

    /** A fence stands on fewer replicas than it should; the write was not begun, or goes on, as its policy says. */
    default void fenceUnreplicated(String keyPattern) {}

    /** A read's reply came from a server of which it is not known under which epoch; nothing was stored. */
    default void epochUnknown(String keyPattern) {}

    /** All copies that were kept near of one server's keys, of all caches, were dropped. */
    default void nearCleared(TrackingEnd cause) {}

    /** The breaker opened: a server, in a cluster perhaps several, is no longer asked by reads; or all are again. */
    default void breaker(boolean open) {}

    /** How many evictions wait to be delivered. */
    default void pendingEvictions(int keys) {}

    /** A method of the application's {@link EvictionListener} threw. */
    default void listenerFailed() {}

    /**
     * The application's {@link EvictionListener} is told nothing of an eviction that is pending or lost, since it has
     * not taken in those before it.
     */
    default void listenerBehind() {}
}
