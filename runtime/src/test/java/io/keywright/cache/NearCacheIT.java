package io.keywright.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Commands;
import io.keywright.Keywright;
import io.keywright.annotation.Consistency;
import io.keywright.cache.CacheFixtures.Row;
import io.keywright.repository.Call;
import io.keywright.testkit.Fault;
import io.keywright.testkit.RedisServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Copies in this process: when one is given, and when none may be. */
class NearCacheIT extends CacheOnServer {

    private final EntryIds others = new EntryIds();

    private CacheStore<String, Row> near() {
        return near(CacheFixtures.policy(), EntryTraits.none());
    }

    private CacheStore<String, Row> near(CachePolicy policy, EntryTraits<String, Row> traits) {
        return NearFixtures.near(keywright, policy, traits.near(NearFixtures.LONG));
    }

    private void awaitNear(CacheStore<String, Row> cache, String id) {
        Commands.eventually(id + " is near", () -> isNear(cache, id));
    }

    private boolean isNear(CacheStore<String, Row> cache, String id) {
        int before = metrics.count(ReadResult.NEAR);
        cache.get(id, source).await();
        return metrics.count(ReadResult.NEAR) > before;
    }

    /** As another process would. */
    private void change(String id, long to) {
        try (Keywright other = connectTo(server.uri())) {
            NearFixtures.put(other.channel("t"), others, id, to).await();
        }
    }

    @Test
    void aCopyCostsNoRoundTrip() {
        CacheStore<String, Row> cache = near();
        awaitNear(cache, "a");
        long sent = proxy.commands().stream()
                .filter(Entries.current().read()::equals)
                .count();
        for (int i = 0; i < 100; i++) {
            assertThat(read(cache, "a")).isEqualTo(1);
        }
        assertThat(proxy.commands().stream()
                        .filter(Entries.current().read()::equals)
                        .count())
                .isEqualTo(sent);
        assertThat(cache.getAsync("a", id -> null)
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join())
                .contains(new Row("a", 1));
        assertThat(loads).hasValue(1);
    }

    /** The copies are bounded, and so is what is kept for reads whose results nobody asks for. */
    @Test
    void aReadThatNobodyAsksForKeepsNoWatch() {
        CacheStore<String, Row> cache = near();
        awaitNear(cache, "a");
        Watches watches = cache.context()
                .changes(ear -> {
                    throw new IllegalStateException("there is one");
                })
                .watches();
        for (int i = 0; i < 500; i++) {
            Call<Optional<Row>> unused = cache.get("never" + i, source);
        }
        Commands.eventually("only the copy's is left", () -> watches.size() == 1);
        assertThat(isNear(cache, "a")).isTrue();
    }

    /** Without a copy: a GET, then the lease; what the GET finds is copied. */
    @Test
    void whatAGetFindsIsCopied() {
        change("a", 5);
        CacheStore<String, Row> cache = near();
        Commands.eventually("tracking", () -> NearFixtures.tracking(server).size() == 1);
        assertThat(read(cache, "a")).isEqualTo(5);
        awaitNear(cache, "a");
        assertThat(loads).hasValue(0);
    }

    @Test
    void aChangeElsewhereIsTold() {
        CacheStore<String, Row> cache = near();
        awaitNear(cache, "a");
        for (int i = 2; i < 20; i++) {
            long to = i;
            change("a", to);
            Commands.eventually("the change is told", () -> read(cache, "a") == to);
            awaitNear(cache, "a");
        }
    }

    /** What this process has changed it never reads as it was, not even for the time that telling takes. */
    @Test
    void ownChangesAreSeenAtOnce() {
        for (Consistency level : List.of(Consistency.LEASE, Consistency.FENCED)) {
            CacheStore<String, Row> cache = near(
                    CacheFixtures.policy().withConsistency(level),
                    EntryTraits.<String, Row>none().versionedBy(Row::version));
            String id = level.name();
            for (int i = 0; i < 20; i++) {
                awaitNear(cache, id);
                cache.writing(id, version::incrementAndGet);
                assertThat(read(cache, id)).as("after writing").isEqualTo(version.get());
                awaitNear(cache, id);
                version.incrementAndGet();
                cache.evict(id).await();
                assertThat(read(cache, id)).as("after an eviction").isEqualTo(version.get());
                awaitNear(cache, id);
                version.incrementAndGet();
                cache.evictAll(List.of(id, "other")).await();
                assertThat(read(cache, id)).as("after several").isEqualTo(version.get());
                awaitNear(cache, id);
                cache.writingThrough(id, () -> new Row(id, version.incrementAndGet()));
                assertThat(read(cache, id)).as("after writing through").isEqualTo(version.get());
            }
        }
    }

    /** P3, within the process: the fence has made the copy go before the work begins. */
    @Test
    void atFencedNothingOldIsReadFromTheCommitOn() {
        CacheStore<String, Row> cache =
                near(CacheFixtures.policy().withConsistency(Consistency.FENCED), EntryTraits.none());
        for (int i = 0; i < 10; i++) {
            awaitNear(cache, "a");
            cache.writing("a", () -> {
                version.incrementAndGet();
                assertThat(read(cache, "a")).isEqualTo(version.get());
                return null;
            });
        }
    }

