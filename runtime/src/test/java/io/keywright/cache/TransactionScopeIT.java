package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.Commands;
import io.keywright.Keywright;
import io.keywright.KeywrightException;
import io.keywright.Pipeline;
import io.keywright.annotation.Consistency;
import io.keywright.cache.CacheFixtures.Row;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** R14, R15: what caches do inside an open transaction, which is declared by a scope. */
class TransactionScopeIT extends CacheOnServer {

    private final AtomicReference<Thread> loader = new AtomicReference<>();
    private final List<EvictionNote> notes = Collections.synchronizedList(new ArrayList<>());

    private Row load(String id) {
        loader.set(Thread.currentThread());
        return source.load(id);
    }

    private void fill(CacheStore<String, Row> cache, String id) {
        read(cache, id);
        assertHolds("t:" + id, EntryFormat.VALUE);
    }

    private CacheStore<String, Row> fenced() {
        return cache(CacheFixtures.policy().withConsistency(Consistency.FENCED));
    }

    /** R14. */
    @Test
    void aMissIsLoadedOnThisThreadAndNotStored() {
        CacheStore<String, Row> cache = cache();
        try (TransactionScope transaction = TransactionScope.open()) {
            proxy.resetCounters();
            assertThat(cache.get("a", this::load).await()).contains(new Row("a", 1));
            assertThat(loader).hasValue(Thread.currentThread());
            assertThat(proxy.commands()).as("no lease").containsExactly("GET");
            assertThat(cache.getAll(List.of("b", "c"), this::loadAll).await()).hasSize(2);
            assertThat(loader).hasValue(Thread.currentThread());
            transaction.commit(() -> {});
            assertThat(cache.get("a", this::load).await()).contains(new Row("a", 1));
        }
        for (String key : List.of("t:a", "t:b", "t:c")) {
            assertThat(kind(key)).as(key).isZero();
        }
        assertThat(metrics.count(ReadResult.PASSED)).isEqualTo(4);
        fill(cache, "a");
    }

    private Map<String, Row> loadAll(Collection<String> ids) {
        return ids.stream().collect(Collectors.toMap(id -> id, this::load));
    }

    /** R14: nobody who waits for a load gets what this transaction has read. */
    @Test
    void aLoadIsNotShared() {
        CacheStore<String, Row> cache = cache();
        try (TransactionScope transaction = TransactionScope.open()) {
            Optional<Row> outer = cache.get("a", id -> {
                        CompletableFuture<Optional<Row>> other = CompletableFuture.supplyAsync(
                                () -> cache.get("a", key -> new Row(key, 7)).await());
                        assertThat(other.join()).contains(new Row("a", 7));
                        return load(id);
                    })
                    .await();
            assertThat(outer).contains(new Row("a", 1));
            transaction.commit(() -> {});
        }
        assertHolds("t:a", EntryFormat.VALUE);
        assertThat(read(cache, "a")).as("what was loaded outside").isEqualTo(7);
    }

    @Test
    void whatIsStoredIsGiven() {
        CacheStore<String, Row> cache = cache();
        fill(cache, "a");
        try (TransactionScope transaction = TransactionScope.open()) {
            assertThat(read(cache, "a")).isEqualTo(1);
            assertThat(cache.getAll(List.of("a"), this::loadAll).await()).containsKey("a");
            assertThat(cache.getAsync("a", id -> CompletableFuture.completedFuture(load(id)))
                            .await())
                    .isPresent();
            transaction.commit(() -> {});
        }
        assertThat(loads).hasValue(1);
        assertThat(metrics.count(ReadResult.HIT)).isEqualTo(3);
    }

    /** As outside: the entry is what is left where the load fails. */
    @Test
    void aStaleEntryIsGivenOnErrorOnly() {
        CacheStore<String, Row> cache =
                cache(CacheFixtures.policy().withStaleOnError(Duration.ofMinutes(10), Duration.ofSeconds(20)));
        fill(cache, "a");
        clock.addAndGet(Duration.ofMinutes(51).toMillis());
        version.set(2);
        try (TransactionScope transaction = TransactionScope.open()) {
            assertThat(cache.get("a", this::load).await()).contains(new Row("a", 2));
            assertThat(loader).hasValue(Thread.currentThread());
            assertThat(cache.getAll(List.of("a"), this::loadAll).await()).containsValue(new Row("a", 2));
            assertThat(metrics.count(ReadResult.STALE)).isZero();
            assertThat(cache.get("a", id -> {
                                throw new IllegalStateException("the database is down");
                            })
                            .await())
                    .contains(new Row("a", 1));
            assertThat(metrics.count(ReadResult.STALE)).isEqualTo(1);
            transaction.rollback(() -> {});
        }
        assertThat(metrics.count(ReadResult.PASSED))
                .as("what was loaded is not stored")
                .isEqualTo(2);
        assertThat(read(cache, "a")).as("nor has it claimed the entry").isEqualTo(2);
        assertThat(metrics.count(ReadResult.LOADED)).isEqualTo(2);
    }

