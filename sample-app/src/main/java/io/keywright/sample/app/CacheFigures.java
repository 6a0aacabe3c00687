package io.keywright.sample.app;

import io.keywright.cache.CacheMetrics;
import io.keywright.cache.ReadResult;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** Counts what the caches of a process do. Thread-safe. */
final class CacheFigures implements CacheMetrics {

    private final Map<ReadResult, LongAdder> reads = new EnumMap<>(ReadResult.class);
    private final LongAdder refused = new LongAdder();
    private volatile int pending;

    CacheFigures() {
        for (ReadResult result : ReadResult.values()) {
            reads.put(result, new LongAdder());
        }
    }

    @Override
    public void read(String keyPattern, ReadResult result) {
        adder(result).increment();
    }

    @Override
    public void stored(String keyPattern, boolean accepted) {
        if (!accepted) {
            refused.increment();
        }
    }

    @Override
    public void pendingEvictions(int keys) {
        pending = keys;
    }

    /** How many reads ended how; every result is in it. */
    Map<ReadResult, Long> reads() {
        Map<ReadResult, Long> sums = new EnumMap<>(ReadResult.class);
        reads.forEach((result, adder) -> sums.put(result, adder.sum()));
        return sums;
    }

    /** How many reads ended how since {@link #reads} gave that. */
    Map<ReadResult, Long> readsSince(Map<ReadResult, Long> before) {
        Map<ReadResult, Long> since = reads();
        since.replaceAll((result, sum) -> sum - before.getOrDefault(result, 0L));
        return since;
    }

    /** How many reads Redis answered, or a copy of what it had. */
    long found() {
        return adder(ReadResult.HIT).sum() + adder(ReadResult.NEAR).sum();
    }

    /** How many reads failed. */
    long failed() {
        return adder(ReadResult.FAILED).sum();
    }

    /** How many loaded values were not stored, since their key had been evicted meanwhile. */
    long refused() {
        return refused.sum();
    }

    /** How many evictions wait to be delivered. */
    int pending() {
        return pending;
    }

    private LongAdder adder(ReadResult result) {
        return Objects.requireNonNull(reads.get(result));
    }
}
