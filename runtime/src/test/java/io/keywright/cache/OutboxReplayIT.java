package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.keywright.Commands;
import io.keywright.Keywright;
import io.keywright.annotation.Consistency;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisType;
import io.keywright.cache.CacheFixtures.Row;
import io.keywright.repository.Lifetime;
import io.keywright.repository.Schema;
import io.keywright.testkit.FaultProxy;
import io.keywright.testkit.RedisExtension;
import io.keywright.testkit.RedisServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** R15: how the caches look into an outbox, whatever it does, and remove what is delivered. */
@ExtendWith(RedisExtension.class)
class OutboxReplayIT {

    private static final Duration SELDOM = Duration.ofHours(1);

    private final Notes notes = new Notes();
    private final AtomicInteger lost = new AtomicInteger();

    private Keywright connect(RedisServer server, Duration interval) {
        EvictionListener listener = new EvictionListener() {
            @Override
            public void lost(String keyPattern, byte[] key) {
                lost.incrementAndGet();
            }
        };
        return CacheFixtures.patient(server.uri())
                .caching(CacheOptions.DEFAULT.withEvictions(listener, 1000).withOutbox(notes, interval))
                .connect();
    }

    private static EvictionNote note(EntryIds ids, String key) {
        return EvictionNote.of(ids.next(), CacheFixtures.PATTERN, Commands.bytes(key));
    }

    /** What cannot be read is passed over, however much of it stands before the rest; a failure is tried again. */
    @Test
    void nothingEndsTheLooks(RedisServer server) {
        EntryIds ids = new EntryIds();
        for (int i = 0; i < 600; i++) {
            notes.insert(new EvictionNote("bad" + i, CacheFixtures.PATTERN, "no hex digits"));
        }
        EvictionNote good = note(ids, "t:a");
        notes.insert(good);
        notes.failures.add(new AssertionError("an error of the outbox"));
        notes.failures.add(new IllegalStateException("a failure of the outbox"));
        notes.givesNull = true;
        server.command("SET", "t:a", "old");
        try (Keywright keywright = connect(server, Duration.ofMillis(20))) {
            CacheStore<String, Row> unused = CacheFixtures.cache(keywright, CacheFixtures.policy());
            Commands.eventually("the good one is delivered", () -> !notes.has(good));
            assertThat(server.command("EXISTS", "t:a").integer()).isZero();
            assertThat(notes.size()).as("the others stay").isEqualTo(600);
        }
    }