    @Test
    void anExceptionAndANestedLoadAreTheCallers() {
        CacheStore<String, Row> cache = cache();
        try (TransactionScope transaction = TransactionScope.open()) {
            assertThatThrownBy(() -> cache.<IOException>get("a", id -> {
                                throw new IOException("no table");
                            })
                            .orThrow())
                    .isInstanceOf(IOException.class)
                    .hasMessage("no table");
            assertThatThrownBy(() -> cache.get(
                                    "a", id -> cache.get(id, this::load).await().orElseThrow())
                            .await())
                    .isInstanceOf(NestedLoadException.class);
            transaction.rollback(() -> {});
        }
    }

    /** An event loop can't load inside of the transaction; what it loads is for nobody else all the same. */
    @Test
    void stagesLoadOnTheExecutorUnlessTheTransactionHasChangedTheKey() {
        CacheStore<String, Row> cache = cache();
        try (TransactionScope transaction = TransactionScope.open()) {
            cache.getAsync("a", id -> CompletableFuture.completedFuture(load(id)))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            assertThat(loader.get().getName()).startsWith("keywright-cache-loader");
            cache.evict("a");
            cache.getAsync("a", id -> CompletableFuture.completedFuture(load(id)))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            assertThat(loader).hasValue(Thread.currentThread());
            transaction.rollback(() -> {});
        }
        assertThat(kind("t:a")).isZero();
    }

    /** R15. */
    @Test
    void anEvictionWaitsForTheCommit() {
        CacheStore<String, Row> cache = cache();
        fill(cache, "a");
        fill(cache, "b");
        fill(cache, "c");
        try (TransactionScope transaction = TransactionScope.open()) {
            version.set(2);
            assertThat(cache.evict("a").await()).isEqualTo(Eviction.DEFERRED);
            assertThat(cache.evictAll(List.of("b")).await()).isEqualTo(Eviction.DEFERRED);
            assertThat(cache.<Integer, RuntimeException>writing("c", () -> 5)).isEqualTo(5);
            assertThat(read(cache, "a")).as("its own write").isEqualTo(2);
            assertThat(cache.getAll(List.of("b", "c"), this::loadAll).await().values())
                    .allMatch(row -> row.version() == 2);
            assertThat(CompletableFuture.supplyAsync(() -> read(cache, "a")).join())
                    .as("of others")
                    .isEqualTo(1);
            proxy.resetCounters();
            transaction.commit(() -> assertThat(proxy.commands()).isEmpty());
            assertThat(proxy.commands()).as("when the commit returns").containsExactly("UNLINK");
            assertThat(cache.evict("a").await()).as("after it").isEqualTo(Eviction.DELIVERED);
        }
        assertThat(read(cache, "a") + read(cache, "b") + read(cache, "c")).isEqualTo(6);
    }

    /** R15: nothing has changed, so nothing is evicted. */
    @Test
    void aRollbackEvictsNothing() {
        CacheStore<String, Row> cache = cache();
        fill(cache, "a");
        try (TransactionScope transaction = TransactionScope.open()) {
            cache.evict("a");
            cache.writing("a", () -> null);
            transaction.rollback(() -> {});
        }
        assertThat(metrics.count(Eviction.DELIVERED)).isZero();
        assertThat(read(cache, "a")).isEqualTo(1);
        assertThat(loads).hasValue(1);
    }

    /** R15: nobody knows whether it was committed. */
    @Test
    void whatEndsUnknownIsEvicted() {
        CacheStore<String, Row> cache = cache();
        fill(cache, "a");
        TransactionScope silent = TransactionScope.open();
        cache.evict("a");
        silent.close();
        assertThat(kind("t:a")).as("closed without a word").isZero();

        fill(cache, "a");
        assertThatThrownBy(() -> {
                    try (TransactionScope transaction = TransactionScope.open()) {
                        cache.evict("a");
                        transaction.commit(() -> {
                            throw new IOException("connection reset");
                        });
                    }
                })
                .isInstanceOf(IOException.class);
        assertThat(kind("t:a")).as("its commit failed").isZero();
    }

