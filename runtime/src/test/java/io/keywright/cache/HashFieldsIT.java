package io.keywright.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.annotation.Consistency;
import io.keywright.cache.CacheFixtures.Row;
import io.keywright.testkit.RedisCli;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What other readers see of HASH entries, and what is made of what other writers have left in them. */
@OfHashEntries
class HashFieldsIT extends CacheOnServer {

    /** A field a component, in plain text, and one more for the header. */
    @Test
    void anyClientReadsTheFields() {
        CacheStore<String, Row> cache = cache();
        version.set(7);
        read(cache, "a");
        assertHolds("t:a", EntryFormat.VALUE);

        assertThat(server.command("HGET", "t:a", "version").text()).isEqualTo("7");
        assertThat(server.command("HLEN", "t:a").integer()).isEqualTo(3);
        assertThat(server.command("HGET", "t:a", "@").bytes()).hasSize(EntryFormat.HEADER);
        assertThat(server.command("PTTL", "t:a").integer()).isBetween(1L, 3_600_000L);
    }

    /** Leases, fences and "there is none" are the header alone, each with a TTL. */
    @Test
    void whatIsNoValueHasNoOtherField() {
        CacheStore<String, Row> cache = cache(
                CacheFixtures.policy().withConsistency(Consistency.FENCED).withNegativeTtl(Duration.ofSeconds(30)));
        cache.get("a", id -> {
                    assertHeaderAlone("t:a", EntryFormat.LEASE);
                    return null;
                })
                .await();
        assertHolds("t:a", EntryFormat.NEGATIVE);
        assertHeaderAlone("t:a", EntryFormat.NEGATIVE);
        read(cache, "b");
        assertHolds("t:b", EntryFormat.VALUE);
        cache.writing("b", () -> {
            assertHeaderAlone("t:b", EntryFormat.FENCE);
            return null;
        });
    }

    private void assertHeaderAlone(String key, byte kind) {
        assertThat(kind(key)).isEqualTo(kind);
        assertThat(server.command("HLEN", key).integer()).isEqualTo(1);
        assertThat(server.command("PTTL", key).integer()).isPositive();
    }

    /** A lease and a fence stay what they are; of a value the field that is unknown is left out. */
    @Test
    void fieldsOfOthersChangeNothing() {
        CacheStore<String, Row> cache = cache(CacheFixtures.policy().withConsistency(Consistency.FENCED));
        cache.get("a", id -> {
                    server.command("HSET", "t:a", "version", "0", "note", "mine");
                    return source.load(id);
                })
                .await();
        assertHolds("t:a", EntryFormat.VALUE);
        assertThat(server.command("HLEN", "t:a").integer()).isEqualTo(3);
        server.command("HSET", "t:a", "note", "mine");
        assertThat(read(cache, "a")).isEqualTo(1);
        assertThat(loads).as("a hit").hasValue(1);

        cache.writing("a", () -> {
            server.command("HSET", "t:a", "version", "0", "copy", "0");
            assertThat(read(cache, "a")).as("is loaded").isEqualTo(1);
            assertThat(kind("t:a")).isEqualTo(EntryFormat.FENCE);
            return null;
        });
        assertThat(kind("t:a")).isZero();
        assertThat(metrics.count("undecodable")).isZero();
    }

    /** Without its header, with half of it, or with a field too few: a miss, counted, and stored anew. */
    @Test
    void whatIsIncompleteIsAMiss() {
        CacheStore<String, Row> cache = cache();
        List<Runnable> accidents = List.of(
                () -> server.command("HDEL", "t:a", "@"),
                () -> cut("t:a"),
                () -> server.command("HSET", "t:a", "@", ""),
                () -> server.command("HDEL", "t:a", "copy"),
                () -> server.command("HSET", "t:a", "copy", "99"),
                () -> server.command("HSET", "t:a", "copy", "none"));
        for (Runnable accident : accidents) {
            read(cache, "a");
            assertHolds("t:a", EntryFormat.VALUE);
            int before = metrics.count("undecodable");
            accident.run();
            version.incrementAndGet();
            assertThat(read(cache, "a")).isEqualTo(version.get());
            assertThat(metrics.count("undecodable")).isEqualTo(before + 1);
        }
    }

    private void cut(String key) {
        byte[] header = server.command("HGET", key, "@").bytes();
        try (RedisCli cli = server.connect()) {
            cli.command("HSET".getBytes(UTF_8), key.getBytes(UTF_8), "@".getBytes(UTF_8), Arrays.copyOf(header, 40));
        }
    }

    /** At FAILOVER_SAFE the first command writes: what has no header must not become a lease by it. */
    @Test
    void whatIsForeignIsTakenOverAtEachLevel() {
        for (Consistency level : Consistency.values()) {
            CacheStore<String, Row> cache = cache(CacheFixtures.policy().withConsistency(level));
            String key = "t:" + level;
            Entries.HASH.putForeign(server, key);
            int before = metrics.count("undecodable");
            assertThat(read(cache, level.name())).isEqualTo(1);
            assertThat(metrics.count("undecodable")).as(level.name()).isEqualTo(before + 1);
            assertHolds(key, EntryFormat.VALUE);
        }
    }

    /** A record is in one script's arguments, however many components it may have. */
    @Test
    void aWideRecordIsOneEntry() {
        WideRecords codec = new WideRecords(250);
        CacheStore<String, List<String>> cache = new CacheStore<>(
                keywright, CacheFixtures.hour(), CacheFixtures.KEYS, codec, CacheFixtures.policy(), EntryTraits.none());
        List<String> record = codec.record("x".repeat(100));
        assertThat(cache.get("wide", id -> record).await()).contains(record);
        assertHolds("t:wide", EntryFormat.VALUE);

        assertThat(cache.get("wide", id -> List.of()).await()).contains(record);
        assertThat(server.command("OBJECT", "ENCODING", "t:wide").text()).isEqualTo("hashtable");
    }
}