    /** Many writers; the outbox is slow. */
    @Test
    void isCalledByOneThreadAtATime(RedisServer server) throws Exception {
        int writers = 8;
        int each = 10;
        try (Keywright keywright = connect(server, SELDOM)) {
            CacheStore<String, Row> cache = CacheFixtures.cache(keywright, CacheFixtures.policy());
            Commands.eventually("the first look", () -> notes.looks.get() == 1);
            List<CompletableFuture<Void>> all = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                String id = "k" + writer;
                all.add(CompletableFuture.runAsync(
                        () -> {
                            for (int i = 0; i < each; i++) {
                                boolean unused = cache.writingNoted(id, notes::insert);
                            }
                        },
                        task -> new Thread(task).start()));
            }
            CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new)).get(60, TimeUnit.SECONDS);
            assertThat(notes.size()).as("while the first removal is under way").isEqualTo(writers * each);
            notes.slow.countDown();
            Commands.eventually("all notes are removed", () -> notes.size() == 0);
            assertThat(notes.atOnce).hasValue(1);
            assertThat(notes.removals).as("of what came meanwhile, together").hasValueLessThan(4);
        }
    }

    /** Caches of one pattern, such as one for each request, or with a group in common, are one to the outbox. */
    @Test
    void eachPatternIsLookedForOnce(RedisServer server) {
        notes.slow.countDown();
        try (Keywright keywright = connect(server, SELDOM)) {
            CacheStore<String, Row> last = CacheFixtures.grouped(keywright, CacheFixtures.policy());
            for (int i = 0; i < 20; i++) {
                last = CacheFixtures.grouped(keywright, CacheFixtures.policy());
            }
            Schema schema = Schema.of("u:<id>", RedisType.STRING, Lifetime.of("1h", Expiry.ABSOLUTE, 0));
            CacheStore<String, Row> sharing = new CacheStore<>(
                    keywright,
                    schema,
                    CacheFixtures.keys("u:"),
                    CacheFixtures.ROWS,
                    CacheFixtures.policy(),
                    CacheFixtures.grouped());
            Commands.eventually("the looks", () -> notes.looksFor.size() == 3);
            boolean unused = last.writingNoted("a", notes::insert);
            unused = sharing.writingNotedGroup(CacheFixtures.GROUP, "a", notes::insert);
            Commands.eventually("the notes of all caches are removed", () -> notes.size() == 0);
        }
        assertThat(notes.looksFor)
                .containsOnly(entry("t:<id>", 1), entry("u:<id>", 1), entry(CacheFixtures.GROUP.pattern(), 1));
    }

    /**
     * A process that died has noted a group, again and again: each time its entries are misses, and it is done. Of the
     * notes in one table each pattern takes its own, also from an outbox that gives it all of them.
     */
    @ParameterizedTest
    @EnumSource(
            value = Consistency.class,
            names = {"LEASE", "FENCED"})
    void aNotedGroupIsDelivered(Consistency level, RedisServer server) {
        EntryIds ids = new EntryIds();
        AtomicLong version = new AtomicLong(1);
        notes.slow.countDown();
        try (Keywright keywright = connect(server, Duration.ofMillis(20))) {
            CacheStore<String, Row> cache =
                    CacheFixtures.grouped(keywright, CacheFixtures.policy().withConsistency(level));
            for (int i = 1; i <= 3; i++) {
                awaitStored(cache, version, "a1", "a2", "b1");
                long old = version.getAndIncrement();
                assertThat(read(cache, version, "a1")).isEqualTo(old);
                EvictionNote group = EvictionNote.of(ids.next(), CacheFixtures.GROUP.pattern(), Commands.bytes("g:a"));
                notes.insert(group);
                notes.insert(new EvictionNote(group.id() + "ff", "some other <pattern>", group.key()));
                Commands.eventually("the group is evicted", () -> !notes.has(group));
                assertThat(read(cache, version, "a1")).isEqualTo(version.get());
                assertThat(read(cache, version, "a2")).isEqualTo(version.get());
                assertThat(read(cache, version, "b1")).as("of another group").isEqualTo(old);
                assertThat(cache.evictGroup(CacheFixtures.GROUP, "b").await()).isEqualTo(Eviction.DELIVERED);
            }
            assertThat(notes.size()).as("the notes of nobody here").isEqualTo(3);
        }
    }

    /** Three columns of text as they have stood in a table since there are notes. */
    @Test
    void aNoteOfAnEarlierVersionIsRead(RedisServer server) {
        EvictionNote old = new EvictionNote("0123456789abcdef0000000000000007", "t:<id>", "743a61");
        assertThat(EvictionNote.of(old.token(), CacheFixtures.PATTERN, Commands.bytes("t:a")))
                .isEqualTo(old);
        notes.insert(old);
        notes.slow.countDown();
        server.command("SET", "t:a", "old");
        try (Keywright keywright = connect(server, Duration.ofMillis(20))) {
            CacheStore<String, Row> unused = CacheFixtures.grouped(keywright, CacheFixtures.policy());
            Commands.eventually("it is delivered", () -> !notes.has(old));
            assertThat(server.command("EXISTS", "t:a").integer()).isZero();
        }
    }

    /** A write's own note is removed when its group is evicted, whether or not its caller waits. */
    @Test
    void aWriteRemovesTheNoteOfItsGroup(RedisServer server) {
        AtomicLong version = new AtomicLong(1);
        notes.slow.countDown();
        try (Keywright keywright = connect(server, SELDOM)) {
            CacheStore<String, Row> cache = CacheFixtures.grouped(keywright, CacheFixtures.policy());
            awaitStored(cache, version, "a1");
            long written = cache.writingNotedGroup(CacheFixtures.GROUP, "a", note -> {
                assertThat(note.keyPattern()).isEqualTo(CacheFixtures.GROUP.pattern());
                notes.insert(note);
                return version.incrementAndGet();
            });
            assertThat(read(cache, version, "a1")).isEqualTo(written);
            awaitStored(cache, version, "a1");
            written = cache.writingNotedGroupAsync(CacheFixtures.GROUP, "a", note -> {
                        notes.insert(note);
                        return CompletableFuture.completedFuture(version.incrementAndGet());
                    })
                    .toCompletableFuture()
                    .join();
            assertThat(read(cache, version, "a1")).isEqualTo(written);
            Commands.eventually("both notes are removed", () -> notes.size() == 0);
        }
    }

    /** The process ends between its commit and the eviction of a group; the next one delivers it. */
    @Test
    void aGroupOutlivesTheProcessThatChangedIt(RedisServer server) {
        AtomicLong version = new AtomicLong(1);
        notes.slow.countDown();
        try (FaultProxy proxy = FaultProxy.to(server);
                Keywright other = CacheFixtures.patient(server.uri()).connect()) {
            CacheStore<String, Row> reader = CacheFixtures.grouped(other, CacheFixtures.policy());
            awaitStored(reader, version, "a1");
            try (Keywright dying = CacheFixtures.patient(proxy.uri())
                    .caching(CacheOptions.DEFAULT.withOutbox(notes, SELDOM))
                    .connect()) {
                CacheStore<String, Row> writer = CacheFixtures.grouped(dying, CacheFixtures.policy());
                Commands.eventually("its looks, which find nothing", () -> notes.looks.get() == 2);
                long written = writer.writingNotedGroup(CacheFixtures.GROUP, "a", note -> {
                    notes.insert(note);
                    proxy.refuseConnections();
                    proxy.closeConnections();
                    return version.incrementAndGet();
                });
                assertThat(read(writer, version, "a1"))
                        .as("a process with an eviction that waits asks the source")
                        .isEqualTo(written);
                assertThat(notes.size()).as("not delivered").isEqualTo(1);
            }
            assertThat(read(reader, version, "a1")).as("of another process").isEqualTo(1);
            try (Keywright next = connect(server, Duration.ofMillis(20))) {
                CacheStore<String, Row> unused = CacheFixtures.grouped(next, CacheFixtures.policy());
                Commands.eventually("the note is delivered", () -> notes.size() == 0);
                assertThat(read(reader, version, "a1")).isEqualTo(2);
            }
        }
    }

    private static long read(CacheStore<String, Row> cache, AtomicLong version, String id) {
        return cache.get(id, key -> new Row(key, version.get()))
                .await()
                .orElseThrow()
                .version();
    }

    private static void awaitStored(CacheStore<String, Row> cache, AtomicLong version, String... ids) {
        for (String id : ids) {
            Commands.eventually(id + " is stored", () -> {
                AtomicInteger loads = new AtomicInteger();
                cache.get(id, key -> {
                            loads.incrementAndGet();
                            return new Row(key, version.get());
                        })
                        .await();
                return loads.get() == 0;
            });
        }
    }

    /** The task that waits for the next look is run when all is closed. */
    @Test
    void isNotCalledWhenAllIsClosed(RedisServer server) {
        notes.slow.countDown();
        Keywright keywright = connect(server, SELDOM);
        CacheStore<String, Row> cache = CacheFixtures.cache(keywright, CacheFixtures.policy());
        Commands.eventually("the first look", () -> notes.looks.get() == 1);
        boolean unused = cache.writingNoted("a", notes::insert);
        Commands.eventually("the note is removed", () -> notes.size() == 0);
        notes.insert(note(new EntryIds(), "t:b"));
        keywright.close();
        assertThat(notes.looks).hasValue(1);
        assertThat(lost).hasValue(0);
        assertThat(notes.size()).as("for another process").isEqualTo(1);
    }

    /** A table in memory. */
    private static final class Notes implements EvictionOutbox {

        final Map<String, EvictionNote> rows = new LinkedHashMap<>();
        final List<Throwable> failures = new ArrayList<>();
        final AtomicInteger looks = new AtomicInteger();
        final Map<String, Integer> looksFor = new ConcurrentHashMap<>();
        final AtomicInteger removals = new AtomicInteger();
        final AtomicInteger inside = new AtomicInteger();
        final AtomicInteger atOnce = new AtomicInteger();

        /** Removals of several wait until it is open. */
        final CountDownLatch slow = new CountDownLatch(1);

        volatile boolean givesNull;

        synchronized boolean insert(EvictionNote note) {
            rows.put(note.id(), note);
            return true;
        }

        synchronized boolean has(EvictionNote note) {
            return rows.containsKey(note.id());
        }

        synchronized int size() {
            return rows.size();
        }

        private void enter() {
            int now = inside.incrementAndGet();
            atOnce.accumulateAndGet(now, Math::max);
        }

        @Override
        @SuppressWarnings("NullAway") // what a careless one may do
        public List<EvictionNote> left(String keyPattern, Duration olderThan, int most) throws Exception {
            enter();
            try {
                looks.incrementAndGet();
                int unused = looksFor.merge(keyPattern, 1, Integer::sum);
                synchronized (this) {
                    if (!failures.isEmpty()) {
                        Throwable failure = failures.remove(0);
                        if (failure instanceof Error error) {
                            throw error;
                        }
                        throw (Exception) failure;
                    }
                    if (givesNull) {
                        givesNull = false;
                        return null;
                    }
                    return rows.values().stream().limit(most).toList();
                }
            } finally {
                inside.decrementAndGet();
            }
        }

        @Override
        public void remove(Collection<EvictionNote> delivered) throws Exception {
            enter();
            try {
                removals.incrementAndGet();
                if (looks.get() == 1 && !slow.await(60, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("not within a minute");
                }
                synchronized (this) {
                    delivered.forEach(note -> rows.remove(note.id()));
                }
            } finally {
                inside.decrementAndGet();
            }
        }
    }
}