    @Test
    void aFenceStandsDuringTheCommit() {
        CacheStore<String, Row> cache = fenced();
        fill(cache, "a");
        try (TransactionScope transaction = TransactionScope.open()) {
            cache.evict("a");
            cache.writing("b", () -> null);
            assertThat(kind("t:a")).isEqualTo(EntryFormat.VALUE);
            transaction.commit(() -> {
                assertThat(kind("t:a")).isEqualTo(EntryFormat.FENCE);
                assertThat(kind("t:b")).isEqualTo(EntryFormat.FENCE);
            });
            assertThat(kind("t:a") + kind("t:b")).isZero();
        }
        fill(cache, "a");
        try (TransactionScope transaction = TransactionScope.open()) {
            cache.evict("a");
            transaction.rollback(() -> {});
        }
        assertThat(kind("t:a")).as("rolled back before any fence").isEqualTo(EntryFormat.VALUE);
    }

    @Test
    void withoutItsFenceATransactionDoesNotCommit() {
        CacheStore<String, Row> cache = fenced();
        fill(cache, "a");
        try (TransactionScope transaction = TransactionScope.open()) {
            cache.evict("a");
            proxy.refuseConnections();
            proxy.closeConnections();
            assertThatThrownBy(() -> transaction.commit(() -> {
                        throw new AssertionError("committed");
                    }))
                    .isInstanceOf(KeywrightException.class);
            proxy.acceptConnections();
            transaction.rollback(() -> {});
        }
    }

    /** A commit that comes so late that the fence may be gone is none. */
    @Test
    void aFenceThatTookTooLongIsNone() {
        CacheStore<String, Row> cache =
                cache(CacheFixtures.policy().withConsistency(Consistency.FENCED).withFenceTtl(Duration.ofMillis(40)));
        try (TransactionScope transaction = TransactionScope.open()) {
            cache.evict("a");
            proxy.delayReplies(Duration.ofMillis(30));
            assertThatThrownBy(() -> transaction.commit(() -> {
                        throw new AssertionError("committed");
                    }))
                    .isInstanceOf(FenceTooLateException.class);
            proxy.heal();
            transaction.rollback(() -> {});
        }
        assertThat(kind("t:a")).isZero();
    }

    @Test
    void aGroupWaitsForTheCommit() {
        CacheStore<String, Row> cache = CacheFixtures.grouped(keywright, CacheFixtures.policy());
        fill(cache, "a1");
        try (TransactionScope transaction = TransactionScope.open()) {
            version.set(2);
            assertThat(cache.evictGroup(CacheFixtures.GROUP, "a").await()).isEqualTo(Eviction.DEFERRED);
            cache.writingGroup(CacheFixtures.GROUP, "b", () -> null);
            assertThat(read(cache, "a1")).as("its own write").isEqualTo(2);
            assertThat(CompletableFuture.supplyAsync(() -> read(cache, "a1")).join())
                    .isEqualTo(1);
            transaction.commit(() -> {});
        }
        assertThat(read(cache, "a1")).isEqualTo(2);
    }

    /** What is written through would be stored before it is committed. */
    @Test
    void writingThroughEvicts() {
        CacheStore<String, Row> cache = CacheFixtures.versioned(keywright, CacheFixtures.policy());
        fill(cache, "a");
        try (TransactionScope transaction = TransactionScope.open()) {
            cache.writingThrough("a", () -> new Row("a", 9));
            cache.writingThroughAsync("b", () -> CompletableFuture.completedFuture(new Row("b", 9)))
                    .toCompletableFuture()
                    .join();
            assertThat(kind("t:b")).isZero();
            transaction.commit(() -> {});
        }
        assertThat(kind("t:a")).isZero();
    }