    /** Neither leases nor fences nor stale entries are copied. */
    @Test
    void onlyFreshEntriesAreCopied() {
        CacheStore<String, Row> cache =
                near(CacheFixtures.policy().withStaleFor(Duration.ofMinutes(30)), EntryTraits.none());
        awaitNear(cache, "a");
        clock.addAndGet(TimeUnit.MINUTES.toMillis(31));
        put("t:a", EntryFormat.entry(others.next(), 0, clock.get() - 1, 0, 0, "7".getBytes(UTF_8)));
        put("t:lease", EntryFormat.lease(others.next()));
        Commands.eventually("the stale one is read", () -> read(cache, "a") == 7);
        Commands.eventually("it is loaded anew", () -> read(cache, "a") == 1);
        assertThat(metrics.count(ReadResult.STALE)).isPositive();
    }

    @Test
    void thatThereIsNoValueIsCopiedToo() {
        CacheStore<String, Row> cache =
                near(CacheFixtures.policy().withNegativeTtl(Duration.ofMinutes(1)), EntryTraits.none());
        Commands.eventually("it is near", () -> {
            int before = metrics.count(ReadResult.NEAR);
            assertThat(cache.get("none", id -> null).await()).isEmpty();
            return metrics.count(ReadResult.NEAR) > before;
        });
        change("none", 3);
        Commands.eventually(
                "the insert is told",
                () -> cache.get("none", id -> null).await().isPresent());
    }

    /** A copy ends with its own TTL, and where the entry gets stale by the clock of its reader. */
    @Test
    void aCopyEnds() {
        CacheStore<String, Row> cache = NearFixtures.near(keywright, NearPolicy.ofEntries(10, Duration.ofMillis(1)));
        read(cache, "a");
        long sent = gets();
        Commands.eventually("it has ended", () -> {
            read(cache, "a");
            return gets() > sent;
        });
        CacheCore<String, Row> core = core();
        Event<Row> fresh =
                core.found("a", new Seen.Entry<>(others.next(), 0, clock.get() + 100, 0, "1".getBytes(UTF_8)), 0);
        assertThat(core.freshNanos(fresh)).isEqualTo(100_000_000);
    }

    private CacheCore<String, Row> core() {
        return new CacheCore<>(
                keywright,
                keywright.channel("t"),
                CacheFixtures.hour(),
                CacheFixtures.KEYS,
                CacheFixtures.ROWS,
                CacheFixtures.policy(),
                EntryTraits.none());
    }

    private long gets() {
        return proxy.commands().stream()
                .filter(Entries.current().read()::equals)
                .count();
    }

    /** One command, and no copy of any entry of the group counts, wherever its entries are. */
    @Test
    void aGroupIsEvicted() {
        CacheStore<String, Row> cache = near(CacheFixtures.policy(), CacheFixtures.grouped());
        try (Keywright other = connectTo(server.uri())) {
            evictGroups(cache, CacheFixtures.grouped(other, CacheFixtures.policy()));
        }
    }

    private void evictGroups(CacheStore<String, Row> cache, CacheStore<String, Row> elsewhere) {
        for (int i = 0; i < 10; i++) {
            awaitNear(cache, "a1");
            awaitNear(cache, "a2");
            awaitNear(cache, "b1");
            version.incrementAndGet();
            if (i % 2 == 0) {
                cache.evictGroup(CacheFixtures.GROUP, "a").await();
                assertThat(read(cache, "a1")).isEqualTo(version.get());
                assertThat(read(cache, "a2")).isEqualTo(version.get());
            } else {
                elsewhere.evictGroup(CacheFixtures.GROUP, "a").await();
                Commands.eventually("it is told", () -> read(cache, "a1") == version.get());
                Commands.eventually("it is told", () -> read(cache, "a2") == version.get());
            }
            assertThat(isNear(cache, "b1")).as("of another group").isTrue();
        }
    }

    @Test
    void severalKeys() {
        CacheStore<String, Row> cache = near();
        Loader<Set<String>, Map<String, Row>, RuntimeException> bulk = missing -> {
            loads.incrementAndGet();
            return missing.stream().collect(Collectors.toMap(id -> id, id -> new Row(id, version.get())));
        };
        List<String> ids = List.of("c", "a", "b");
        assertThat(cache.getAll(ids, bulk).await().keySet()).containsExactly("c", "a", "b");
        Commands.eventually("all are near", () -> {
            int before = metrics.count(ReadResult.NEAR);
            assertThat(cache.getAll(ids, bulk).await().keySet()).containsExactly("c", "a", "b");
            return metrics.count(ReadResult.NEAR) == before + 3;
        });
        version.set(2);
        cache.evict("a").await();
        assertThat(cache.getAll(ids, bulk).await())
                .containsEntry("a", new Row("a", 2))
                .containsEntry("b", new Row("b", 1));
        assertThat(loads).hasValue(2);
    }

