package io.keywright.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.Commands;
import io.keywright.Keywright;
import io.keywright.annotation.Consistency;
import io.keywright.cache.CacheFixtures.Row;
import io.keywright.repository.CommandChannel;
import io.keywright.testkit.FaultProxy;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import io.lettuce.core.output.ValueOutput;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Groups of entries on a real server: one command makes all of a group a miss, whatever goes on meanwhile. */
@RedisTest
class CacheGroupIT {

    private final Recorder metrics = new Recorder();
    private final AtomicLong version = new AtomicLong(1);
    private final AtomicInteger loads = new AtomicInteger();
    private final Loader<String, Row, RuntimeException> source = id -> {
        loads.incrementAndGet();
        return new Row(id, version.get());
    };

    private RedisServer server;
    private FaultProxy proxy;
    private Keywright keywright;
    private CacheStore<String, Row> cache;

    @BeforeEach
    void connect(RedisServer server) {
        this.server = server;
        this.proxy = FaultProxy.to(server);
        this.keywright = CacheFixtures.patient(proxy.uri())
                .caching(CacheOptions.DEFAULT.withMetrics(metrics).withBreaker(5, Duration.ofMillis(50)))
                .connect();
        this.cache = grouped(CacheFixtures.policy());
    }

    @AfterEach
    void close() {
        keywright.close();
        proxy.close();
    }

    private CacheStore<String, Row> grouped(CachePolicy policy) {
        return CacheFixtures.grouped(keywright, policy);
    }

    private long read(String id) {
        return read(cache, id);
    }

    private long read(CacheStore<String, Row> from, String id) {
        return from.get(id, source).await().orElseThrow().version();
    }

    /** Reads, and waits until what was loaded is stored. */
    private void fill(String... ids) {
        for (String id : ids) {
            int before = metrics.count("stored");
            read(id);
            Commands.eventually(id + " is stored", () -> metrics.count("stored") == before + 1);
        }
    }

    private Eviction evict(String group) {
        return cache.evictGroup(CacheFixtures.GROUP, group).await();
    }

    @Test
    void oneCommandMakesEveryEntryOfTheGroupAMiss() {
        fill("a1", "a2", "a3", "b1");
        version.set(2);
        proxy.resetCounters();

        assertThat(evict("a")).isEqualTo(Eviction.DELIVERED);
        assertThat(proxy.commands()).containsExactly("UNLINK");
        for (String id : List.of("a1", "a2", "a3")) {
            assertThat(read(id)).as(id).isEqualTo(2);
        }
        assertThat(read("b1")).as("of another group").isEqualTo(1);
    }

    /** R07, with a group: the GET of the generation goes out together with the read. */
    @Test
    void aHitIsOneRoundTrip() {
        fill("a1");
        proxy.resetCounters();
        read("a1");

        boolean combined = Entries.current() == Entries.STRING && Path.SET_NX_GET.isOpen(keywright.channel("t"));
        assertThat(proxy.commands()).containsExactlyInAnyOrder("GET", combined ? "SET" : "EVALSHA");
        assertThat(proxy.flushes()).isLessThanOrEqualTo(combined ? 1 : 2);
    }

    /** What was loaded before the eviction is stored under the old generation, and never given. */
    @Test
    void whatIsLoadedAcrossAnEvictionIsAMiss() {
        for (int i = 0; i < 20; i++) {
            long old = version.get();
            String id = "a" + i;
            assertThat(cache.get(id, key -> {
                                Row row = source.load(key);
                                version.incrementAndGet();
                                evict("a");
                                return row;
                            })
                            .await())
                    .contains(new Row(id, old));
            assertThat(read(id)).isEqualTo(old + 1);
        }
    }

    /** Its lease still stands, since a group's eviction touches no key; its value is too old all the same. */
    @Test
    void aLoadOfTheOldGenerationIsNotJoined() throws Exception {
        CountDownLatch loading = new CountDownLatch(1);
        CompletableFuture<Row> slow = new CompletableFuture<>();
        CompletableFuture<Optional<Row>> first = cache.getAsync("a1", id -> {
                    loading.countDown();
                    return slow;
                })
                .toCompletionStage()
                .toCompletableFuture();
        assertThat(loading.await(20, TimeUnit.SECONDS)).isTrue();
        version.set(2);
        evict("a");
        CompletableFuture<Optional<Row>> second =
                cache.get("a1", source).toCompletionStage().toCompletableFuture();
        slow.complete(new Row("a1", 1));

        assertThat(first.get(20, TimeUnit.SECONDS)).contains(new Row("a1", 1));
        assertThat(second.get(20, TimeUnit.SECONDS)).contains(new Row("a1", 2));
        assertThat(read("a1")).isEqualTo(2);
    }

