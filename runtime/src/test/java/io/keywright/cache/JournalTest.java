package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Commands;
import io.keywright.RedisCommandException;
import io.keywright.cache.Journal.Pending;
import io.keywright.cache.Journal.Sender;
import io.keywright.repository.Call;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        volatile Predicate<Pending> refuses = eviction -> false;
        final AtomicInteger asked = new AtomicInteger();
        final AtomicInteger most = new AtomicInteger();

        @Override
        public Call<Boolean> send(List<Pending> evictions) {
            asked.incrementAndGet();
            most.accumulateAndGet(evictions.size(), Math::max);
            if (!up) {
                return Call.failed(new IllegalStateException("down"));
            }
            return evictions.stream().anyMatch(refuses)
                    ? Call.failed(new RedisCommandException("no", "NOPERM"))
                    : Call.completed(true);
        }
    }

    private static Pending eviction(Server server, String key, EntryId token, boolean noted) {
        return new Pending("t:<id>", key(key), token, () -> server, server, expires(), noted);
    }

    /** Evictions of a cache of its own, whose pattern is its name. */
    private List<Pending> evictions(Server server, String cache, int count) {
        Sender sender = server::send;
        return IntStream.range(0, count)
                .mapToObj(i -> new Pending(cache, key(cache + i), ids.next(), () -> server, sender, expires(), false))
                .toList();
    }

    private static Predicate<Pending> of(String cache) {
        return eviction -> eviction.keyPattern().equals(cache);
    }

    /** One that tries only when it is woken. */
    private Journal patient() {
        return new Journal(context, context.options(), TimeUnit.HOURS.toNanos(1));
    }

    /** One attempt of each line, and what comes of it: the server of these tests answers at once. */
    private void attempt(Journal patient) throws Exception {
        patient.wake();
        CountDownLatch over = new CountDownLatch(1);
        Future<?> unused = context.after(0, over::countDown); // on the one thread that the attempts run on, after them
        assertThat(over.await(60, TimeUnit.SECONDS)).isTrue();
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
        server.refuses = eviction -> eviction.key().equals(key("k7"));
        for (int i = 0; i < 2000; i++) {
            journal().add(eviction(server, "k" + i, ids.next(), false));
        }
        server.up = true;
        Commands.eventually("all others are delivered", () -> journal().size() == 1);
        assertThat(journal().isPending(key("k7"))).isTrue();
        server.refuses = eviction -> false;
        awaitEmpty();
    }

    /** The server's rights are not those that one cache needs; the evictions of another came later. */
    @Test
    void whatIsRefusedOfOneCacheKeepsNoOtherCacheWaiting() throws Exception {
        Journal patient = patient();
        Server server = new Server();
        evictions(server, "refused", 200).forEach(patient::add);
        evictions(server, "allowed", 50).forEach(patient::add);
        server.refuses = of("refused");
        server.up = true;
        attempt(patient);
        assertThat(patient.size()).isEqualTo(200);
        assertThat(patient.isPending(key("refused7"))).isTrue();
        assertThat(patient.isPending(key("allowed7"))).isFalse();
    }

    /** Of one cache the server refuses some keys for good: those behind them wait for a few attempts at most. */
    @Test
    void whatHasNotBeenTriedComesBeforeWhatWasRefused() throws Exception {
        Journal patient = patient();
        Server server = new Server();
        evictions(server, "k", 1250).forEach(patient::add);
        Set<KeyBytes> refused =
                evictions(server, "k", 1200).stream().map(Pending::key).collect(Collectors.toSet());
        server.refuses = eviction -> refused.contains(eviction.key());
        server.up = true;
        attempt(patient);
        attempt(patient);
        assertThat(patient.size()).as("501 have been tried at each attempt").isEqualTo(1250);
        attempt(patient);
        assertThat(patient.size()).isEqualTo(1200);
        assertThat(patient.isPending(key("k1200"))).isFalse();

        server.asked.set(0);
        patient.add(eviction(server, "late", ids.next(), false));
        attempt(patient);
        assertThat(patient.isPending(key("late"))).as("one that came later").isFalse();
    }

    /** What is refused for good is not sent again and again, and what stands refused is tried in turn. */
    @Test
    void ofWhatIsRefusedOneIsSentAtATime() throws Exception {
        Journal patient = patient();
        Server server = new Server();
        List<Pending> all = evictions(server, "k", 700);
        all.forEach(patient::add);
        List<KeyBytes> asked = new CopyOnWriteArrayList<>();
        server.refuses = eviction -> asked.add(eviction.key());
        server.up = true;
        attempt(patient);
        attempt(patient);
        List<KeyBytes> keys = all.stream().map(Pending::key).toList();
        assertThat(asked).as("each has been tried").containsAll(keys);

        asked.clear();
        for (int i = 1; i <= 700; i++) {
            attempt(patient);
            assertThat(asked).hasSize(i);
        }
        assertThat(asked).as("in turn").containsExactlyInAnyOrderElementsOf(keys);
        assertThat(patient.size()).isEqualTo(700);
    }

    /** A replica that becomes a master, or rights that are given: one is sent, and then all together. */
    @Test
    void aRefusalThatIsOverIsOverForAll() throws Exception {
        Journal patient = patient();
        Server server = new Server();
        evictions(server, "k", 400).forEach(patient::add);
        server.refuses = eviction -> true;
        server.up = true;
        attempt(patient);
        server.refuses = eviction -> false;
        server.asked.set(0);
        server.most.set(0);
        attempt(patient);
        assertThat(patient.size()).isZero();
        assertThat(server.asked).hasValue(2);
        assertThat(server.most).hasValue(399);
    }

    /** New ones of a tenant whose rights are gone come all the time; those of another one have been given back. */
    @Test
    void whatWasRefusedIsTriedWhileOthersAreRefusedAnew() throws Exception {
        Journal patient = patient();
        Server server = new Server();
        evictions(server, "old", 3).forEach(patient::add);
        server.refuses = eviction -> true;
        server.up = true;
        attempt(patient);
        Set<KeyBytes> refused =
                evictions(server, "new", 3).stream().map(Pending::key).collect(Collectors.toSet());
        server.refuses = eviction -> refused.contains(eviction.key());
        for (KeyBytes each : refused) {
            patient.add(new Pending("old", each, ids.next(), () -> server, server, expires(), false));
            attempt(patient);
        }
        assertThat(patient.size()).isEqualTo(3);
        assertThat(patient.isPending(key("old0"))).isFalse();
    }

    @Test
    void whatIsRefusedExpiresOrIsLostLikeAnyOther() throws Exception {
        Journal patient = patient();
        Server server = new Server();
        server.up = true;
        server.refuses = eviction -> true;
        long soon = System.nanoTime() + 1;
        patient.add(new Pending("t:<id>", key("a"), ids.next(), () -> server, server, soon, false));
        patient.add(eviction(server, "b", ids.next(), false));
        patient.add(eviction(server, "c", ids.next(), false));
        attempt(patient);
        assertThat(patient.isPending(key("a"))).isFalse();
        assertThat(patient.isPending(key("b"))).isTrue();
        patient.close();
        assertThat(patient.isPending(key("b"))).isFalse();
        Commands.eventually("told", () -> told.size() == 6);
        assertThat(told).contains("expired a", "lost b", "lost c");
    }

    /** Nothing but the connection's return ends this wait. */
    @Test
    void theConnectionsReturnIsNotWaitedFor() {
        Journal patient = patient();
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
        Journal patient = patient();
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
        assertThat(journal().add(eviction(server, "c", ids.next(), true))).isEqualTo(Eviction.PENDING);
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
