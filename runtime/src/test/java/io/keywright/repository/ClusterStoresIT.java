package io.keywright.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Pipeline;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.Overflow;
import io.keywright.annotation.RedisType;
import io.keywright.repository.ElementFixtures.Count;
import io.keywright.repository.Fixtures.Line;
import io.keywright.repository.Fixtures.Note;
import io.keywright.repository.Fixtures.Session;
import io.keywright.testkit.RedisCluster;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The operations on several keys, split by slot, on three masters. */
@RedisTest
class ClusterStoresIT {

    private static final int COUNT = 1_200;

    private RedisCluster cluster;
    private Keywright keywright;

    @BeforeEach
    void connect(RedisCluster cluster) {
        this.cluster = cluster;
        keywright = Keywright.builder()
                .cluster(cluster.uri())
                .commandTimeout(Duration.ofSeconds(20))
                .connect();
    }

    @AfterEach
    void close() {
        keywright.close();
    }

    private static Lifetime lifetime(Expiry expiry) {
        return Lifetime.of("1h", expiry, 0.1);
    }

    private void assertThatEveryMasterHoldsKeysWithATtl() {
        for (RedisServer master : cluster.masters()) {
            String keyspace = master.command("INFO", "keyspace").text();
            assertThat(keyspace).as(master.uri()).containsPattern("keys=(\\d+),expires=\\1\\b");
        }
    }

    @Test
    void documents() {
        for (Expiry expiry : Expiry.values()) {
            StringStore<String, Note> notes =
                    new StringStore<>(keywright, Fixtures.string(lifetime(expiry)), Fixtures.KEYS, Fixtures.NOTES);
            List<Note> many = new ArrayList<>();
            for (int i = 0; i < COUNT; i++) {
                many.add(new Note("n" + i, "text " + i));
            }
            notes.saveAll(many).await();
            assertThatEveryMasterHoldsKeysWithATtl();

            List<String> ids = many.stream().map(Note::id).toList();
            assertThat(notes.findAll(ids).await().values()).containsExactlyElementsOf(many);
            assertThat(notes.increment("counter-" + expiry, 2).await().value()).contains(2L);
            assertThat(notes.deleteAll(ids).await()).isEqualTo(COUNT);
            assertThat(notes.findAll(ids).await()).isEmpty();
        }
    }

    @Test
    void records() {
        HashStore<String, Session> sessions =
                new HashStore<>(keywright, Fixtures.hash(lifetime(Expiry.SLIDING)), Fixtures.KEYS, Fixtures.SESSIONS);
        List<Session> many = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            many.add(new Session("s" + i, i, 0, Optional.empty()));
        }
        sessions.saveAll(many).await();
        assertThatEveryMasterHoldsKeysWithATtl();

        List<String> ids = many.stream().map(Session::id).toList();
        assertThat(sessions.findAll(ids).await().values()).containsExactlyElementsOf(many);
        for (RedisServer master : cluster.masters()) {
            master.command("SCRIPT", "FLUSH");
        }
        sessions.saveAll(many).await();
        assertThat(sessions.deleteAll(ids).await()).isEqualTo(COUNT);
    }

    @Test
    void maps() {
        HashMapStore<String, String, Line> lines = new HashMapStore<>(
                keywright, Fixtures.hash(lifetime(Expiry.REFRESH_ON_WRITE)).bounded(5), Fixtures.KEYS, Fixtures.LINES);
        List<Line> many = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            many.add(new Line("c" + i % 300, "sku-" + i, i));
        }
        lines.putAll(many).await();
        assertThatEveryMasterHoldsKeysWithATtl();

        assertThat(lines.entries("c7").await()).extracting(Line::quantity).containsExactlyInAnyOrder(7, 307, 607, 907);
    }

    @Test
    void counters() {
        BitfieldStore<String, Integer, Count> counters = new BitfieldStore<>(
                keywright,
                ElementFixtures.schema(RedisType.BITMAP, lifetime(Expiry.SLIDING))
                        .bounded(24),
                Fixtures.KEYS,
                ElementFixtures.COUNTS,
                CounterBits.unsigned(16, Overflow.FAIL));
        List<Count> many = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            many.add(new Count("c" + i % 300, i % 24, 5));
        }
        counters.setAll(many).await();
        assertThatEveryMasterHoldsKeysWithATtl();

        assertThat(counters.incrementAll("c7", Map.of(7, -5L, 0, 1L)).await())
                .isEqualTo(Outcome.applied(Map.of(7, 0L, 0, 1L)));
        assertThat(counters.increment("c7", 7, -1).await()).isEqualTo(Outcome.notApplied());
        assertThat(counters.range("c299", 0, 24).await())
                .filteredOn(counter -> counter.count() == 5)
                .hasSize(2);
    }

    @Test
    void aPipelineOverSeveralNodes() {
        HashStore<String, Session> sessions =
                new HashStore<>(keywright, Fixtures.hash(lifetime(Expiry.ABSOLUTE)), Fixtures.KEYS, Fixtures.SESSIONS);
        StringStore<String, Note> notes =
                new StringStore<>(keywright, Fixtures.string(lifetime(Expiry.ABSOLUTE)), Fixtures.KEYS, Fixtures.NOTES);
        try (Pipeline pipeline = keywright.pipeline()) {
            List<CompletableFuture<?>> writes = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                writes.add(sessions.in(pipeline)
                        .save(new Session("s" + i, i, 0, Optional.empty()))
                        .toCompletionStage()
                        .toCompletableFuture());
                writes.add(notes.in(pipeline)
                        .save(new Note("n" + i, "x"))
                        .toCompletionStage()
                        .toCompletableFuture());
            }
            CompletableFuture<Map<String, Note>> found = notes.in(pipeline)
                    .findAll(List.of("n1", "n2", "n3"))
                    .toCompletionStage()
                    .toCompletableFuture();
            pipeline.send();
            assertThat(writes).allMatch(write -> write.isDone() && !write.isCompletedExceptionally());
            assertThat(found.join()).containsOnlyKeys("n1", "n2", "n3");
        }
        assertThatEveryMasterHoldsKeysWithATtl();
    }

    @Test
    void blockingPopsAndMovesWithinASlot() {
        ListStore<String, Note> lists = new ListStore<>(
                keywright,
                ElementFixtures.schema(RedisType.LIST, lifetime(Expiry.ABSOLUTE)),
                Fixtures.KEYS,
                Fixtures.NOTES);
        try (BlockingList<String, Note> waiting = lists.blocking("{q}")) {
            assertThat(waiting.popFirst(Duration.ofMillis(20)).isApplied()).isFalse();
            lists.addAllLast(List.of(new Note("{q}", "a"), new Note("{q}", "b")))
                    .await();
            assertThat(waiting.popFirst(Duration.ofSeconds(20))).isEqualTo(Outcome.applied(new Note("{q}", "a")));
            assertThat(waiting.moveFirst("{q}-taken", Duration.ofSeconds(20)))
                    .isEqualTo(Outcome.applied(new Note("{q}-taken", "b")));
            assertThatThrownBy(() -> waiting.moveFirst("elsewhere", Duration.ofSeconds(20)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