    @Test
    void severalKeysOfSeveralGroups() {
        Loader<Set<String>, Map<String, Row>, RuntimeException> bulk = ids -> {
            loads.incrementAndGet();
            return ids.stream().collect(Collectors.toMap(id -> id, id -> new Row(id, version.get())));
        };
        List<String> ids = List.of("a1", "a2", "b1", "b2");
        assertThat(cache.getAll(ids, bulk).await()).hasSize(4);
        Commands.eventually("all are stored", () -> metrics.count("stored") == 4);
        assertThat(cache.getAll(ids, bulk).await()).hasSize(4);
        assertThat(loads).hasValue(1);
        version.set(2);
        evict("a");

        assertThat(cache.getAll(ids, bulk).await())
                .containsEntry("a1", new Row("a1", 2))
                .containsEntry("a2", new Row("a2", 2))
                .containsEntry("b1", new Row("b1", 1))
                .containsEntry("b2", new Row("b2", 1));
        assertThat(loads).hasValue(2);
    }

    /** R07: entries of an old generation are taken over together, as they are asked for. */
    @Test
    void severalOfAnOldGenerationAreTakenOverTogether() {
        List<String> ids = IntStream.range(0, 50).mapToObj(i -> "a" + i).toList();
        Dispatches dispatches = new Dispatches(keywright.channel(CacheFixtures.PATTERN));
        CacheCore<String, Row> core =
                CacheFixtures.core(keywright, dispatches.counted(), CacheFixtures.policy(), CacheFixtures.grouped());
        for (int round = 1; round < 3; round++) {
            int stored = 50 * round;
            long now = round;
            assertThat(dispatches.getAll(core, ids, now).values()).hasSize(50).allMatch(row -> row.version() == now);
            Commands.eventually("all are stored", () -> metrics.count("stored") == stored);
            evict("a");
        }
        assertThat(dispatches.untilLoaded())
                .as("the entries, the group, its new generation, the leases")
                .hasSizeBetween(3, 4);
    }

    /** The work is done: its caller hears of that, and the group is evicted. */
    @Test
    void anInterruptHidesNoResult() {
        fill("a1");
        long written = cache.writingGroup(CacheFixtures.GROUP, "a", () -> {
            Thread.currentThread().interrupt();
            return version.incrementAndGet();
        });
        assertThat(Thread.interrupted()).isTrue();
        assertThat(read("a1")).isEqualTo(written);
    }

    /** With FENCED, with GET first, with stale entries: none gives what was evicted. */
    @Test
    void whateverThePolicy() {
        for (CachePolicy policy : List.of(
                CacheFixtures.policy().withConsistency(Consistency.FENCED),
                CacheFixtures.policy().withGetFirst(true),
                CacheFixtures.policy().withStaleFor(Duration.ofMinutes(59)))) {
            CacheStore<String, Row> other = grouped(policy);
            for (int i = 0; i < 5; i++) {
                assertThat(read(other, "a1")).isEqualTo(version.get());
                assertThat(read(other, "a1")).isEqualTo(version.get());
                version.incrementAndGet();
                assertThat(other.evictGroup(CacheFixtures.GROUP, "a").await()).isEqualTo(Eviction.DELIVERED);
            }
        }
    }

