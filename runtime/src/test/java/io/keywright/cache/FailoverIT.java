package io.keywright.cache;

import static io.keywright.annotation.Consistency.FAILOVER_SAFE;
import static io.keywright.annotation.Consistency.FENCED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.Commands;
import io.keywright.annotation.Consistency;
import io.keywright.cache.CacheFixtures.Row;
import io.keywright.testkit.RedisCli;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * R05, R06: a master is killed, and a replica promoted that has not heard of its last writes.
 *
 * <p>{@code -Dkeywright.test.failovers=100} is the requirement's number.
 */
class FailoverIT extends OnReplicatedPair {

    private static final int RUNS = Integer.getInteger("keywright.test.failovers", 2);

    private CacheStore<String, Row> cache(Consistency level, FenceReplication replication) {
        return CacheFixtures.versioned(
                keywright, CacheFixtures.policy().withConsistency(level).withReplication(replication));
    }

    private CacheStore<String, Row> cache(Consistency level) {
        return cache(level, ON_THE_REPLICA);
    }

    private Row update(String id) {
        source.put(id, 2L);
        return select(id);
    }

    /** R05. */
    @Test
    void noFailoverMakesItStale() {
        CacheStore<String, Row> cache = cache(FAILOVER_SAFE);
        int stale = 0;
        for (int i = 0; i < RUNS; i++) {
            stale += staleAfterAFailover(cache, "evicted" + i, false);
            stale += staleAfterAFailover(cache, "written" + i, true);
        }
        System.out.printf("failovers, FAILOVER_SAFE: %d, stale reads after them: %d%n", 2 * RUNS, stale);
        assertThat(stale).isZero();
        assertThat(metrics.count("unreplicated")).isZero();
        // It is no cache that never hits.
        readUntilHit(cache, "z");
    }

    /** The harness can fail: without epochs the old values are back, and are stored under leases that are back. */
    @Test
    void aFailoverMakesTheOtherLevelsStale() {
        CacheStore<String, Row> cache = cache(FENCED);
        int stale = 0;
        for (int i = 0; i < RUNS; i++) {
            stale += staleAfterAFailover(cache, "evicted" + i, false);
        }
        System.out.printf("failovers, FENCED: %d, stale reads after them: %d%n", RUNS, stale);
        assertThat(stale).isEqualTo(3 * RUNS);
    }

