package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Commands;
import io.keywright.RedisCommandException;
import io.keywright.cache.Journal.Pending;
import io.keywright.cache.Journal.Sender;
import io.keywright.repository.Call;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** R16: what becomes of evictions that were not acknowledged, without a server. */
class JournalTest {

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<String> threads = new CopyOnWriteArrayList<>();
    private final EntryIds ids = new EntryIds();
    private CacheContext context = context(new Listener(), 100_000);

    @AfterEach
    void close() {
        context.close();
    }

    private static CacheContext context(EvictionListener listener, int capacity) {
        return new CacheContext(CacheOptions.DEFAULT.withEvictions(listener, capacity), new Random(1));
    }

    private Journal journal() {
        return context.journal();
    }

    /** A server that answers, or does not. */
    private static final class Server implements Sender {
        volatile boolean up;
        volatile KeyBytes refused = key("");
        final AtomicInteger asked = new AtomicInteger();
        final AtomicInteger most = new AtomicInteger();

        @Override
        public Call<Boolean> send(List<Pending> evictions) {
            asked.incrementAndGet();
            most.accumulateAndGet(evictions.size(), Math::max);
            if (!up) {
                return Call.failed(new IllegalStateException("down"));
            }
            boolean refuses =
                    evictions.stream().anyMatch(eviction -> eviction.key().equals(refused));
            return refuses ? Call.failed(new RedisCommandException("no", "NOPERM")) : Call.completed(true);
        }
    }

    private static Pending eviction(Server server, String key, EntryId token, boolean noted) {
        return new Pending("t:<id>", key(key), token, () -> server, server, expires(), noted);
    }

    private static long expires() {
        return System.nanoTime() + TimeUnit.HOURS.toNanos(1);
    }

    private static KeyBytes key(String key) {
        return new KeyBytes(Commands.bytes(key));
    }

    private void awaitEmpty() {
        Commands.eventually("nothing pending", () -> journal().size() == 0);
    }

    /** As the outbox does at each of its looks while Redis is away. */
    @Test
    void anEvictionThatComesAgainIsPendingOnce() {
        context.close();
        context = context(new Listener(), 1);
        Server server = new Server();
        EntryId token = ids.next();
        for (int look = 0; look < 3; look++) {
            assertThat(journal().add(eviction(server, "a", token, true))).isEqualTo(Eviction.PENDING);
        }
        assertThat(journal().holds(token)).isTrue();
        assertThat(journal().add(eviction(server, "b", ids.next(), false))).isEqualTo(Eviction.LOST);
        server.up = true;
        awaitEmpty();
        assertThat(journal().isPending(key("a")))
                .as("its key, when it is delivered")
                .isFalse();
        assertThat(journal().holds(token)).isFalse();
        Commands.eventually("told", () -> told.size() == 3);
        assertThat(told).containsExactly("pending a", "lost b", "delivered a");
    }

    /** For want of memory, or of a class. */
    @Test
    void anEvictionThatAnErrorKeepsFromBeingSentIsSentAgain() {
        AtomicInteger asked = new AtomicInteger();
        Sender broken = evictions -> {
            if (asked.incrementAndGet() == 1) {
                throw new NoClassDefFoundError("of the sender");
            }
            return Call.completed(true);
        };
        journal().add(new Pending("t:<id>", key("a"), ids.next(), () -> broken, broken, expires(), false));
        awaitEmpty();
        assertThat(asked).hasValueGreaterThan(1);
    }

    /** Two evictions of one key count as two. */
    @Test
    void aKeyIsPendingUntilItsLastEvictionIsDelivered() {
        Server one = new Server();
        Server other = new Server();
        journal().add(eviction(one, "a", ids.next(), false));
        journal().add(eviction(other, "a", ids.next(), false));
        one.up = true;
        Commands.eventually("one is delivered", () -> journal().size() == 1);
        assertThat(journal().isPending(key("a"))).isTrue();
        other.up = true;
        awaitEmpty();
        assertThat(journal().isPending(key("a"))).isFalse();
    }

    /** A shard of a cluster is down; the evictions of the others do not queue up behind its own. */
    @Test
    void noServerWaitsForAnother() {
        Server down = new Server();
        Server up = new Server();
        for (int i = 0; i < 100; i++) {
            journal().add(eviction(down, "down" + i, ids.next(), false));
        }
        up.up = true;
        journal().add(eviction(up, "up", ids.next(), false));
        Commands.eventually("the one is delivered", () -> journal().size() == 100);
        assertThat(down.asked.get())
                .as("how often the other server was asked until then")
                .isLessThan(50);
        down.up = true;
        awaitEmpty();
    }

    /** One command for many: the outage ends as soon as its last eviction is delivered. */
    @Test
    void whatHasGatheredIsSentTogether() {
        Server server = new Server();
        for (int i = 0; i < 1000; i++) {
            journal().add(eviction(server, "k" + i, ids.next(), false));
        }
        server.asked.set(0);
        server.up = true;
        awaitEmpty();
        assertThat(server.most).as("after the one that tries").hasValue(999);
        Commands.eventually("told", () -> told.size() == 2000);
    }