    @Test
    void scopesNestAsTransactionsDo() {
        CacheStore<String, Row> cache = cache();
        fill(cache, "a");
        fill(cache, "b");
        try (TransactionScope outer = TransactionScope.open()) {
            cache.evict("a");
            try (TransactionScope inner = TransactionScope.open()) {
                assertThat(read(cache, "a")).as("not changed by the inner one").isEqualTo(1);
                cache.evict("b");
                assertThatThrownBy(outer::close).isInstanceOf(IllegalStateException.class);
                inner.commit(() -> {});
            }
            assertThat(kind("t:a")).isEqualTo(EntryFormat.VALUE);
            assertThat(kind("t:b")).isZero();
            outer.commit(() -> {});
        }
        assertThat(kind("t:a")).isZero();
        fill(cache, "a");
    }

    @Test
    void whatANoteIsOfIsEvictedAfterTheCommit() {
        try (Keywright noting = noting()) {
            CacheStore<String, Row> cache = CacheFixtures.cache(noting, CacheFixtures.policy());
            fill(cache, "a");
            try (TransactionScope transaction = TransactionScope.open()) {
                assertThat(cache.<Boolean, RuntimeException>writingNoted("a", notes::add))
                        .isTrue();
                assertThat(kind("t:a")).isEqualTo(EntryFormat.VALUE);
                transaction.commit(() -> assertThat(notes).hasSize(1));
            }
            assertThat(kind("t:a")).isZero();
            Commands.eventually("the note is gone", notes::isEmpty);
            fill(cache, "a");
            cache.writingNotedAsync("a", note -> CompletableFuture.completedFuture(notes.add(note)))
                    .toCompletableFuture()
                    .join();
            assertThat(kind("t:a")).isZero();
            Commands.eventually("the note is gone", notes::isEmpty);
        }
    }

    /** Whose outbox is a list. */
    private Keywright noting() {
        EvictionOutbox outbox = new EvictionOutbox() {
            @Override
            public List<EvictionNote> left(String keyPattern, Duration olderThan, int most) {
                return List.of();
            }

            @Override
            public void remove(Collection<EvictionNote> delivered) {
                notes.removeAll(delivered);
            }
        };
        return CacheFixtures.patient(server.uri())
                .caching(CacheOptions.DEFAULT.withOutbox(outbox, Duration.ofHours(1)))
                .connect();
    }

    @Test
    void aNotedGroupIsEvictedAfterTheCommit() {
        try (Keywright noting = noting()) {
            CacheStore<String, Row> cache = CacheFixtures.grouped(noting, CacheFixtures.policy());
            fill(cache, "a1");
            try (TransactionScope transaction = TransactionScope.open()) {
                cache.writingNotedGroup(CacheFixtures.GROUP, "a", notes::add);
                notes.clear();
                transaction.rollback(() -> {});
            }
            version.set(2);
            assertThat(read(cache, "a1")).as("nothing has changed").isEqualTo(1);
            try (TransactionScope transaction = TransactionScope.open()) {
                assertThat(cache.<String, Boolean, RuntimeException>writingNotedGroup(
                                CacheFixtures.GROUP, "a", notes::add))
                        .isTrue();
                assertThat(read(cache, "a1")).as("its own write").isEqualTo(2);
                assertThat(CompletableFuture.supplyAsync(() -> read(cache, "a1"))
                                .join())
                        .as("of others")
                        .isEqualTo(1);
                transaction.commit(() -> assertThat(notes).hasSize(1));
            }
            assertThat(read(cache, "a1")).isEqualTo(2);
            Commands.eventually("the note is gone", notes::isEmpty);
        }
    }

    /** R35: nothing is committed there, and what was changed is evicted although nobody may wait for that. */
    @Test
    void nobodyWaitsOnAnEventLoop() {
        CacheStore<String, Row> cache = cache();
        fill(cache, "a");
        AtomicInteger commits = new AtomicInteger();
        Pipeline pipeline = keywright.pipeline();
        CompletableFuture<?> ran = pipeline.channel("probe")
                .send(Commands.get("probe"), value -> value)
                .toCompletionStage()
                .thenAccept(value -> {
                    TransactionScope transaction = TransactionScope.open();
                    assertThat(cache.evict("a").await()).isEqualTo(Eviction.DEFERRED);
                    assertRefused(() -> transaction.commit(commits::incrementAndGet));
                    assertRefused(transaction::close);
                    assertThat(keywright.caching().transaction())
                            .as("it is closed")
                            .isNull();
                })
                .toCompletableFuture();
        pipeline.send();
        ran.join();
        assertThat(commits).hasValue(0);
        assertGone("t:a");
    }

    private static void assertRefused(ThrowingCallable wait) {
        assertThatThrownBy(wait)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("on a thread of the Redis client");
    }
}
