package io.keywright.cache;

import io.keywright.Keywright;
import io.keywright.KeywrightException;
import io.keywright.annotation.Consistency;
import io.keywright.cache.CacheFixtures.Row;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** How a process of a history test reads and writes: by the cache, or by what everybody does. */
interface HistoryScheme {

    long read(String key);

    /** Gives the version that was written, once no older one may be read; 0 where that is not known. */
    long write(Random random, String key);

    /** Has somebody look at a key by himself. */
    default void observe(String key, Runnable stale) {}

    /** The scheme of this name: a level, or {@code PLAIN}. */
    static HistoryScheme of(String name, String uri, HistorySource source) {
        return name.equals("PLAIN")
                ? new HistoryPlainly(uri, source)
                : new Cached(Consistency.valueOf(name), uri, source);
    }

    /** As a supervisor would: whose connection breaks at the start starts again. */
    static Keywright connect(String uri, CacheOptions options) {
        while (true) {
            try {
                return Keywright.builder()
                        .uri(uri)
                        .commandTimeout(Duration.ofSeconds(1))
                        .connectTimeout(Duration.ofSeconds(10))
                        .caching(options)
                        .connect();
            } catch (KeywrightException brokenConnection) {
                Thread.onSpinWait();
            }
        }
    }

    /** Ours. */
    final class Cached implements HistoryScheme {

        private final Consistency level;
        private final HistorySource source;
        private final CacheStore<String, Row> cache;

        /** How many evictions were not acknowledged at once: a write beside which there was one is not counted. */
        private final AtomicInteger pending = new AtomicInteger();

        Cached(Consistency level, String uri, HistorySource source) {
            this.level = level;
            this.source = source;
            CacheMetrics undelivered = new CacheMetrics() {
                @Override
                public void evicted(String keyPattern, Eviction outcome, int keys) {
                    if (outcome != Eviction.DELIVERED) {
                        pending.addAndGet(keys); // before the call returns, other than a listener is told
                    }
                }
            };
            Keywright keywright = connect(uri, CacheOptions.DEFAULT.withMetrics(undelivered));
            this.cache = CacheFixtures.versioned(
                    keywright, CachePolicy.DEFAULT.withConsistency(level).withFenceTtl(Duration.ofSeconds(30)));
        }

        @Override
        public long read(String key) {
            return cache.get(key, source::select).await().orElseThrow().version();
        }

        /** R13: held against the source by the tool that users have. */
        @Override
        public void observe(String key, Runnable stale) {
            new StalenessObserver<>(
                            cache, source::select, Row::version, Duration.ofSeconds(10), (id, behind) -> stale.run())
                    .observe(key);
        }

        @Override
        public long write(Random random, String key) {
            int before = pending.get();
            boolean delivered = true;
            Row row;
            switch (random.nextInt(level == Consistency.FENCED ? 2 : 4)) {
                case 0 -> row = cache.writing(key, () -> source.update(key));
                case 1 -> row = cache.writingThrough(key, () -> source.update(key));
                case 2 -> {
                    row = source.update(key);
                    delivered = cache.evict(key).await() == Eviction.DELIVERED;
                }
                default -> {
                    row = source.update(key);
                    delivered = cache.evictGroup(CacheFixtures.GROUP, key.substring(0, 1))
                                    .await()
                            == Eviction.DELIVERED;
                }
            }
            return delivered && pending.get() == before ? row.version() : 0;
        }

        @Override
        public String toString() {
            return level.toString();
        }
    }
}