    @Test
    void whatTheServerRefusesKeepsNoOtherWaiting() {
        Server server = new Server();
        server.refused = key("k7");
        for (int i = 0; i < 2000; i++) {
            journal().add(eviction(server, "k" + i, ids.next(), false));
        }
        server.up = true;
        Commands.eventually("all others are delivered", () -> journal().size() == 1);
        assertThat(journal().isPending(key("k7"))).isTrue();
        server.refused = key("");
        awaitEmpty();
    }

    /** Nothing but the connection's return ends this wait. */
    @Test
    void theConnectionsReturnIsNotWaitedFor() {
        Journal patient = new Journal(context, CacheOptions.DEFAULT, TimeUnit.HOURS.toNanos(1));
        Server server = new Server();
        patient.add(eviction(server, "a", ids.next(), false));
        patient.wake();
        Commands.eventually("an attempt", () -> server.asked.get() == 1);
        server.up = true;
        Commands.eventually("nothing pending", () -> {
            patient.wake();
            return patient.size() == 0;
        });
    }

    /** Each connection that is made wakes it, and many may be made at once. */
    @Test
    void oneAttemptAtATimeIsUnderWay() throws Exception {
        Journal patient = new Journal(context, CacheOptions.DEFAULT, TimeUnit.HOURS.toNanos(1));
        BlockingQueue<CompletableFuture<Boolean>> underWay = new LinkedBlockingQueue<>();
        Sender slow = evictions -> {
            CompletableFuture<Boolean> reply = new CompletableFuture<>();
            underWay.add(reply);
            return new FutureCall<>(reply, "t:<id>");
        };
        patient.add(new Pending("t:<id>", key("a"), ids.next(), () -> "server", slow, expires(), false));
        for (int attempt = 0; attempt < 100; attempt++) {
            CompletableFuture<Boolean> reply = null;
            while (reply == null) {
                patient.wake();
                reply = underWay.poll(1, TimeUnit.MILLISECONDS);
            }
            patient.wake();
            assertThat(underWay).isEmpty();
            reply.completeExceptionally(new IllegalStateException("down"));
        }
    }

    /** Its slot has got another master meanwhile. */
    @Test
    void whatBelongsToAnotherServerNowGoesThere() {
        Server down = new Server();
        Server up = new Server();
        up.up = true;
        AtomicInteger asked = new AtomicInteger();
        journal().add(eviction(down, "first", ids.next(), false));
        journal()
                .add(new Pending(
                        "t:<id>",
                        key("moved"),
                        ids.next(),
                        () -> asked.getAndIncrement() == 0 ? down : up,
                        evictions -> (asked.get() < 2 ? down : up).send(evictions),
                        expires(),
                        false));
        Commands.eventually("the moved one is delivered", () -> !journal().isPending(key("moved")));
        assertThat(journal().isPending(key("first"))).isTrue();
    }

    @Test
    void anEvictionThatNobodyNeedsAnyMoreExpires() {
        Server server = new Server();
        journal().add(new Pending("t:<id>", key("a"), ids.next(), () -> server, server, System.nanoTime(), false));
        awaitEmpty();
        Commands.eventually("told", () -> told.size() == 2);
        assertThat(told).containsExactly("pending a", "expired a");
    }

    @Test
    void listenersRunOnThreadsThatMayWait() {
        Server server = new Server();
        journal().add(eviction(server, "a", ids.next(), false));
        server.up = true;
        Commands.eventually("told", () -> told.contains("delivered a"));
        assertThat(threads).isNotEmpty().allMatch("keywright-cache-loader"::equals);
    }

    @Test
    void aListenerThatThrowsEndsNothing() {
        context.close();
        context = context(
                new Listener() {
                    @Override
                    void tell(String event) {
                        super.tell(event);
                        throw new AssertionError("a listener's own");
                    }
                },
                100_000);
        Server server = new Server();
        for (int i = 0; i < 3; i++) {
            assertThat(journal().add(eviction(server, "k" + i, ids.next(), false)))
                    .isEqualTo(Eviction.PENDING);
        }
        server.up = true;
        awaitEmpty();
        Commands.eventually("told", () -> told.size() == 6);
        server.up = false;
        journal().add(eviction(server, "last", ids.next(), false));
        context.close();
        Commands.eventually("told of the end", () -> told.contains("lost last"));
    }

    /** What stands in an outbox is not lost with the process. */
    @Test
    void whatIsNotedIsNotLostAtTheEnd() {
        Server server = new Server();
        journal().add(eviction(server, "a", ids.next(), true));
        journal().add(eviction(server, "b", ids.next(), false));
        context.close();
        assertThat(told).contains("lost b").doesNotContain("lost a");
        assertThat(journal().add(eviction(server, "c", ids.next(), true))).isEqualTo(Eviction.LOST);
        assertThat(told).doesNotContain("lost c");
    }

    private class Listener extends EvictionEar {
        @Override
        void tell(String event) {
            threads.add(Thread.currentThread().getName());
            told.add(event);
        }
    }
}
