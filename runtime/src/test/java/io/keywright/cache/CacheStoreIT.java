package io.keywright.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.Commands;
import io.keywright.Keywright;
import io.keywright.annotation.Consistency;
import io.keywright.cache.CacheFixtures.Row;
import io.keywright.repository.ServerFeatures.Feature;
import io.keywright.testkit.Fault;
import io.keywright.testkit.FaultProxy;
import io.keywright.testkit.RedisCli;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the cache does on a real server: its round trips, its loads, and what it makes of bad luck. */
@RedisTest
class CacheStoreIT {

    private final Recorder metrics = new Recorder();
    private final AtomicLong clock = new AtomicLong(1_700_000_000_000L);
    private final AtomicLong version = new AtomicLong(1);
    private final AtomicInteger loads = new AtomicInteger();
    private final Function<String, Row> source = id -> {
        loads.incrementAndGet();
        return new Row(id, version.get());
    };

    private RedisServer server;
    private FaultProxy proxy;
    private Keywright keywright;

    @BeforeEach
    void connect(RedisServer server) {
        this.server = server;
        this.proxy = FaultProxy.to(server);
        this.keywright = connectTo(proxy.uri());
    }

    @AfterEach
    void close() {
        keywright.close();
        proxy.close();
    }

    private Keywright connectTo(String uri) {
        CacheOptions options = CacheOptions.DEFAULT.withMetrics(metrics).withClock(clock::get);
        return CacheFixtures.patient(uri).caching(options).connect();
    }

    private CacheStore<String, Row> cache(CachePolicy policy) {
        return CacheFixtures.cache(keywright, policy);
    }

    private CacheStore<String, Row> cache() {
        return cache(CacheFixtures.policy());
    }

    private long read(CacheStore<String, Row> cache, String id) {
        return cache.get(id, source).await().orElseThrow().version();
    }

    /** Until what was sent aside is there: a fill that nobody waits for comes before what is sent after it. */
    private byte kind(String key) {
        keywright.channel("probe").send(Commands.get("probe"), value -> value).await();
        byte[] bytes = server.command("GETRANGE", key, "0", "1").bytes();
        return bytes == null || bytes.length < 2 ? 0 : bytes[1];
    }

    /** A release that nobody waits for arrives some time, later where its script must be sent again. */
    private void assertGone(String key) {
        Commands.eventually(key + " is gone", () -> kind(key) == 0);
    }

    /** The same of a fill. */
    private void assertHolds(String key, byte kind) {
        Commands.eventually(key + " is stored", () -> kind(key) == kind);
    }

    private void put(String key, byte[] bytes) {
        try (RedisCli cli = server.connect()) {
            cli.command("SET".getBytes(UTF_8), key.getBytes(UTF_8), bytes);
        }
    }

    /** R07. */
    @Test
    void roundTrips() {
        CacheStore<String, Row> cache = cache();
        CacheStore<String, Row> fenced = cache(CacheFixtures.policy().withConsistency(Consistency.FENCED));
        read(cache, "warm");
        assertHolds("t:warm", EntryFormat.VALUE);
        fenced.writing("warm", () -> 1);

        assertThat(commandsOf(() -> read(cache, "a"))).as("a miss").hasSize(2);
        assertThat(commandsOf(() -> read(cache, "a"))).as("a hit").hasSize(1);
        assertThat(commandsOf(() -> cache.evict("a").await())).as("an eviction").containsExactly("UNLINK");
        assertThat(commandsOf(() -> cache.writing("a", () -> 1))).as("a write").hasSize(1);
        assertThat(commandsOf(() -> fenced.writing("a", () -> 1)))
                .as("a fenced write")
                .hasSize(2);
    }

    private List<String> commandsOf(Runnable call) {
        proxy.resetCounters();
        call.run();
        List<String> commands = new ArrayList<>(proxy.commands());
        // A fill is on its way when the caller has the value; the next command comes after it.
        keywright.channel("probe").send(Commands.get("probe"), value -> value).await();
        commands = new ArrayList<>(proxy.commands());
        commands.remove("GET");
        return commands;
    }

