package io.keywright.cache;

import static io.keywright.annotation.Consistency.FAILOVER_SAFE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.Commands;
import io.keywright.cache.CacheFixtures.Row;
import io.keywright.testkit.RedisServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** R05, R06, R14, R15: FAILOVER_SAFE inside an open transaction, on a master whose replica is promoted. */
class FailoverTransactionIT extends OnReplicatedPair {

    private CacheStore<String, Row> cache(FenceReplication replication) {
        return CacheFixtures.grouped(
                keywright, CacheFixtures.policy().withConsistency(FAILOVER_SAFE).withReplication(replication));
    }

    private CacheStore<String, Row> cache() {
        return cache(ON_THE_REPLICA);
    }

    private static boolean isFenced(RedisServer server, String id) {
        byte[] header = Entries.current().header(server, "t:" + id);
        return header != null && header.length > 1 && header[1] == EntryFormat.FENCE;
    }

    /** R05, R06: the evictions after the commit are lost, and the fences before it are not. */
    @Test
    void theFencesStandOnTheReplicaWhenItCommits() {
        CacheStore<String, Row> cache = cache();
        readUntilHit(cache, "a");
        readUntilHit(cache, "b");
        try (TransactionScope transaction = TransactionScope.open()) {
            cache.evict("a");
            cache.writing("b", () -> source.put("b", 2L));
            assertThat(isFenced(pair.master(), "a")).as("before the commit").isFalse();
            transaction.commit(() -> {
                pair.silence();
                assertThat(isFenced(pair.replica(), "a")).isTrue();
                assertThat(isFenced(pair.replica(), "b")).isTrue();
                source.put("a", 2L);
            });
        }
        assertThat(isFenced(pair.master(), "a")).as("after it").isFalse();
        pair.failOver();
        Commands.awaitConnection(keywright.channel("probe"));
        assertThat(isFenced(pair.master(), "a")).as("after the failover").isTrue();
        assertThat(read(cache, "a") + read(cache, "b")).isEqualTo(4);
        assertThat(metrics.count("unreplicated")).isZero();
    }

    /** R06: nothing is committed, and no fence is left. */
    @Test
    void withoutAnAcknowledgementItDoesNotCommit() {
        pair.silence();
        CacheStore<String, Row> strict = cache(new FenceReplication(1, Duration.ofMillis(50), true));
        try (TransactionScope transaction = TransactionScope.open()) {
            strict.evict("a");
            strict.evict("b");
            assertThatThrownBy(() -> transaction.commit(() -> {
                        throw new AssertionError("committed");
                    }))
                    .isInstanceOf(FenceNotReplicatedException.class)
                    .hasMessageContaining("0 replicas");
            transaction.rollback(() -> {});
        }
        Commands.eventually(
                "no fence is left",
                () -> pair.master().command("EXISTS", "t:a", "t:b").integer() == 0);

        int before = metrics.count("unreplicated");
        CacheStore<String, Row> lenient = cache(new FenceReplication(1, Duration.ofMillis(50), false));
        AtomicInteger committed = new AtomicInteger();
        try (TransactionScope transaction = TransactionScope.open()) {
            lenient.evict("a");
            transaction.commit(committed::incrementAndGet);
        }
        assertThat(committed).hasValue(1);
        assertThat(metrics.count("unreplicated")).isEqualTo(before + 1);
    }

    /** R14: it looks, stores nothing, and asks the source for what it has changed; an old master's entry is none. */
    @Test
    void itsReads() {
        CacheStore<String, Row> cache = cache();
        readUntilHit(cache, "a");
        pair.awaitReplicated();
        try (TransactionScope transaction = TransactionScope.open()) {
            int hits = metrics.count(ReadResult.HIT);
            assertThat(read(cache, "a")).isEqualTo(1);
            assertThat(cache.getAll(List.of("a", "c"), ids -> Map.of()).await()).containsOnlyKeys("a");
            assertThat(metrics.count(ReadResult.HIT)).as("given from Redis").isEqualTo(hits + 2);
            assertThat(read(cache, "b")).isEqualTo(1);
            assertThat(pair.master().command("EXISTS", "t:b", "t:c").integer())
                    .as("neither leased nor stored")
                    .isZero();
            source.put("b", 2L);
            cache.evict("b");
            assertThat(read(cache, "b")).as("its own write").isEqualTo(2);

            pair.silence();
            source.put("a", 2L);
            pair.master().command("UNLINK", "t:a"); // as another process evicts; the failover loses it
            pair.failOver();
            Commands.awaitConnection(keywright.channel("probe"));
            assertThat(pair.master().command("EXISTS", "t:a").integer())
                    .as("the old entry is back")
                    .isEqualTo(1);
            assertThat(read(cache, "a")).isEqualTo(2);
            transaction.rollback(() -> {});
        }
    }

    /** The fences of many keys are waited for together. */
    @Test
    void manyKeysShareTheirWaits() {
        CacheStore<String, Row> cache = cache();
        cache.writing("k0", () -> true); // the connection is there, and the server knows the scripts
        List<String> ids = IntStream.range(0, 50).mapToObj(i -> "k" + i).collect(Collectors.toList());
        pair.master().command("CONFIG", "RESETSTAT");
        try (TransactionScope transaction = TransactionScope.open()) {
            cache.evictAll(ids);
            transaction.commit(() -> assertThat(ids).allMatch(id -> isFenced(pair.replica(), id)));
        }
        assertThat(calls("wait")).isBetween(1L, 10L);
        assertThat(ids).noneMatch(id -> isFenced(pair.master(), id));
    }

    private long calls(String command) {
        return String.valueOf(pair.master().command("INFO", "commandstats").text())
                .lines()
                .filter(line -> line.startsWith("cmdstat_" + command + ":calls="))
                .mapToLong(line -> Long.parseLong(line.replaceFirst(".*?calls=(\\d+).*", "$1")))
                .findFirst()
                .orElse(0);
    }
}
