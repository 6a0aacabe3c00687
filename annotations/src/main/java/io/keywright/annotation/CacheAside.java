package io.keywright.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that a STRING key, or a HASH record, is a cache before a source, such as a table: in place of a repository
 * the compiler writes a cache, {@code ProductCache} for {@code Product}, which reads through to a loader and is told of
 * writes.
 *
 * <pre>{@code
 * @RedisKey(pattern = "product:{sku}", type = RedisType.STRING, ttl = "1h")
 * @CacheAside(negativeTtl = "30s", staleFor = "10m")
 * public record Product(String sku, String name, long priceCents) {}
 *
 * Optional<Product> product = products.get(sku, table::select);
 * products.writing(sku, () -> table.update(changed)); // the transaction, its commit included
 * }</pre>
 *
 * <p>No order of reads, writes and failures leaves an old value in it for good, and no expiry lets a crowd through to
 * the source; what each {@link Consistency level} promises, costs and leaves open is said there and in
 * {@code docs/caching.md}. {@link CacheGroup} evicts many entries at once, {@link WriteThrough} puts what was written
 * into the cache, {@link Invalidates} says which changes evict what.
 *
 * <p>An entry has a header of 46 bytes. In a STRING it stands before the value, so that no other client reads these
 * keys as plain values. In a HASH it is the field {@code @}, and each component has a field of its own, which any
 * client reads; a hit reads them all by a script, which costs the server more than a STRING's. Other clients write
 * neither.
 *
 * <p>The key has one TTL for all values, counted from their writing: it is neither {@link Persistent}, nor
 * {@link Expiry#SLIDING}, nor given by a {@link Ttl} component; nothing in it is a {@link Counter} or {@link Durable}.
 * Durations are written like TTLs: {@code 250ms}, {@code 30s}, {@code 1h30m}, {@code PT15M}; {@code 0s} where that is
 * allowed. What contradicts itself or the TTL does not compile.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface CacheAside {

    /** What is promised about writes, at which price. All caches of one key must have one level. */
    Consistency consistency() default Consistency.LEASE;

    /**
     * How long "there is no such value" is stored, at most the TTL; {@code 0s}: it is not, and each read of it asks the
     * source.
     */
    String negativeTtl() default "0s";

    /**
     * The last part of the TTL, in which an entry is stale: it is still given at once, and loaded anew behind the
     * caller's back. Less than the TTL that the jitter leaves; {@code 0s}: no entry is stale.
     */
    String staleFor() default "0s";

    /**
     * As {@link #staleFor}, but the caller waits for the load, and is given the stale entry only where it fails or
     * takes longer than {@link #softLoadTimeout}. Only one of the two is declared.
     */
    String staleOnError() default "0s";

    /** How long a caller waits for a load that it has a stale entry instead of; only beside {@link #staleOnError}. */
    String softLoadTimeout() default "200ms";

    /**
     * How early a hot entry is loaded anew before it gets stale or expires, in multiples of the time that loading took
     * (the beta of XFetch), from 0 to 100. One process at a time does so; 0: none ever does.
     */
    double earlyRefresh() default 1;

    /** After which a load is cut off, waiting for its turn included. A few times the p99 of the loader. */
    String loadTimeout() default "4s";

    /**
     * How long a process that dies while it loads keeps others from storing that key. Longer than {@link #loadTimeout}:
     * a lease that ends under a running load would let a second one begin.
     */
    String leaseTtl() default "5s";

    /**
     * How long a caller waits for another process's load before it loads by itself and stores nothing; {@code 0s}: not
     * at all. About the p99 of the loader.
     */
    String waitBudget() default "250ms";

    /** How many loads of this cache run at once in one process, at least 1: what the source can take from it. */
    int maxConcurrentLoads() default 32;

    /** How many more loads wait for their turn; further ones are refused. */
    int maxWaitingLoads() default 256;

    /**
     * How long the fence of a writer that dies stands; not at {@link Consistency#LEASE}, but with {@link WriteThrough}.
     * A transaction that commits later is not covered: limit it in the database to half of that.
     */
    String fenceTtl() default "10s";

    /**
     * On how many replicas a fence is to stand before the work begins, at least 1; only at
     * {@link Consistency#FAILOVER_SAFE}, as the two below.
     */
    int replicas() default 1;

    /** How long the server waits for them at most; a write that comes while others wait takes up to twice that. */
    String replicaWait() default "100ms";

    /**
     * Whether a write whose fence stands on fewer replicas is not begun; else it goes on, is counted, and a failover
     * may lose its fence.
     */
    boolean requireReplicas() default true;

    /**
     * Whether a read is GET, and leases only on a miss: three round trips a miss in place of two, and the cheaper
     * command for the server on a hit. Not at {@link Consistency#FAILOVER_SAFE}: who only looks does not notice that
     * the server is no master any more.
     */
    boolean getFirst() default false;
}
