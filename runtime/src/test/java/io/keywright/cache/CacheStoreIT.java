package io.keywright.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.Commands;
import io.keywright.KeywrightException;
import io.keywright.Pipeline;
import io.keywright.WaitInterruptedException;
import io.keywright.annotation.Consistency;
import io.keywright.cache.CacheFixtures.Row;
import io.keywright.repository.ServerFeatures.Feature;
import io.keywright.testkit.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the cache does on a real server: its round trips, its evictions, and what it makes of what it finds there. */
class CacheStoreIT extends CacheOnServer {

    private static final byte[] FENCED_KEY = Commands.bytes("t:a");

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
        assertThat(proxy.commands()).containsExactly(Entries.current().read());
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
                        Row row = source.load(id);
                        cache.writing(id, version::incrementAndGet);
                        return row;
                    })
                    .await()
                    .orElseThrow();
            assertThat(old.version()).isEqualTo(version.get() - 1);
            assertThat(kind("t:x" + level)).isZero();
        }
        int levels = Consistency.values().length;
        Commands.eventually("all are refused", () -> metrics.count("refused") == levels);
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

    /** What is committed is committed: an interrupt must not hide its result, nor what it failed with. */
    @ParameterizedTest
    @EnumSource(Consistency.class)
    void anInterruptHidesNoResultOfWork(Consistency level) {
        CacheStore<String, Row> cache = cache(CacheFixtures.policy().withConsistency(level));
        read(cache, "a");
        int written = cache.writing("a", () -> {
            version.set(2);
            Thread.currentThread().interrupt();
            return 42;
        });
        assertThat(Thread.interrupted()).isTrue();
        assertThat(written).isEqualTo(42);
        assertThat(read(cache, "a")).as("it was evicted").isEqualTo(2);

        assertThatThrownBy(() -> cache.writing("a", () -> {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("rolled back");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    /** Work that is not begun leaves no fence, which would keep readers from storing until its end. */
    @Test
    void anInterruptBeforeTheWorkTakesItsFenceAway() {
        CacheStore<String, Row> fenced = cache(CacheFixtures.policy().withConsistency(Consistency.FENCED));
        AtomicInteger worked = new AtomicInteger();
        server.pause(); // so that there is something to wait for
        try {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> fenced.writing("a", worked::incrementAndGet))
                    .isInstanceOf(WaitInterruptedException.class);
            assertThat(Thread.interrupted()).isTrue();
        } finally {
            server.resume();
        }
        assertThat(worked).hasValue(0);
        Commands.eventually("it was fenced, and is no more", () -> metrics.count(Eviction.DELIVERED) == 1);
        assertGone("t:a");
    }

    /** R10 on each server; for what other reasons, and what then, see {@link ServerRefusesWritesIT}. */
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

    /**
     * R12: scripts that are forgotten all the time. {@code -Dkeywright.test.scripts=10000} is the requirement's number.
     */
    @Test
    void forgottenScriptsAreHealed() {
        CacheStore<String, Row> cache =
                CacheFixtures.versioned(keywright, CacheFixtures.policy().withConsistency(Consistency.FENCED));
        int operations = Integer.getInteger("keywright.test.scripts", 400);
        for (int i = 0; i < operations; i += 2) {
            if (i % 10 == 0) {
                server.command("SCRIPT", "FLUSH");
            }
            long written = write(cache, i / 2 % 4);
            assertThat(read(cache, "a")).isEqualTo(written);
        }
        assertThat(metrics.count(Eviction.PENDING) + metrics.count("unanswered"))
                .isZero();
        System.out.println(server.name() + ", scripts forgotten in " + operations + " operations: no failure");
    }

    /** In each of the ways that there are. */
    private long write(CacheStore<String, Row> cache, int way) {
        switch (way) {
            case 0 -> {
                return cache.writing("a", version::incrementAndGet);
            }
            case 1 -> {
                return cache.writingThrough("a", () -> new Row("a", version.incrementAndGet()))
                        .version();
            }
            case 2 -> {
                long written = version.incrementAndGet();
                assertThat(cache.evictAll(List.of("a", "b")).await()).isEqualTo(Eviction.DELIVERED);
                return written;
            }
            default -> {
                return cache.writingGroup(CacheFixtures.GROUP, "a", version::incrementAndGet);
            }
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

    /** The product of both, in milliseconds, is more than a long holds. */
    @Test
    void longTtlsAreNotTooLongForAMissingValue() {
        CachePolicy policy = CacheFixtures.policy().withNegativeTtl(Duration.ofDays(7));
        CacheStore<String, Row> cache =
                CacheFixtures.cache(keywright, CacheFixtures.schema("365d", 0), policy, EntryTraits.none());
        assertThat(cache.get("none", id -> null).await()).isEmpty();
        assertHolds("t:none", EntryFormat.NEGATIVE);
        assertThat(server.command("PTTL", "t:none").integer())
                .isBetween(Duration.ofDays(6).toMillis(), Duration.ofDays(7).toMillis());
    }

    @Test
    void aMissingValueIsNotStoredIfItHasNoTtl() {
        assertThat(cache().get("none", id -> null).await()).isEmpty();
        assertGone("t:none");
    }

    @Test
    void foreignAndUndecodableEntriesAreMisses() {
        CacheStore<String, Row> cache = cache();
        Entries.current().putForeign(server, "t:plain");
        put("t:empty", new byte[0]);
        put("t:broken", EntryFormat.entry(new EntryId(1, 2), 0, Long.MAX_VALUE, 0, 0, "x".getBytes(UTF_8)));
        for (String id : List.of("plain", "empty", "broken")) {
            assertThat(read(cache, id)).as(id).isEqualTo(1);
            assertHolds("t:" + id, EntryFormat.VALUE);
            assertThat(read(cache, id)).as(id).isEqualTo(1);
        }
        assertThat(loads).hasValue(3);
        assertThat(metrics.count("undecodable")).isEqualTo(3);
        // Another type is not replaced, and no outage.
        Entries.current().putOfOtherType(server, "t:other");
        String type = server.command("TYPE", "t:other").text();
        assertThat(read(cache, "other")).isEqualTo(1);
        assertThat(server.command("TYPE", "t:other").text()).isEqualTo(type);
        assertThat(metrics.count("refused command")).isPositive();
        assertThat(metrics.count("unanswered")).as("it was answered").isZero();
    }

    /** Else the first write of it would fail, and only clear it away. */
    @Test
    void aKeyOfAnotherTypeIsFencedLikeAnyOther() {
        CacheStore<String, Row> cache =
                CacheFixtures.versioned(keywright, CacheFixtures.policy().withConsistency(Consistency.FENCED));
        Entries.current().putOfOtherType(server, "t:a");
        assertThat(cache.<Byte, RuntimeException>writing("a", () -> kind("t:a")))
                .isEqualTo(EntryFormat.FENCE);
        assertGone("t:a");

        Entries.current().putOfOtherType(server, "t:a");
        cache.writingThrough("a", () -> new Row("a", 2));
        assertHolds("t:a", EntryFormat.VALUE);
        assertThat(read(cache, "a")).isEqualTo(2);
    }

    /** The read had its reply; that what it loaded may not be stored is another matter. */
    @Test
    void aFillWithoutAReplyIsNoUnansweredRead() {
        CacheStore<String, Row> cache = cache();
        read(cache, "warm");
        assertHolds("t:warm", EntryFormat.VALUE);
        boolean plain = Entries.current() == Entries.STRING
                && keywright.channel("t").features().has(Feature.SET_IFEQ);
        Row row = cache.get("a", id -> {
                    proxy.atReplyTo(plain ? "SET" : "EVALSHA", Fault.RESET);
                    return source.load(id);
                })
                .await()
                .orElseThrow();
        assertThat(row.version()).isEqualTo(1);
        Commands.eventually("another connection than the fill's", () -> {
            try {
                return kind("t:a") == EntryFormat.VALUE;
            } catch (KeywrightException e) {
                return false;
            }
        });
        assertThat(metrics.count("unanswered")).isZero();
    }

    @Test
    void aValueWithoutAFormIsGivenAndNotStored() {
        version.set(CacheFixtures.UNENCODABLE);
        assertThat(read(cache(), "a")).isEqualTo(CacheFixtures.UNENCODABLE);
        assertGone("t:a");
        assertThat(metrics.count("unstorable")).isEqualTo(1);
        assertThat(metrics.count("unanswered")).isZero();
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

    /** What was sent before a thread of the client is refused to wait leaves nothing that others would wait for. */
    @Test
    void aReadThatIsRefusedToWaitLeavesNoLease() {
        CacheStore<String, Row> cache = cache();
        onEventLoop(() -> cache.get("a", source).await());
        assertGone("t:a");
        onEventLoop(() -> cache.getAll(List.of("b", "c"), keys -> Map.of()).await());
        assertGone("t:b");
        assertGone("t:c");
        assertThat(loads).hasValue(0);
    }

    private void onEventLoop(Runnable refused) {
        Pipeline pipeline = keywright.pipeline();
        // Of a call that is not sent yet: what follows one that is complete runs on this thread.
        CompletableFuture<?> ran = pipeline.channel("probe")
                .send(Commands.get("probe"), value -> value)
                .toCompletionStage()
                .thenAccept(value -> refused.run())
                .toCompletableFuture();
        pipeline.send();
        assertThatThrownBy(ran::join).hasCauseInstanceOf(IllegalStateException.class);
    }

    /** R14: careless work takes its fence away too. */
    @Test
    void workThatGivesNoStageFails() {
        CacheStore<String, Row> cache = cache(CacheFixtures.policy().withConsistency(Consistency.FENCED));
        assertThatThrownBy(() -> cache.writingAsync("a", () -> null)
                        .toCompletableFuture()
                        .orTimeout(60, TimeUnit.SECONDS)
                        .join())
                .hasCauseInstanceOf(NullPointerException.class);
        assertGone("t:a");
        CacheStore<String, Row> grouped = CacheFixtures.grouped(keywright, CacheFixtures.policy());
        read(grouped, "a");
        assertThatThrownBy(() -> grouped.writingGroupAsync(CacheFixtures.GROUP, "a", () -> null)
                        .toCompletableFuture()
                        .orTimeout(60, TimeUnit.SECONDS)
                        .join())
                .hasCauseInstanceOf(NullPointerException.class);
        assertThat(server.command("EXISTS", "g:a").integer()).isZero();
    }

    /** A fence that stands for so long, and the writer dies. */
    private EntryId fence(long millis) {
        EntryId token = new EntryIds().next();
        commands(millis).fence(FENCED_KEY, token).await();
        return token;
    }

    private EntryCommands commands(long fenceMillis) {
        EntryForm form = Entries.current() == Entries.HASH ? EntryForm.HASH : EntryForm.STRING;
        return new EntryCommands(keywright.channel(CacheFixtures.PATTERN), form, 1000, fenceMillis);
    }

    private long fenceBytes() {
        return Entries.current() == Entries.HASH
                ? server.command("HSTRLEN", "t:a", "@").integer()
                : server.command("STRLEN", "t:a").integer();
    }

    /** R14: on a key that is written all the time, too. */
    @Test
    void aDeadWritersFenceEndsThoughOthersWrite() {
        EntryId living = fence(600_000);
        fence(1);
        Commands.eventually("the dead one's token is gone", () -> {
            EntryId next = fence(600_000);
            commands(1).unfence(FENCED_KEY, next).await();
            return fenceBytes() == EntryFormat.FENCE_TOKENS_OFFSET + EntryFormat.FENCE_TOKEN;
        });
        assertThat(kind("t:a")).isEqualTo(EntryFormat.FENCE);
        commands(1).unfence(FENCED_KEY, living).await();
        assertGone("t:a");
    }

    /** Whoever ends later than the dead one began does not lengthen its time. */
    @Test
    void aDeadWritersFenceStandsNoLongerThanItsOwnTime() {
        fence(60_000);
        EntryId living = fence(600_000);
        assertThat(server.command("PTTL", "t:a").integer()).isGreaterThan(60_000);
        commands(1).unfence(FENCED_KEY, living).await();
        assertThat(kind("t:a")).isEqualTo(EntryFormat.FENCE);
        assertThat(server.command("PTTL", "t:a").integer()).isBetween(1L, 60_000L);

        EntryId writingThrough = fence(600_000);
        byte[] entry = EntryFormat.entry(writingThrough, 0, Long.MAX_VALUE / 4, 0, 7, null);
        boolean put = commands(1)
                .put(FENCED_KEY, new Action.Put<>(writingThrough, 0, 0, 7, new Row("a", 7)), entry, 600_000)
                .await();
        assertThat(put).isFalse();
        assertThat(server.command("PTTL", "t:a").integer()).isBetween(1L, 60_000L);
    }

    /** What follows one that stands longer keeps that one's time. */
    @Test
    void aFenceStandsAsLongAsItsLastWriter() {
        EntryId living = fence(600_000);
        EntryId shorter = fence(60_000);
        assertThat(server.command("PTTL", "t:a").integer()).isGreaterThan(60_000);
        commands(1).unfence(FENCED_KEY, shorter).await();
        assertThat(server.command("PTTL", "t:a").integer()).isGreaterThan(60_000);
        commands(1).unfence(FENCED_KEY, living).await();
        assertGone("t:a");
    }
}
