package io.keywright.cache;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What became of an eviction. */
public enum Eviction {
    /** Redis has acknowledged it: no read that begins from now on sees an older value. */
    DELIVERED,
    /** This thread is inside an open transaction ({@link Transactions}): it is evicted when that has committed. */
    DEFERRED,
    /**
     * Redis did not answer. It is repeated until it is acknowledged or every entry that it could be about has expired;
     * until then this process does not read the key from Redis, other processes may.
     */
    PENDING,
    /** Redis did not answer, and too many evictions wait already: the old value may live until its TTL. */
    LOST;

    /** The worst of several: what is to be said of all of them together. */
    public static Eviction worst(Eviction first, Eviction... others) {
        return worse(first, worst(List.of(others)));
    }

    /** The worst of any; that of none is {@link #DELIVERED}. */
    public static Eviction worst(Collection<Eviction> all) {
        return all.stream().reduce(DELIVERED, Eviction::worse);
    }

    /** The worst of several that are on their way, when all are there; fails if any does. */
    @SafeVarargs
    public static CompletionStage<Eviction> worstOf(
            CompletionStage<Eviction> first, CompletionStage<Eviction>... others) {
        CompletionStage<Eviction> worst = first;
        for (CompletionStage<Eviction> each : others) {
            worst = worst.thenCombine(each, Eviction::worse);
        }
        return worst;
    }

    /** The worst of any that are on their way, when all are there; fails if any does. */
    public static CompletionStage<Eviction> worstOf(Collection<? extends CompletionStage<Eviction>> all) {
        CompletionStage<Eviction> worst = CompletableFuture.completedFuture(DELIVERED);
        for (CompletionStage<Eviction> each : all) {
            worst = worst.thenCombine(each, Eviction::worse);
        }
        return worst;
    }

    private static Eviction worse(Eviction one, Eviction other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
