package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.keywright.Commands;
import io.keywright.Keywright;
import io.keywright.annotation.Consistency;
import io.keywright.cache.CacheFixtures.Row;
import io.keywright.repository.ServerFeatures.Feature;
import io.keywright.testkit.RedisErrorException;
import io.keywright.testkit.RedisServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * R10: a server that answers, and refuses writes, for whatever reason. SET NX GET is a write even where it hits: the
 * cache looks by GET then, gives hits, stores nothing, counts, and goes on asking.
 */
class ServerRefusesWritesIT {

    /** After so many bytes a server that loads looks who has asked for something. */
    private static final String INTERVAL = "loading-process-events-interval-bytes";

    private final Recorder metrics = new Recorder();
    private final AtomicLong version = new AtomicLong(1);
    private final AtomicInteger loads = new AtomicInteger();
    private final Loader<String, Row, RuntimeException> source = id -> {
        loads.incrementAndGet();
        return new Row(id, version.get());
    };

    /** Its own, since its configuration is changed. */
    private RedisServer server;

    private Keywright keywright;
    private CacheStore<String, Row> cache;

    @BeforeEach
    void start() {
        server = RedisServer.start();
        keywright = CacheFixtures.patient(server.uri())
                .caching(CacheOptions.DEFAULT.withMetrics(metrics))
                .connect();
        cache = CacheFixtures.cache(keywright, CacheFixtures.policy());
        read("a");
        Commands.eventually("an entry", () -> metrics.count("stored") == 1);
    }

    @AfterEach
    void stop() {
        keywright.close();
        server.close();
    }

    private long read(String id) {
        return cache.get(id, source).await().orElseThrow().version();
    }

    @Test
    void oom() {
        server.command("CONFIG", "SET", "maxmemory", "1");
        assertHitsAreGivenAndNothingIsStored();
        assertThat(cache.evict("a").await()).as("UNLINK frees memory").isEqualTo(Eviction.DELIVERED);
        server.command("CONFIG", "SET", "maxmemory", "0");
        assertItStoresAgain();
    }

    @Test
    void noreplicas() {
        server.command("CONFIG", "SET", "min-replicas-to-write", "1");
        assertHitsAreGivenAndNothingIsStored();
        assertAnEvictionIsPending();
        server.command("CONFIG", "SET", "min-replicas-to-write", "0");
        assertItStoresAgain();
    }

    /** Nothing can be saved: the file's place is taken by a directory. */
    @Test
    void misconf() throws IOException {
        Path directory = Path.of(Objects.requireNonNull(
                server.command("CONFIG", "GET", "dir").texts().get(1)));
        Files.createDirectories(directory.resolve("dump.rdb").resolve("taken"));
        server.command("CONFIG", "SET", "save", "3600 1000000");
        server.command("BGSAVE");
        Commands.eventually(
                "a save that failed",
                () -> String.valueOf(server.command("INFO", "persistence").text())
                        .contains("bgsave_status:err"));
        assertHitsAreGivenAndNothingIsStored();
        assertAnEvictionIsPending();
        server.command("CONFIG", "SET", "save", "");
        assertItStoresAgain();
    }

    /** A replica that has lost its master and gives what it has. */
    @Test
    void readonly() {
        server.command("REPLICAOF", "127.0.0.1", "1");
        assertHitsAreGivenAndNothingIsStored();
        assertAnEvictionIsPending();
        server.command("REPLICAOF", "NO", "ONE");
        assertItStoresAgain();
    }

    /** At FENCED a write without its fence is not begun, whatever the refusal. */
    @Test
    void aFencedWriteIsNotBegun() {
        CacheStore<String, Row> fenced =
                CacheFixtures.cache(keywright, CacheFixtures.policy().withConsistency(Consistency.FENCED));
        server.command("CONFIG", "SET", "min-replicas-to-write", "1");
        AtomicInteger worked = new AtomicInteger();
        assertThat(catchThrowable(() -> fenced.writing("a", worked::incrementAndGet)))
                .hasMessageContaining("NOREPLICAS");
        assertThat(worked).hasValue(0);
    }

    /**
     * A server that loads its data answers nothing, GET included: reads go to the loader, and the breaker does not open
     * for it. Redis 6.2 can't be told to say so often enough.
     */
    @Test
    void loading() {
        assumeTrue(!server.command("CONFIG", "GET", INTERVAL).list().isEmpty(), "no such setting");
        try (RedisServer master = RedisServer.start("--repl-diskless-sync", "yes", "--repl-diskless-sync-delay", "0")) {
            master.command("EVAL", "for i = 1, 5000 do redis.call('SET', 'x' .. i, i) end", "0");
            server.command("CONFIG", "SET", INTERVAL, "1024");
            server.command("CONFIG", "SET", "key-load-delay", "1000");
            server.command("REPLICAOF", master.host(), Integer.toString(master.port()));
            Commands.eventually("it is loading", this::isLoading);
            int before = metrics.count("read only");
            version.set(2);
            for (int i = 0; i < 20; i++) {
                assertThat(read("a")).isEqualTo(2);
            }
            assertThat(isLoading()).as("still").isTrue();
            assertThat(loads).hasValue(21);
            assertThat(metrics.count("read only")).isGreaterThanOrEqualTo(before + 20);
            assertThat(metrics.count("stored")).isEqualTo(1);
            assertThat(metrics.count("open")).isZero();
            server.command("CONFIG", "SET", "key-load-delay", "0");
            Commands.eventually("it has loaded", () -> !isLoading());
            server.command("REPLICAOF", "NO", "ONE");
            assertItStoresAgain();
        }
    }

    private boolean isLoading() {
        try {
            server.command("GET", "nothing");
            return false;
        } catch (RedisErrorException e) {
            return e.code().equals("LOADING");
        }
    }

    private void assertHitsAreGivenAndNothingIsStored() {
        version.set(2);
        for (int i = 0; i < 20; i++) {
            assertThat(read("a")).as("a hit").isEqualTo(1);
            assertThat(read("miss")).isEqualTo(2);
        }
        assertThat(loads).as("misses").hasValue(21);
        assertThat(cache.getAll(List.of("a", "miss"), ids -> Map.of("miss", new Row("miss", 3)))
                        .await())
                .as("several keys")
                .containsExactly(Map.entry("a", new Row("a", 1)), Map.entry("miss", new Row("miss", 3)));
        assertThat(metrics.count("stored")).as("fills").isEqualTo(1);
        assertThat(server.command("EXISTS", "t:miss").integer()).isZero();
        assertThat(metrics.count("open")).isZero();
        // A script writes on a miss alone; Redis 6.2 does not say for what reason it may not.
        boolean combined = keywright.channel("t").features().has(Feature.SET_NX_GET);
        assertThat(metrics.count("read only")).isGreaterThanOrEqualTo(combined ? 40 : 0);
    }

    /** An eviction that is refused is repeated, and its key not read from Redis meanwhile. */
    private void assertAnEvictionIsPending() {
        assertThat(cache.evict("a").await()).isEqualTo(Eviction.PENDING);
        assertThat(read("a")).isEqualTo(2);
    }

    private void assertItStoresAgain() {
        Commands.eventually("evictions are delivered", () -> metrics.pending.get() == 0);
        int stored = metrics.count("stored");
        Commands.eventually("a fill", () -> {
            read("again");
            return metrics.count("stored") > stored;
        });
        int before = loads.get();
        assertThat(read("again")).isEqualTo(2);
        assertThat(loads).hasValue(before);
    }
}
