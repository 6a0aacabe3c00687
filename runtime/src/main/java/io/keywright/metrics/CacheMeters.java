package io.keywright.metrics;

import io.keywright.cache.Eviction;
import io.keywright.cache.ReadResult;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.atomic.AtomicInteger;

/** The meters of one cache; all of them are there from its first event on, so that a rate begins at 0. */
final class CacheMeters {

    final AtomicInteger inFlight = new AtomicInteger();
    final Timer loads;
    final Timer failedLoads;
    final Counter puts;
    final Counter refusedPuts;
    final Counter rejectedLoads;
    final Counter timedOutLoads;
    final Counter undecodable;
    final Counter unstorable;
    final Counter readOnly;
    final Counter refusedCommands;
    final Counter unanswered;
    final Counter fenceOverruns;
    final Counter fencesUnreplicated;
    final Counter epochsUnknown;

    private final Counter hits;
    private final Counter near;
    private final Counter misses;
    private final Counter stale;
    private final Counter joined;
    private final Counter passed;
    private final Counter failed;
    private final Counter evictions;
    private final Counter pendingEvictions;
    private final Counter lostEvictions;

    private final MeterRegistry registry;
    private final Tags cache;

    CacheMeters(MeterRegistry registry, Tags cache) {
        this.registry = registry;
        this.cache = cache;
        hits = counter(
                "cache.gets", "Reads by whether Redis, or a copy near, had the value", cache.and("result", "hit"));
        misses = counter(
                "cache.gets", "Reads by whether Redis, or a copy near, had the value", cache.and("result", "miss"));
        near = counter("keywright.cache.near.hits", "Reads that were given a copy in this process", cache);
        puts = counter("cache.puts", "Values stored", cache);
        evictions = counter("cache.evictions", "Keys and groups that were evicted", cache);
        stale = counter("keywright.cache.stale", "Reads that were given a stale entry", cache);
        joined = counter("keywright.cache.coalesced", "Reads that took the value of another caller's load", cache);
        passed = counter("keywright.cache.passed", "Reads that loaded and could not store", cache);
        failed = counter("keywright.cache.failed", "Reads whose load failed", cache);
        loads = timer("success");
        failedLoads = timer("failure");
        rejectedLoads = counter("keywright.cache.load.rejected", "Loads that found no place or no thread", cache);
        timedOutLoads = counter("keywright.cache.load.timeouts", "Loads that were cut off", cache);
        refusedPuts =
                counter("keywright.cache.puts.refused", "Values that were not stored: too late, or not newer", cache);
        pendingEvictions = undelivered("pending");
        lostEvictions = undelivered("lost");
        undecodable = counter("keywright.cache.undecodable", "Entries that could not be decoded", cache);
        unstorable = counter("keywright.cache.unstorable", "Values whose codec, or version, threw", cache);
        readOnly = counter("keywright.cache.readonly", "Commands that the server refused for want of room", cache);
        refusedCommands =
                counter("keywright.cache.refused", "Commands that the server refused for another reason", cache);
        unanswered = counter("keywright.cache.unanswered", "Reads that Redis did not answer", cache);
        fenceOverruns = counter("keywright.cache.fence.overruns", "Writes that outlived their fence", cache);
        fencesUnreplicated =
                counter("keywright.cache.fence.unreplicated", "Fences that stood on too few replicas", cache);
        epochsUnknown = counter("keywright.cache.epoch.unknown", "Replies of a server of unknown epoch", cache);
        Gauge.builder("keywright.cache.loading", inFlight, AtomicInteger::get)
                .description("Loads that run now")
                .tags(cache)
                .register(registry);
    }

    private Counter counter(String name, String description, Tags tags) {
        return Counter.builder(name).description(description).tags(tags).register(registry);
    }

    private Counter undelivered(String outcome) {
        return counter(
                "keywright.cache.evictions.undelivered",
                "Evictions that Redis did not acknowledge at once",
                cache.and("outcome", outcome));
    }

    private Timer timer(String result) {
        return Timer.builder("keywright.cache.load")
                .description("Calls of the loader")
                .tags(cache.and("result", result))
                .register(registry);
    }

    void read(ReadResult result) {
        switch (result) {
            case NEAR -> {
                hits.increment();
                near.increment();
            }
            case HIT -> hits.increment();
            case STALE -> {
                hits.increment();
                stale.increment();
            }
            case LOADED -> misses.increment();
            case PASSED -> {
                misses.increment();
                passed.increment();
            }
            case JOINED -> {
                misses.increment();
                joined.increment();
            }
            case FAILED -> {
                misses.increment();
                failed.increment();
            }
        }
    }

    void evicted(Eviction outcome, int keys) {
        switch (outcome) {
            case DELIVERED -> evictions.increment(keys);
            case PENDING -> pendingEvictions.increment(keys);
            case LOST -> lostEvictions.increment(keys);
            case DEFERRED -> {} // counted when the transaction has ended
        }
    }
}
