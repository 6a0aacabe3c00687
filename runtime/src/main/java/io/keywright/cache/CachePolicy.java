package io.keywright.cache;

import io.keywright.annotation.Consistency;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * How one cache behaves. Immutable; every value has a default, and each {@code with} method gives a changed copy.
 *
 * <pre>{@code
 * CachePolicy.DEFAULT.withNegativeTtl(Duration.ofSeconds(30)).withStaleFor(Duration.ofMinutes(10))
 * }</pre>
 *
 * <p>No duration is longer than ten years; a longer one is an {@link IllegalArgumentException}, as is all that
 * contradicts itself.
 *
 * @param consistency what is promised about writes; {@link Consistency#LEASE}
 * @param getFirst whether a read is GET, and leases only on a miss: three round trips a miss in place of two, and the
 *     cheaper command on a hit; false
 * @param negativeTtl how long "there is no such value" is stored, at most the TTL; zero: it is not; zero
 * @param staleFor the last part of the TTL, in which an entry is stale: it is still given, and loaded anew; zero
 * @param staleOnErrorOnly whether a stale entry is given only where loading it anew fails or takes longer than
 *     {@code softLoadTimeout}; one caller loads it, and whoever comes meanwhile, or within {@code leaseTtl} of a load
 *     that failed, is given it at once; false: it is given at once to all, and loaded anew in the background
 * @param earlyRefresh how early a hot entry is loaded anew before it gets stale or expires: the beta of XFetch, in
 *     multiples of the time that loading took; at most one process does so at a time; 0: never; 1
 * @param leaseTtl how long a process that dies keeps others from storing a key; more than {@code loadTimeout}; 5 s
 * @param loadTimeout after which a load is cut off, waiting for its turn included; 4 s
 * @param softLoadTimeout how long a caller waits for a load that it has a stale entry instead of; 200 ms
 * @param waitBudget how long a caller waits for another process's load before it loads by itself; 250 ms
 * @param maxConcurrentLoads how many loads of this cache run at once in this process; 32
 * @param maxWaitingLoads how many more wait for their turn; further ones are refused; 256
 * @param fenceTtl how long the fence of a writer that dies stands; a write's transaction must end well before; 10 s
 * @param replication of fences, at the level FAILOVER_SAFE; one replica within 100 ms, else the write is not begun
 */
public record CachePolicy(
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

    /** Ten years, as of any TTL: a sum of some is nanoseconds that a long holds. */
    static final Duration LONGEST = Duration.ofDays(3653);

    /** All defaults. */
    public static final CachePolicy DEFAULT = new CachePolicy(
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

    public CachePolicy {
        for (Duration each :
                List.of(negativeTtl, staleFor, leaseTtl, loadTimeout, softLoadTimeout, waitBudget, fenceTtl)) {
            require(each.compareTo(LONGEST) <= 0, "nothing takes longer than ten years, as " + each + " does");
        }
        require(!negativeTtl.isNegative() && !staleFor.isNegative(), "a negative TTL and staleFor are not below zero");
        require(earlyRefresh >= 0 && earlyRefresh <= 100, "earlyRefresh is from 0 to 100");
        require(loadTimeout.toMillis() > 0, "a load has at least a millisecond");
        require(
                leaseTtl.compareTo(loadTimeout) > 0,
                "leaseTtl is longer than loadTimeout: a lease that expires"
                        + " under a running load lets a second one begin");
        require(!softLoadTimeout.isNegative() && !waitBudget.isNegative(), "waiting times are not below zero");
        require(maxConcurrentLoads > 0 && maxWaitingLoads >= 0, "at least one load can run");
        require(fenceTtl.toMillis() > 0, "a fence stands for at least a millisecond");
        require(
                !getFirst || consistency != Consistency.FAILOVER_SAFE,
                "a read that only looks does not notice that its server is no master any more; FAILOVER_SAFE leases");
    }

    public CachePolicy withConsistency(Consistency level) {
        return with(draft -> draft.consistency = level);
    }

    public CachePolicy withGetFirst(boolean first) {
        return with(draft -> draft.getFirst = first);
    }

    public CachePolicy withNegativeTtl(Duration ttl) {
        return with(draft -> draft.negativeTtl = ttl);
    }

    /** Stale entries are given at once, and loaded anew in the background. */
    public CachePolicy withStaleFor(Duration stale) {
        return with(draft -> {
            draft.staleFor = stale;
            draft.staleOnErrorOnly = false;
        });
    }

    /** Stale entries are given where loading fails, or takes longer than {@code softTimeout}. */
    public CachePolicy withStaleOnError(Duration stale, Duration softTimeout) {
        return with(draft -> {
            draft.staleFor = stale;
            draft.staleOnErrorOnly = true;
            draft.softLoadTimeout = softTimeout;
        });
    }

    public CachePolicy withEarlyRefresh(double beta) {
        return with(draft -> draft.earlyRefresh = beta);
    }

    /** Both at once, since the one must be longer than the other. */
    public CachePolicy withLoadTimeout(Duration timeout, Duration lease) {
        return with(draft -> {
            draft.leaseTtl = lease;
            draft.loadTimeout = timeout;
        });
    }

    public CachePolicy withWaitBudget(Duration budget) {
        return with(draft -> draft.waitBudget = budget);
    }

    public CachePolicy withLoads(int concurrent, int waiting) {
        return with(draft -> {
            draft.maxConcurrentLoads = concurrent;
            draft.maxWaitingLoads = waiting;
        });
    }

    public CachePolicy withFenceTtl(Duration ttl) {
        return with(draft -> draft.fenceTtl = ttl);
    }

    public CachePolicy withReplication(FenceReplication of) {
        return with(draft -> draft.replication = of);
    }

    boolean isFailoverSafe() {
        return consistency == Consistency.FAILOVER_SAFE;
    }

    Read.Rules rules(boolean stamped) {
        return new Read.Rules(getFirst, !negativeTtl.isZero(), staleOnErrorOnly, stamped);
    }

    private static void require(boolean condition, String rule) {
        if (!condition) {
            throw new IllegalArgumentException("A cache policy is refused: " + rule + ".");
        }
    }

    private CachePolicy with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /** A policy that is being changed. */
    private static final class Draft {

        Consistency consistency;
        boolean getFirst;
        Duration negativeTtl;
        Duration staleFor;
        boolean staleOnErrorOnly;
        double earlyRefresh;
        Duration leaseTtl;
        Duration loadTimeout;
        Duration softLoadTimeout;
        Duration waitBudget;
        int maxConcurrentLoads;
        int maxWaitingLoads;
        Duration fenceTtl;
        FenceReplication replication;

        Draft(CachePolicy of) {
            consistency = of.consistency;
            getFirst = of.getFirst;
            negativeTtl = of.negativeTtl;
            staleFor = of.staleFor;
            staleOnErrorOnly = of.staleOnErrorOnly;
            earlyRefresh = of.earlyRefresh;
            leaseTtl = of.leaseTtl;
            loadTimeout = of.loadTimeout;
            softLoadTimeout = of.softLoadTimeout;
            waitBudget = of.waitBudget;
            maxConcurrentLoads = of.maxConcurrentLoads;
            maxWaitingLoads = of.maxWaitingLoads;
            fenceTtl = of.fenceTtl;
            replication = of.replication;
        }

        CachePolicy done() {
            return new CachePolicy(
                    consistency,
                    getFirst,
                    negativeTtl,
                    staleFor,
                    staleOnErrorOnly,
                    earlyRefresh,
                    leaseTtl,
                    loadTimeout,
                    softLoadTimeout,
                    waitBudget,
                    maxConcurrentLoads,
                    maxWaitingLoads,
                    fenceTtl,
                    replication);
        }
    }
}
