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
    FENCED
}
