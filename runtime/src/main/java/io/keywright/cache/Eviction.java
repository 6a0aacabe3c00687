package io.keywright.cache;

/** What became of an eviction. */
public enum Eviction {
    /** Redis has acknowledged it: no read that begins from now on sees an older value. */
    DELIVERED,
    /**
     * Redis did not answer. It is repeated until it is acknowledged or every entry that it could be about has expired;
     * until then this process does not read the key from Redis, other processes may.
     */
    PENDING,
    /** Redis did not answer, and too many evictions wait already: the old value may live until its TTL. */
    LOST;

    /** The worst of several: what is to be said of all of them together. */
    public static Eviction worst(Eviction first, Eviction... others) {
        Eviction worst = first;
        for (Eviction other : others) {
            worst = other.compareTo(worst) > 0 ? other : worst;
        }
        return worst;
    }
}