    @Test
    void getFirstLooksBeforeItLeases() {
        CacheStore<String, Row> cache = cache(CacheFixtures.policy().withGetFirst(true));
        assertThat(read(cache, "a")).isEqualTo(1);
        assertHolds("t:a", EntryFormat.VALUE);
        proxy.resetCounters();

        assertThat(read(cache, "a")).isEqualTo(1);
        assertThat(proxy.commands()).containsExactly("GET");
        assertThat(loads).hasValue(1);
    }

    @Test
    void evictionsAndWritesAreSeenByTheNextRead() {
        for (Consistency level : Consistency.values()) {
            CacheStore<String, Row> cache = cache(CacheFixtures.policy().withConsistency(level));
            read(cache, "a");
            for (int i = 0; i < 20; i++) {
                long written = cache.writing("a", version::incrementAndGet);
                assertThat(read(cache, "a")).isEqualTo(written);
                version.incrementAndGet();
                assertThat(cache.evict("a").await()).isEqualTo(Eviction.DELIVERED);
                assertThat(read(cache, "a")).isEqualTo(version.get());
                long async = cache.writingAsync("a", () -> CompletableFuture.completedFuture(version.incrementAndGet()))
                        .toCompletableFuture()
                        .join();
                assertThat(read(cache, "a")).isEqualTo(async);
            }
        }
    }

    /** A value that was loaded before a write is given to its caller and not stored. */
    @Test
    void whatIsLoadedAcrossAnEvictionIsNotStored() {
        for (Consistency level : Consistency.values()) {
            CacheStore<String, Row> cache = cache(CacheFixtures.policy().withConsistency(level));
            Row old = cache.get("x" + level, id -> {
                        Row row = source.apply(id);
                        cache.writing(id, version::incrementAndGet);
                        return row;
                    })
                    .await()
                    .orElseThrow();
            assertThat(old.version()).isEqualTo(version.get() - 1);
            assertThat(kind("t:x" + level)).isZero();
        }
        Commands.eventually("both are refused", () -> metrics.count("refused") == 2);
    }

    /** A reader of a key that is being written loads, and stores nothing; the second writer's fence stays. */
    @Test
    void aFenceKeepsReadersFromStoring() {
        CacheStore<String, Row> cache = cache(CacheFixtures.policy().withConsistency(Consistency.FENCED));
        cache.writing("a", () -> {
            cache.writing("a", () -> 1);
            assertThat(kind("t:a")).isEqualTo(EntryFormat.FENCE);
            assertThat(read(cache, "a")).isEqualTo(1);
            cache.evict("a").await();
            assertThat(kind("t:a")).isEqualTo(EntryFormat.FENCE);
            return 1;
        });
        assertThat(kind("t:a")).isZero();
    }