    /** R29: the server dropped all, and says so. */
    @Test
    void flushallClears() {
        CacheStore<String, Row> cache = near();
        awaitNear(cache, "a");
        version.set(2);
        server.command("FLUSHALL");
        Commands.eventually("it is cleared", () -> read(cache, "a") == 2);
        assertThat(metrics.count(TrackingEnd.FLUSHED)).isPositive();
        awaitNear(cache, "a");
        change("a", 3);
        Commands.eventually("changes are told again", () -> read(cache, "a") == 3);
    }

    /** R30: nothing arrives any more, but the connection stays open. By the clock of each read, not by a timer's. */
    @Test
    void aSilentConnectionIsNotTrusted() {
        CacheStore<String, Row> cache = near();
        awaitNear(cache, "a");
        proxy.afterReplies(0, Fault.HOLD);
        long silentSince = System.nanoTime();
        long lastNear = silentSince;
        while (System.nanoTime() - silentSince < TimeUnit.SECONDS.toNanos(4)
                && metrics.count(TrackingEnd.SILENT) == 0) {
            long asked = System.nanoTime();
            if (!isNearNow(cache, "a")) {
                break;
            }
            lastNear = asked;
        }
        assertThat(Duration.ofNanos(lastNear - silentSince)).isLessThanOrEqualTo(Duration.ofSeconds(3));
        Commands.eventually("it is broken", () -> metrics.count(TrackingEnd.SILENT) == 1);
        proxy.heal();
        awaitNear(cache, "a");
    }

    /** Does not wait for what the server is to say. */
    private boolean isNearNow(CacheStore<String, Row> cache, String id) {
        int before = metrics.count(ReadResult.NEAR);
        cache.get(id, source).toCompletionStage();
        return metrics.count(ReadResult.NEAR) > before;
    }

    /** An eviction that Redis has not acknowledged: neither Redis nor a copy is trusted until it is. */
    @Test
    void anEvictionThatIsPendingDropsTheCopy() {
        CacheStore<String, Row> cache = near();
        awaitNear(cache, "a");
        proxy.atCommand("UNLINK", Fault.RESET);
        version.set(2);
        Eviction outcome = cache.evict("a").await();
        assertThat(outcome).isIn(Eviction.PENDING, Eviction.DELIVERED);
        assertThat(read(cache, "a")).isEqualTo(2);
        Commands.eventually("delivered", () -> metrics.pending.get() == 0);
        assertThat(read(cache, "a")).isEqualTo(2);
    }

    /** The limits hold, and a copy that goes for want of room gives its watch back. */
    @Test
    void noMoreIsKeptThanDeclared() {
        for (NearPolicy policy : List.of(
                NearPolicy.ofEntries(20, Duration.ofHours(1)), NearPolicy.ofBytes(1_000, Duration.ofHours(1)))) {
            CacheCore<String, Row> core = CacheFixtures.core(
                    keywright,
                    keywright.channel("t"),
                    CacheFixtures.policy(),
                    EntryTraits.<String, Row>none().near(policy));
            for (int i = 0; i < 300; i++) {
                change(core, "n" + i);
                new ReadCall<>(new CacheRead<>(core, "n" + i, () -> null), "t").await();
            }
            NearCache<String, Row> near = Objects.requireNonNull(core.near);
            assertThat(near.size()).isBetween(1L, 20L);
            assertThat(keywright.caching().changes(ear -> null).watches().size())
                    .isLessThanOrEqualTo(20);
        }
    }

    private void change(CacheCore<String, Row> core, String id) {
        NearFixtures.put(core.channel, others, id, 1).await();
    }

    /** A user that may not track, or a server that can't: the cache works as it does without copies. */
    @Test
    void withoutTrackingNothingIsKept() {
        server.command("ACL", "SETUSER", "plain", "on", ">secret", "~*", "+@all", "-client");
        try (Keywright restricted = connectTo(server.uri().replace("redis://", "redis://plain:secret@"))) {
            CacheStore<String, Row> cache = NearFixtures.near(restricted, NearFixtures.LONG);
            for (int i = 0; i < 20; i++) {
                assertThat(read(cache, "a")).isEqualTo(1);
            }
            assertThat(loads).hasValue(1);
            assertThat(metrics.count(ReadResult.NEAR)).isZero();
        } finally {
            server.command("ACL", "DELUSER", "plain");
        }
    }

    /** RESP2 has no pushes, but a server says OK to CLIENT TRACKING there, too: nothing may be kept. */
    @Test
    void withoutResp3NothingIsKept() {
        try (RedisServer old = RedisServer.start("--rename-command", "HELLO", "");
                Keywright resp2 = connectTo(old.uri())) {
            CacheStore<String, Row> cache = NearFixtures.near(resp2, NearFixtures.LONG);
            for (int i = 0; i < 20; i++) {
                assertThat(read(cache, "a")).isEqualTo(1);
            }
            assertThat(loads).hasValue(1);
            assertThat(metrics.count(ReadResult.NEAR)).isZero();
            assertThat(NearFixtures.tracking(old)).isEmpty();
        }
    }
}