    /**
     * One key was stored before the write, another is being loaded. The replica hears of no eviction; if the writes are
     * fenced, of their fences, which it has acknowledged.
     *
     * @return how many of three reads are stale
     */
    private int staleAfterAFailover(CacheStore<String, Row> cache, String id, boolean fenced) {
        String stored = id + "s";
        String loading = id + "l";
        readUntilHit(cache, stored);
        int fills = metrics.count("stored") + metrics.count("refused");
        CountDownLatch loads = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Optional<Row>> slow = cache.get(loading, key -> {
                    Row old = select(key);
                    loads.countDown();
                    await(goOn);
                    return old;
                })
                .toCompletionStage()
                .toCompletableFuture();
        await(loads);
        pair.awaitReplicated();
        if (fenced) {
            cache.writing(
                    stored,
                    () -> cache.writing(loading, () -> {
                        pair.silence();
                        update(stored);
                        return update(loading);
                    }));
        } else {
            pair.silence();
            for (String key : List.of(stored, loading)) {
                update(key);
                assertThat(cache.evict(key).await()).isEqualTo(Eviction.DELIVERED);
            }
        }
        pair.failOver();
        Commands.awaitConnection(keywright.channel("probe"));
        goOn.countDown();
        assertThat(slow.join()).as("a read that began before the write").contains(new Row(loading, 1));
        Commands.eventually("the fill", () -> metrics.count("stored") + metrics.count("refused") > fills);
        int stale = (read(cache, stored) == 2 ? 0 : 1) + (read(cache, loading) == 2 ? 0 : 1);
        stale += read(cache, loading) == 2 ? 0 : 1;
        pair.revive();
        return stale;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A server that is demoted and promoted again has the same run id, and the data of the other one. */
    @Test
    void aMasterThatComesBackIsAnotherOne() {
        CacheStore<String, Row> cache = cache(FAILOVER_SAFE);
        readUntilHit(cache, "a");
        pair.awaitReplicated();
        String runId = runId();
        String history = ReplicatedPair.replication(pair.master(), "master_replid");
        pair.silence();
        update("a");
        assertThat(cache.evict("a").await()).isEqualTo(Eviction.DELIVERED);
        pair.switchOver();
        pair.switchOver();

        Commands.awaitConnection(keywright.channel("probe"));
        assertThat(runId()).isEqualTo(runId);
        assertThat(ReplicatedPair.replication(pair.master(), "master_replid")).isNotEqualTo(history);
        assertThat(pair.master().command("EXISTS", "t:a").integer())
                .as("the old entry is back")
                .isEqualTo(1);
        assertThat(read(cache, "a")).isEqualTo(2);
    }

    private String runId() {
        return String.valueOf(pair.master().command("INFO", "server").text())
                .lines()
                .filter(line -> line.startsWith("run_id:"))
                .findFirst()
                .orElseThrow();
    }

    /** R06. */
    @Test
    void waitFollowsTheFenceOnItsConnection() {
        CacheStore<String, Row> cache = cache(FAILOVER_SAFE);
        cache.writing("a", () -> update("a")); // the server knows the scripts now
        List<String> fences = new ArrayList<>();
        List<String> waits = new ArrayList<>();
        List<String> unfences = new ArrayList<>();
        try (RedisCli monitor = pair.master().connect()) {
            monitor.command("MONITOR");
            cache.writing("a", () -> update("a"));
            pair.master().command("PING", "the end");
            String line;
            do {
                line = String.valueOf(monitor.read().text());
                String client = line.replaceFirst("^\\S+ \\[0 (\\S+)].*$", "$1");
                if (line.contains("\"WAIT\" \"1\"")) {
                    waits.add(client);
                } else if (line.contains("\"EVALSHA\"")) {
                    (waits.isEmpty() ? fences : unfences).add(client);
                }
            } while (!line.contains("the end"));
        }
        assertThat(fences).hasSize(1);
        assertThat(waits).isEqualTo(fences);
        assertThat(unfences).hasSize(1).doesNotContainAnyElementsOf(fences);
    }

    /** R06: without an acknowledgement the work is not begun, or goes on and is counted. */
    @Test
    void withoutAnAcknowledgement() {
        pair.silence();
        CacheStore<String, Row> strict = cache(FAILOVER_SAFE, new FenceReplication(1, Duration.ofMillis(50), true));
        AtomicInteger worked = new AtomicInteger();
        assertThatThrownBy(() -> strict.writing("a", worked::incrementAndGet))
                .isInstanceOf(FenceNotReplicatedException.class)
                .hasMessageContaining("0 replicas");
        assertThat(worked).hasValue(0);
        assertThat(metrics.count("unreplicated")).isEqualTo(1);
        Commands.eventually(
                "no fence left", () -> pair.master().command("EXISTS", "t:a").integer() == 0);

        CacheStore<String, Row> lenient = cache(FAILOVER_SAFE, new FenceReplication(1, Duration.ofMillis(50), false));
        assertThat(lenient.writing("a", worked::incrementAndGet)).isEqualTo(1);
        assertThat(metrics.count("unreplicated")).isEqualTo(2);
    }

    /** WAIT holds up its connection: reads go by another one, and writes that come meanwhile share the next. */
    @Test
    void nobodyElseWaits() {
        CacheStore<String, Row> cache = cache(FAILOVER_SAFE);
        cache.writing("a", () -> update("a"));
        pair.awaitReplicated();
        pair.silence();
        List<CompletableFuture<Row>> writes = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String id = "k" + i;
            writes.add(cache.writingThroughAsync(id, () -> CompletableFuture.completedFuture(update(id)))
                    .toCompletableFuture());
        }
        assertThat(read(cache, "b")).isEqualTo(1);
        assertThat(writes).noneMatch(CompletableFuture::isDone);

        pair.reconnect();
        writes.forEach(CompletableFuture::join);
        for (int i = 0; i < 20; i++) {
            assertThat(read(cache, "k" + i)).isEqualTo(2);
        }
        assertThat(metrics.count(ReadResult.HIT))
                .as("what was written through is there")
                .isGreaterThanOrEqualTo(20);
    }
}