    /** The same command twice: a generation that came back would bring its entries back. */
    @Test
    void aGenerationIsNeverBegunTwice() {
        fill("a1");
        String first = server.command("GET", "g:a").text();
        byte[] id = EntryFormat.token(new EntryId(1, 1));
        List<String> begun = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            evict("a");
            begun.add(begin(id));
            assertThat(begin(id)).as("there is one").isEqualTo(begun.get(i));
        }
        assertThat(begun).doesNotHaveDuplicates().doesNotContain(first).allMatch(bits -> bits.matches("[0-9a-f]{16}"));
    }

    private String begin(byte[] id) {
        CommandChannel channel = keywright.channel("g");
        return channel.<byte[], String>script(
                        CacheScripts.BEGIN_GENERATION,
                        new byte[][] {"g:a".getBytes(UTF_8)},
                        new byte[][] {id, "100000".getBytes(UTF_8)},
                        ValueOutput::new,
                        bits -> new String(bits, UTF_8))
                .await();
    }

    @Test
    void aGenerationOutlivesItsEntries() {
        fill("a1");
        assertThat(left("g:a")).isGreaterThan(left("t:a1"));
        server.command("PEXPIRE", "g:a", "60000");

        fill("a2");
        assertThat(left("g:a")).isGreaterThan(left("t:a2"));
        assertThat(read("a1")).isEqualTo(1);
        assertThat(loads).hasValue(2);
    }

    private long left(String key) {
        return server.command("PTTL", key).integer();
    }

    /** Lost, or foreign: the entries are misses, and a new generation begins. */
    @Test
    void withoutAGenerationNothingCounts() {
        for (Runnable accident : List.<Runnable>of(
                () -> server.command("DEL", "g:a"), () -> server.command("SET", "g:a", "no generation"))) {
            version.incrementAndGet();
            accident.run();
            assertThat(read("a1")).isEqualTo(version.get());
            Commands.eventually("a hit", () -> {
                int before = loads.get();
                read("a1");
                return loads.get() == before;
            });
        }
    }

    /** Also where the server takes no writes: an eviction gives memory back. */
    @Test
    void isEvictedFromAFullServer() {
        fill("a1", "b1");
        version.set(2);
        server.command("CONFIG", "SET", "maxmemory", "1");
        try {
            assertThat(evict("a")).isEqualTo(Eviction.DELIVERED);
            assertThat(read("a1")).isEqualTo(2);
            assertThat(read("b1")).as("a hit").isEqualTo(1);
        } finally {
            server.command("CONFIG", "SET", "maxmemory", "0");
        }
    }

    /** R16, of groups. */
    @Test
    void isDeliveredAfterAnOutage() {
        fill("a1", "b1");
        proxy.refuseConnections();
        proxy.resetConnections();
        version.set(2);
        Commands.eventually("no connection", () -> evict("a") == Eviction.PENDING);
        assertThat(read("a1")).isEqualTo(2);
        assertThat(server.command("EXISTS", "g:a").integer()).isEqualTo(1);

        proxy.heal();
        Commands.awaitConnection(keywright.channel("probe"));
        Commands.eventually("delivered", () -> metrics.pending.get() == 0);
        assertThat(server.command("EXISTS", "g:a").integer()).isZero();
        assertThat(read("a1")).isEqualTo(2);
        Commands.eventually("b1 is read from Redis", () -> read("b1") == 1);
    }

    @Test
    void twoCachesShareAGroup() {
        CacheGroup<String, String> shared = CacheFixtures.GROUP.sharedUpTo(Duration.ofHours(2));
        CacheStore<String, Row> one = CacheFixtures.cache(
                keywright,
                CacheFixtures.hour(),
                CacheFixtures.policy(),
                EntryTraits.<String, Row>none().inGroup(shared));
        CacheStore<String, Row> other = Entries.current()
                .cache(
                        keywright,
                        CacheFixtures.schema("2h", 0),
                        CacheFixtures.keys("u:"),
                        CacheFixtures.policy(),
                        EntryTraits.<String, Row>none().inGroup(shared));
        assertThat(read(one, "a1")).isEqualTo(1);
        assertThat(read(other, "a1")).isEqualTo(1);
        version.set(2);

        one.evictGroup(shared, "a").await();
        assertThat(read(one, "a1")).isEqualTo(2);
        assertThat(read(other, "a1")).isEqualTo(2);
    }

    @Test
    void aGroupMustFit() {
        assertThatThrownBy(() ->
                        CacheFixtures.cache(keywright, CacheFixtures.policy()).evictGroup(CacheFixtures.GROUP, "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("t:<id>: its entries do not belong to g:<first>");
        assertThatThrownBy(() -> CacheFixtures.cache(keywright, CacheFixtures.policy())
                        .writingGroup(CacheFixtures.GROUP, "a", () -> {
                            throw new AssertionError("the work is not begun");
                        }))
                .isInstanceOf(IllegalArgumentException.class);
        EntryTraits<String, Row> shorter =
                EntryTraits.<String, Row>none().inGroup(CacheFixtures.GROUP.sharedUpTo(Duration.ofMinutes(5)));
        assertThatThrownBy(() -> CacheFixtures.cache(keywright, CacheFixtures.hour(), CacheFixtures.policy(), shorter))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("longer than the longest");
    }
}