    /** R20, within a process: of 64 threads one loads. */
    @Test
    void oneOfManyThreadsLoads() throws Exception {
        CacheStore<String, Row> cache = cache();
        CountDownLatch all = new CountDownLatch(64);
        ExecutorService threads = Executors.newFixedThreadPool(64);
        try {
            List<Future<Long>> reads = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                reads.add(threads.submit(() -> {
                    all.countDown();
                    all.await();
                    return cache.get("hot", id -> {
                                Commands.eventually(
                                        "others wait", () -> proxy.commands().size() >= 64);
                                return source.apply(id);
                            })
                            .await()
                            .orElseThrow()
                            .version();
                }));
            }
            for (Future<Long> read : reads) {
                assertThat(read.get(60, TimeUnit.SECONDS)).isEqualTo(1);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(loads).hasValue(1);
    }

    /** R21: of another process's load a caller waits as long as it will, then loads without storing. */
    @Test
    void waitingForAnotherProcessIsBounded() {
        put("t:a", EntryFormat.lease(new EntryId(1, 1)));
        CacheStore<String, Row> cache = cache(CacheFixtures.policy().withWaitBudget(Duration.ofMillis(60)));

        assertThat(read(cache, "a")).isEqualTo(1);
        assertThat(metrics.count(ReadResult.PASSED)).isEqualTo(1);
        assertThat(kind("t:a")).isEqualTo(EntryFormat.LEASE);
    }

    @Test
    void anotherProcessesValueIsTaken() throws Exception {
        try (Keywright other = connectTo(server.uri())) {
            CountDownLatch loading = new CountDownLatch(1);
            CompletableFuture<Row> slow = new CompletableFuture<>();
            CompletableFuture<Optional<Row>> first = CacheFixtures.cache(other, CacheFixtures.policy())
                    .getAsync("a", id -> {
                        loading.countDown();
                        return slow;
                    })
                    .toCompletionStage()
                    .toCompletableFuture();
            assertThat(loading.await(20, TimeUnit.SECONDS)).isTrue();
            CompletableFuture<Optional<Row>> second =
                    cache().get("a", source).toCompletionStage().toCompletableFuture();
            slow.complete(new Row("a", 7));

            assertThat(first.get(20, TimeUnit.SECONDS)).contains(new Row("a", 7));
            assertThat(second.get(20, TimeUnit.SECONDS)).contains(new Row("a", 7));
            assertThat(loads).hasValue(0);
        }
    }

    /** R09: the lease was got and its reply lost. */
    @Test
    void aLostReplyOfTheLeaseIsOneLoad() {
        read(cache(), "warm");
        boolean combined = keywright.channel("t").features().has(Feature.SET_NX_GET);
        proxy.atReplyTo(combined ? "SET" : "EVALSHA", Fault.RESET);

        assertThat(read(cache(), "a")).isEqualTo(1);
        assertThat(loads).hasValue(2);
    }

    /** R09, as the state machine has it: the id that is found is one's own. */
    @Test
    void onesOwnLeaseIsRecognised() {
        EntryId id = new EntryId(5, 5);
        Step<Row> begin = Read.begin(CacheFixtures.policy().rules(false), id, 0);
        Step<Row> next = begin.next().on(new Event.Found<>(new Seen.Lease<>(id), Event.Age.FRESH, 0));
        assertThat(next.next().stage()).isEqualTo(Read.Stage.LOADING);
    }

    /** R10. */
    @Test
    void aServerThatRefusesWritesStillGivesHits() {
        CacheStore<String, Row> cache = cache();
        read(cache, "a");
        assertHolds("t:a", EntryFormat.VALUE);
        server.command("CONFIG", "SET", "maxmemory", "1");
        try {
            version.set(2);
            assertThat(read(cache, "a")).as("a hit").isEqualTo(1);
            assertThat(read(cache, "b")).as("a miss").isEqualTo(2);
            assertThat(kind("t:b")).isZero();
        } finally {
            server.command("CONFIG", "SET", "maxmemory", "0");
        }
        assertThat(loads).hasValue(2);
        // Redis 6.2 says ERR where a script meets OOM; there the read does without looking again.
        boolean combined = keywright.channel("t").features().has(Feature.SET_NX_GET);
        assertThat(metrics.count("read only")).isGreaterThanOrEqualTo(combined ? 1 : 0);
        assertThat(metrics.count("open")).isZero();
    }

    /** R12. */
    @Test
    void forgottenScriptsAreHealed() {
        CacheStore<String, Row> cache = cache(CacheFixtures.policy().withConsistency(Consistency.FENCED));
        for (int i = 0; i < 200; i++) {
            if (i % 10 == 0) {
                server.command("SCRIPT", "FLUSH");
            }
            long written = cache.writing("a", version::incrementAndGet);
            assertThat(read(cache, "a")).isEqualTo(written);
        }
    }

    /** R19. */
    @Test
    void aMissingValueIsStoredAndEndsWithItsInsert() {
        CacheStore<String, Row> cache = cache(CacheFixtures.policy().withNegativeTtl(Duration.ofSeconds(30)));
        AtomicInteger asked = new AtomicInteger();
        for (int i = 0; i < 3; i++) {
            assertThat(cache.get("none", id -> {
                                asked.incrementAndGet();
                                return null;
                            })
                            .await())
                    .isEmpty();
        }
        assertThat(asked).hasValue(1);
        assertHolds("t:none", EntryFormat.NEGATIVE);
        assertThat(server.command("PTTL", "t:none").integer()).isBetween(1L, 30_000L);

        cache.evict("none").await();
        assertThat(read(cache, "none")).isEqualTo(1);
    }

    @Test
    void aMissingValueIsNotStoredIfItHasNoTtl() {
        assertThat(cache().get("none", id -> null).await()).isEmpty();
        assertGone("t:none");
    }

    /** R26. */
    @Test
    void aFailedLoadReleasesItsLease() {
        CacheStore<String, Row> cache = cache();
        assertThatThrownBy(() -> cache.get("a", id -> {
                            throw new IllegalStateException("the database is down");
                        })
                        .await())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the database is down");
        assertGone("t:a");
        assertThat(read(cache, "a")).isEqualTo(1);
        assertThat(metrics.count(ReadResult.LOADED)).isEqualTo(1);
    }

    @Test
    void aLoadThatHangsIsCutOff() throws Exception {
        CacheStore<String, Row> cache =
                cache(CacheFixtures.policy().withLoadTimeout(Duration.ofMillis(50), Duration.ofSeconds(40)));
        CountDownLatch interrupted = new CountDownLatch(1);
        assertThatThrownBy(() -> cache.get("a", id -> {
                            try {
                                new CountDownLatch(1).await();
                            } catch (InterruptedException e) {
                                interrupted.countDown();
                            }
                            return new Row(id, 99);
                        })
                        .await())
                .isInstanceOf(LoadTimeoutException.class);
        assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
        assertGone("t:a");
    }

    /** R27. */
    @Test
    void aKeyInsideItsOwnLoaderIsAnError() {
        CacheStore<String, Row> cache = cache();
        assertThatThrownBy(() -> cache.get(
                                "a", id -> cache.get(id, source).await().orElseThrow())
                        .await())
                .isInstanceOf(NestedLoadException.class);
        // Also where the way back to it leads over another key, and so another thread.
        assertThatThrownBy(() -> cache.get(
                                "a",
                                a -> cache.get(
                                                "b",
                                                b -> cache.get("a", source)
                                                        .await()
                                                        .orElseThrow())
                                        .await()
                                        .orElseThrow())
                        .await())
                .isInstanceOf(NestedLoadException.class);
        Row nested =
                cache.get("c", id -> new Row(id, 10 + read(cache, "d"))).await().orElseThrow();
        assertThat(nested.version()).isEqualTo(11);
    }

    @Test
    void foreignAndUndecodableEntriesAreMisses() {
        CacheStore<String, Row> cache = cache();
        server.command("SET", "t:plain", "{\"version\":5}");
        server.command("SET", "t:empty", "");
        put("t:broken", EntryFormat.entry(new EntryId(1, 2), 0, Long.MAX_VALUE, 0, 0, "x".getBytes(UTF_8)));
        for (String id : List.of("plain", "empty", "broken")) {
            assertThat(read(cache, id)).as(id).isEqualTo(1);
            assertHolds("t:" + id, EntryFormat.VALUE);
            assertThat(read(cache, id)).as(id).isEqualTo(1);
        }
        assertThat(loads).hasValue(3);
        assertThat(metrics.count("undecodable")).isEqualTo(3);
        // Another type is not replaced, and no outage.
        server.command("HSET", "t:hash", "a", "b");
        assertThat(read(cache, "hash")).isEqualTo(1);
        assertThat(server.command("TYPE", "t:hash").text()).isEqualTo("hash");
    }

    @Test
    void aValueWithoutAFormIsGivenAndNotStored() {
        version.set(CacheFixtures.UNENCODABLE);
        assertThat(read(cache(), "a")).isEqualTo(CacheFixtures.UNENCODABLE);
        assertGone("t:a");
    }

    /** R24: nobody is blocked by a refresh, and one process makes it. */
    @Test
    void aStaleEntryIsGivenAndLoadedAnew() {
        CacheStore<String, Row> cache = cache(CacheFixtures.policy().withStaleFor(Duration.ofMinutes(10)));
        read(cache, "a");
        assertHolds("t:a", EntryFormat.VALUE);
        clock.addAndGet(Duration.ofMinutes(51).toMillis());
        version.set(2);

        assertThat(read(cache, "a")).isEqualTo(1);
        assertThat(metrics.count(ReadResult.STALE)).isEqualTo(1);
        Commands.eventually("the refresh", () -> metrics.count("stored") == 2);
        assertThat(read(cache, "a")).isEqualTo(2);
        assertThat(loads).hasValue(2);
    }

    /** R24: what is loaded anew is not stored after an eviction in between. */
    @Test
    void aRefreshAcrossAnEvictionIsNotStored() {
        CacheStore<String, Row> cache = cache(CacheFixtures.policy().withStaleFor(Duration.ofMinutes(10)));
        read(cache, "a");
        assertHolds("t:a", EntryFormat.VALUE);
        clock.addAndGet(Duration.ofMinutes(51).toMillis());
        cache.get("a", id -> {
                    Row row = source.apply(id);
                    cache.writing(id, version::incrementAndGet);
                    return row;
                })
                .await();
        Commands.eventually("the refusal", () -> metrics.count("refused") == 1);
        assertGone("t:a");
    }

    @Test
    void staleOnError() {
        CacheStore<String, Row> cache =
                cache(CacheFixtures.policy().withStaleOnError(Duration.ofMinutes(10), Duration.ofSeconds(20)));
        read(cache, "a");
        assertHolds("t:a", EntryFormat.VALUE);
        clock.addAndGet(Duration.ofMinutes(51).toMillis());

        Optional<Row> kept = cache.get("a", id -> {
                    throw new IllegalStateException("the database is down");
                })
                .await();
        assertThat(kept).contains(new Row("a", 1));
        clock.addAndGet(Duration.ofMinutes(1).toMillis());
        version.set(2);
        assertThat(read(cache, "a")).as("waits for the load").isEqualTo(2);
    }

    @Test
    void aSlowLoadGivesTheStaleEntryAfterTheSoftTimeout() {
        CacheStore<String, Row> cache =
                cache(CacheFixtures.policy().withStaleOnError(Duration.ofMinutes(10), Duration.ofMillis(20)));
        read(cache, "a");
        assertHolds("t:a", EntryFormat.VALUE);
        clock.addAndGet(Duration.ofMinutes(51).toMillis());
        CompletableFuture<Row> slow = new CompletableFuture<>();

        assertThat(cache.getAsync("a", id -> slow).await()).contains(new Row("a", 1));
        slow.complete(new Row("a", 2));
        Commands.eventually("the refresh", () -> metrics.count("stored") == 2);
        assertThat(read(cache, "a")).isEqualTo(2);
    }

    @Test
    void severalKeysAreOneLoad() {
        CacheStore<String, Row> cache = cache();
        read(cache, "b");
        assertHolds("t:b", EntryFormat.VALUE);
        List<Object> asked = new ArrayList<>();
        Function<Set<String>, Map<String, Row>> bulk = keys -> {
            asked.add(List.copyOf(keys));
            return Map.of("a", new Row("a", 5), "c", new Row("c", 6));
        };

        assertThat(cache.getAll(List.of("a", "b", "c", "none", "a"), bulk).await())
                .containsExactly(
                        Map.entry("a", new Row("a", 5)),
                        Map.entry("b", new Row("b", 1)),
                        Map.entry("c", new Row("c", 6)));
        assertThat(asked).containsExactly(List.of("a", "c", "none"));
        assertHolds("t:a", EntryFormat.VALUE);
        assertThat(cache.getAll(List.of("a", "b", "c"), bulk).await()).hasSize(3);
        assertThat(asked).hasSize(1);
        assertThat(cache.evictAll(List.of("a", "b", "c")).await()).isEqualTo(Eviction.DELIVERED);
        assertThat(kind("t:a")).isZero();
    }

    @Test
    void oneBadKeyDoesNotSpoilTheOthers() {
        server.command("HSET", "t:bad", "a", "b");
        CacheStore<String, Row> cache = cache();
        Map<String, Row> rows = Map.of("a", new Row("a", 5), "bad", new Row("bad", 6));

        assertThat(cache.getAll(List.of("a", "bad"), keys -> rows).await()).isEqualTo(rows);
        assertHolds("t:a", EntryFormat.VALUE);
    }

    @Test
    void aFailedBulkLoadReleasesAllItsLeases() {
        CacheStore<String, Row> cache = cache();
        assertThatThrownBy(() -> cache.getAll(List.of("a", "b"), keys -> {
                            throw new IllegalStateException("the database is down");
                        })
                        .await())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the database is down");
        assertGone("t:a");
        assertGone("t:b");
    }

    @Test
    void aSchemaMustFit() {
        assertThatThrownBy(() -> cache(CacheFixtures.policy().withStaleFor(Duration.ofHours(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("staleFor");
        assertThatThrownBy(() -> cache(CacheFixtures.policy().withNegativeTtl(Duration.ofHours(2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("negative TTL");
    }
}
