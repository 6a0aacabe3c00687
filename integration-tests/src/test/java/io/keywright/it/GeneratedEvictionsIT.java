package io.keywright.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.Keywright;
import io.keywright.cache.CacheOptions;
import io.keywright.cache.Eviction;
import io.keywright.cache.EvictionNote;
import io.keywright.cache.TransactionScope;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A generated class that evicts what a change names, on a real server. */
@RedisTest
class GeneratedEvictionsIT {

    private static final ArticleMoved CHANGE = new ArticleMoved(1, 2, "CHF", LocalDate.of(2026, 2, 3));
    private static final List<String> KEYS = List.of("it:article:1", "it:article:2", "it:rate:CHF:2026-02-03");

    private RedisServer server;
    private ArticleMovedEvictions evictions;

    @BeforeEach
    void open(RedisServer redis) {
        server = redis;
        Keywright keywright = redis.shared(Keywright.class, Connections::patient);
        evictions = new ArticleMovedEvictions(new ArticleCache(keywright), new RateCache(keywright));
        KEYS.forEach(key -> server.command("SET", key, "old"));
        server.command("SET", "it:article:3", "of another change");
    }

    private void assertEvicted() {
        assertThat(KEYS).allMatch(key -> server.command("EXISTS", key).integer() == 0);
        assertThat(server.command("EXISTS", "it:article:3").integer()).isOne();
    }

    @Test
    void evictsAllThatTheChangeNames() {
        assertThat(evictions.evict(CHANGE)).isEqualTo(Eviction.DELIVERED);
        assertEvicted();
    }

    @Test
    void evictsOfSeveralChanges() {
        ArticleMoved other = new ArticleMoved(3, 2, "DKK", CHANGE.day());
        assertThat(evictions.evictAll(List.of(CHANGE, other))).isEqualTo(Eviction.DELIVERED);
        assertThat(server.command("DBSIZE").integer()).isZero();
    }

    @Test
    void evictsAroundAWrite() {
        String done = evictions.writing(CHANGE, () -> {
            assertThat(server.command("GETRANGE", KEYS.get(2), "1", "1").text())
                    .as("a fence")
                    .isEqualTo("F");
            assertThat(server.command("GET", KEYS.get(0)).text()).isEqualTo("old");
            return "done";
        });
        assertThat(done).isEqualTo("done");
        assertEvicted();
    }

    @Test
    void evictsWhenTheWriteFailsToo() {
        assertThatThrownBy(() -> evictions.writing(CHANGE, () -> {
                    throw new IOException("no database");
                }))
                .isInstanceOf(IOException.class);
        assertEvicted();
    }

    @Test
    void eachEvictionOfAChangeIsNoted() throws Exception {
        Notes notes = new Notes();
        try (Keywright noting =
                Connections.patient(server, CacheOptions.DEFAULT.withOutbox(notes, Duration.ofHours(1)))) {
            ArticleCache articles = new ArticleCache(noting);
            ArticleMovedEvictions noted = new ArticleMovedEvictions(articles, new RateCache(noting));

            List<EvictionNote> written = noted.writingNoted(CHANGE, all -> {
                assertThat(server.command("GETRANGE", KEYS.get(2), "1", "1").text())
                        .as("a fence")
                        .isEqualTo("F");
                return all;
            });
            assertEvicted();
            assertThat(written).extracting(Notes::key).isEqualTo(KEYS);
            assertThat(notes.take(3)).isEqualTo(Set.copyOf(written));

            written = noted.async()
                    .writingNoted(CHANGE, CompletableFuture::completedFuture)
                    .toCompletableFuture()
                    .get();
            assertThat(notes.take(3)).isEqualTo(Set.copyOf(written));

            EvictionNote one = articles.writingNoted(3, note -> note);
            EvictionNote other = articles.async()
                    .writingNoted(3, CompletableFuture::completedFuture)
                    .toCompletableFuture()
                    .get();
            assertThat(server.command("DBSIZE").integer()).isZero();
            assertThat(notes.take(2)).isEqualTo(Set.of(one, other));
        }
    }

    @Test
    void withoutAnOutboxNothingIsNoted() {
        assertThatThrownBy(() -> evictions.writingNoted(CHANGE, notes -> {
                    throw new AssertionError("begun");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CacheOptions.withOutbox");
    }

    /** R15. */
    @Test
    void insideATransactionAllIsEvictedAfterTheCommit() throws Exception {
        try (TransactionScope transaction = TransactionScope.open()) {
            assertThat(evictions.evict(CHANGE)).isEqualTo(Eviction.DEFERRED);
            evictions.writing(CHANGE, () -> true);
            assertThat(server.command("DBSIZE").integer()).isEqualTo(4);
            transaction.commit(() -> {});
        }
        assertEvicted();
    }

    @Test
    void theWorstOutcomeCounts() {
        assertThat(Eviction.worst(Eviction.DELIVERED)).isEqualTo(Eviction.DELIVERED);
        assertThat(Eviction.worst(Eviction.DELIVERED, Eviction.LOST, Eviction.PENDING))
                .isEqualTo(Eviction.LOST);
    }
}
