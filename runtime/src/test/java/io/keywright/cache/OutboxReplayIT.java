package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Commands;
import io.keywright.Keywright;
import io.keywright.cache.CacheFixtures.Row;
import io.keywright.testkit.RedisExtension;
import io.keywright.testkit.RedisServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

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
