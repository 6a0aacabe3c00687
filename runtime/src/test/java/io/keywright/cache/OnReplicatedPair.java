package io.keywright.cache;

import io.keywright.Commands;
import io.keywright.Keywright;
import io.keywright.cache.CacheFixtures.Row;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Caches on a master whose replica can be promoted, before a source that the test changes. */
abstract class OnReplicatedPair {

    /** One replica, which is waited for as long as a busy machine may take. */
    static final FenceReplication ON_THE_REPLICA = new FenceReplication(1, Duration.ofSeconds(10), true);

    final Recorder metrics = new Recorder();

    /** The versions of rows; what is not in it has version 1. */
    final Map<String, Long> source = new ConcurrentHashMap<>();

    ReplicatedPair pair;
    Keywright keywright;

    @BeforeEach
    final void connect() {
        pair = new ReplicatedPair();
        // With a breaker that stays closed: each read asks Redis.
        keywright = CacheFixtures.patient(pair.uri())
                .caching(CacheOptions.DEFAULT.withMetrics(metrics).withBreaker(1_000_000, Duration.ofMillis(1)))
                .connect();
    }

    @AfterEach
    final void close() {
        keywright.close();
        pair.close();
    }

    final Row select(String id) {
        return new Row(id, source.getOrDefault(id, 1L));
    }

    final long read(CacheStore<String, Row> cache, String id) {
        return cache.get(id, this::select).await().orElseThrow().version();
    }

    /** A fill that nobody waits for may come after the next read. */
    final void readUntilHit(CacheStore<String, Row> cache, String id) {
        Commands.eventually("a hit", () -> {
            int hits = metrics.count(ReadResult.HIT);
            read(cache, id);
            return metrics.count(ReadResult.HIT) > hits;
        });
    }
}
