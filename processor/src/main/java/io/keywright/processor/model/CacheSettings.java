package io.keywright.processor.model;

import io.keywright.annotation.Consistency;
import java.time.Duration;

/**
 * How the cache of a schema behaves: what {@code @CacheAside} declares, by the names of the runtime's
 * {@code CachePolicy}.
 *
 * @param consistency what is promised about writes
 * @param getFirst whether a read looks before it leases
 * @param negativeTtl how long "there is no such value" is stored; zero: it is not
 * @param staleFor the last part of the TTL, in which an entry is stale
 * @param staleOnErrorOnly whether a stale entry is given only where loading it anew fails or takes too long
 * @param earlyRefresh how early a hot entry is loaded anew, in multiples of the time that loading took
 * @param leaseTtl how long a process that dies keeps others from storing a key
 * @param loadTimeout after which a load is cut off
 * @param softLoadTimeout how long a caller waits for a load that it has a stale entry instead of
 * @param waitBudget how long a caller waits for another process's load
 * @param maxConcurrentLoads how many loads run at once in a process
 * @param maxWaitingLoads how many more wait for their turn
 * @param fenceTtl how long the fence of a writer that dies stands
 * @param replication on how many replicas it stands before the work begins
 */
public record CacheSettings(
        Consistency consistency,
        boolean getFirst,
        Duration negativeTtl,
        Duration staleFor,
        boolean staleOnErrorOnly,
        double earlyRefresh,
        Duration leaseTtl,
        Duration loadTimeout,
        Duration softLoadTimeout,
        Duration waitBudget,
        int maxConcurrentLoads,
        int maxWaitingLoads,
        Duration fenceTtl,
        FenceReplication replication) {

    /**
     * On how many replicas a fence is to stand before the work begins.
     *
     * @param replicas how many
     * @param timeout how long the server waits for them
     * @param required whether the work is not begun if it stands on fewer
     */
    public record FenceReplication(int replicas, Duration timeout, boolean required) {

        /** What an annotation says that declares nothing. */
        public static final FenceReplication DEFAULT = new FenceReplication(1, Duration.ofMillis(100), true);
    }

    /** The bytes before the value of each entry. */
    public static final int HEADER_BYTES = 46;

    /** The field of a HASH entry in which they stand: no component is called so. */
    public static final String HEADER_FIELD = "@";

    /** What an annotation says that declares nothing, and the runtime's policy that is not changed. */
    public static final CacheSettings DEFAULT = new CacheSettings(
            Consistency.LEASE,
            false,
            Duration.ZERO,
            Duration.ZERO,
            false,
            1,
            Duration.ofSeconds(5),
            Duration.ofSeconds(4),
            Duration.ofMillis(200),
            Duration.ofMillis(250),
            32,
            256,
            Duration.ofSeconds(10),
            FenceReplication.DEFAULT);

    /** Whether writes put up fences. */
    public boolean isFenced() {
        return consistency.isFenced();
    }

    /** Whether fences stand on replicas too, and entries count under one master only. */
    public boolean isFailoverSafe() {
        return consistency == Consistency.FAILOVER_SAFE;
    }

    /** What is promised about writes, for people. */
    public String promise() {
        return promise(consistency);
    }

    /** What a level promises. */
    public static String promise(Consistency level) {
        return switch (level) {
            case LEASE -> "a read that begins after a write has returned gives that write or a newer one";
            case FENCED ->
                "a read that begins after a write has committed gives that write or a newer one, even if the writer dies";
            case FAILOVER_SAFE ->
                "a read that begins after a write has committed gives that write or a newer one, even if the writer dies"
                        + " and Redis fails over";
        };
    }

    /** What that costs. */
    public String price() {
        return switch (consistency) {
            case LEASE -> "one round trip a write, after its commit";
            case FENCED ->
                "two round trips a write; readers of a key that is being written go to the source; no write while Redis"
                        + " does not answer";
            case FAILOVER_SAFE ->
                "two round trips a write, of which the first waits for " + replicas()
                        + (replication.required() ? ", without which it is not begun" : "")
                        + "; readers of a key that is being written go to the source; no write while Redis does not"
                        + " answer; after a failover each key is loaded once more";
        };
    }

    private String replicas() {
        return replication.replicas() == 1 ? "a replica" : replication.replicas() + " replicas";
    }

    /** What may go wrong all the same, until the TTL at most. */
    public String open() {
        return open(consistency);
    }

    /** What a level leaves open. */
    public static String open(Consistency level) {
        return switch (level) {
            case LEASE ->
                "between commit and eviction readers get the old value; a process that dies there, and a failover of"
                        + " Redis that loses the eviction, leave it";
            case FENCED -> "a transaction that commits after its fence has expired; a failover of Redis";
            case FAILOVER_SAFE ->
                "a transaction that commits after its fence has expired; the promotion of a replica that had not"
                        + " acknowledged the fence; an old master that is cut off and still answers";
        };
    }
}
