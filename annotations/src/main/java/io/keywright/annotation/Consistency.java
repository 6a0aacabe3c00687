package io.keywright.annotation;

/**
 * How much a cache promises about writes, and at which price. Each level is proved for the runtime's own classes by an
 * exhaustive search of every interleaving, with crashes and lost commands at every step ({@code ProtocolModelTest});
 * {@code docs/caching.md} has the table.
 */
public enum Consistency {

    /**
     * A value that was loaded before a write is never stored after its eviction. A read that begins after a write
     * returned gives that write or a newer one.
     *
     * <p>Price: one round trip a write, after its commit. Open: a process that dies between commit and eviction, and a
     * failover of Redis that loses the eviction, leave the old value until its TTL; between the commit and the eviction
     * readers still get the old value.
     */
    LEASE,

    /**
     * As {@link #LEASE}, and a read that begins after a write has <em>committed</em> gives it too, even if the writer
     * dies at any step: from before the commit until after it a fence stands in the key, past which readers load and
     * store nothing.
     *
     * <p>Price: two round trips a write; readers of a key that is being written go to the source; no write while Redis
     * does not answer. Open: a transaction that commits after its fence has expired; a failover of Redis.
     */
    FENCED,

    /**
     * As {@link #FENCED}, also across a failover of Redis that loses what was not replicated: the fence stands on
     * replicas before the work begins, and what was stored under another master counts for nothing.
     *
     * <p>Price: beside that of {@link #FENCED}, a write waits for replicas ({@code WAIT}, on a connection of its own),
     * and by default is not begun if too few answer; after a failover, and after a restart of Redis, each key is loaded
     * once more when it is read; no read looks before it leases; {@code getAll} asks for each key by itself. Open: a
     * transaction that commits after its fence has expired; the promotion of a replica that had not acknowledged the
     * fence; an old master that is cut off and still answers.
     */
    FAILOVER_SAFE;

    /** Whether writes put up fences. */
    public boolean isFenced() {
        return this != LEASE;
    }
}
