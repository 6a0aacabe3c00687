package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Commands;
import io.keywright.Keywright;
import io.keywright.Sentinel;
import io.keywright.cache.CacheFixtures.Row;
import io.keywright.testkit.RedisServer;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of the entries of a master that Sentinel replaces: what the next one changes is told by that one. */
class NearSentinelIT {

    private static final List<String> IDS = List.of("a", "b", "c", "d");

    private final Recorder metrics = new Recorder();
    private final AtomicLong version = new AtomicLong(1);

    @TempDir
    private Path directory;

    private long read(CacheStore<String, Row> cache, String id) {
        return cache.get(id, key -> new Row(key, version.get()))
                .await()
                .orElseThrow()
                .version();
    }

    private void awaitNear(CacheStore<String, Row> cache, String id) {
        Commands.eventually(id + " is near", () -> {
            int before = metrics.count(ReadResult.NEAR);
            read(cache, id);
            return metrics.count(ReadResult.NEAR) > before;
        });
    }

    private static boolean isMaster(RedisServer server) {
        try {
            return String.valueOf(server.command("INFO", "replication").text()).contains("role:master");
        } catch (UncheckedIOException cut) { // a sentinel cuts all connections of the replica that it promotes
            return false;
        }
    }

    @Test
    void theNextMasterTellsOfItsChanges() {
        try (RedisServer master = RedisServer.start();
                RedisServer replica = RedisServer.start("--replicaof", master.host() + " " + master.port());
                Sentinel sentinel = Sentinel.watching(master, replica, directory);
                Keywright here = sentinel.patient()
                        .caching(CacheOptions.DEFAULT.withMetrics(metrics))
                        .connect();
                Keywright elsewhere = sentinel.patient().connect()) {
            CacheStore<String, Row> cache = NearFixtures.near(here, NearFixtures.LONG);
            CacheStore<String, Row> remote = CacheFixtures.cache(elsewhere, CacheFixtures.policy());
            IDS.forEach(id -> awaitNear(cache, id));

            master.kill();
            Commands.eventually("the loss is noticed", () -> metrics.count(TrackingEnd.DISCONNECTED) > 0);
            Commands.eventually("the replica is the master", () -> isMaster(replica));
            for (int round = 0; round < 2; round++) {
                long now = version.incrementAndGet();
                Commands.eventually(
                        "an eviction on the new master",
                        () -> remote.evictAll(IDS).await() == Eviction.DELIVERED);
                for (String id : IDS) {
                    Commands.eventually("the change of " + id + " is told", () -> read(cache, id) == now);
                    awaitNear(cache, id);
                }
            }
            assertThat(NearFixtures.tracking(replica)).hasSize(1);
        }
    }
}
