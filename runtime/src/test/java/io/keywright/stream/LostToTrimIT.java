package io.keywright.stream;

import static io.keywright.Commands.eventually;
import static io.keywright.stream.Events.GROUP;
import static io.keywright.stream.Events.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Commands;
import io.keywright.Keywright;
import io.keywright.repository.ClaimedEntries;
import io.keywright.repository.KeptEntries;
import io.keywright.repository.StreamGroup;
import io.keywright.repository.StreamStore;
import io.keywright.repository.StreamTrimming;
import io.keywright.repository.Taken;
import io.keywright.stream.Events.Event;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import io.keywright.testkit.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R45 and R46: what is trimmed or deleted while it is pending is told, and counted; never lost in silence. */
@RedisTest
class LostToTrimIT {

    private RedisServer server;
    private Keywright keywright;
    private StreamGroup<Event> group;

    @BeforeEach
    void open(RedisServer server) {
        this.server = server;
        this.keywright = server.shared(Keywright.class, running -> Commands.connect(running.uri()));
        this.group = Events.group(keywright);
    }

    /** R46: Redis 6.2 claims trimmed entries as if they were there; later ones name them in a third element. */
    @Test
    void aClaimTellsTrimmedEntriesAsTheServerDoes() {
        List<String> ids = deliver(4, "dead");
        server.command("XDEL", KEY, ids.get(1), ids.get(3));

        ClaimedEntries claimed = group.claim("me", Duration.ZERO, "0-0", 10).await();

        assertThat(claimed.isLast()).isTrue();
        if (server.name().equals("redis-6.2")) {
            assertThat(claimed.ids()).containsExactlyElementsOf(ids);
            assertThat(claimed.deleted()).isEmpty();
            assertThat(group.take("me", ids.get(1), 2, 5).await().kind()).isEqualTo(Taken.Kind.LOST);
            assertThat(group.take("me", ids.get(3), 2, 5).await().kind()).isEqualTo(Taken.Kind.LOST);
        } else {
            assertThat(claimed.ids()).containsExactly(ids.get(0), ids.get(2));
            assertThat(claimed.deleted()).containsExactly(ids.get(1), ids.get(3));
        }
        assertThat(Events.pending(server)).isEqualTo(2);
        assertThat(group.pending("me", "0-0", 10).await())
                .allSatisfy(pending -> assertThat(pending.deliveries())
                        .as("a claim counts as no delivery")
                        .isEqualTo(1));
    }

    @Test
    void takingCountsTheDeliveryOnceHoweverOftenItIsRepeated() {
        String id = deliver(1, "me").get(0);

        for (int i = 0; i < 3; i++) {
            Taken<Event> taken = group.take("me", id, 2, 5).await();
            assertThat(taken.kind()).isEqualTo(Taken.Kind.TAKEN);
            assertThat(taken.attempt()).isEqualTo(2);
        }
        assertThat(group.take("me", id, 6, 5).await().kind()).isEqualTo(Taken.Kind.EXHAUSTED);
        assertThat(group.take("other", id, 3, 5).await().kind()).isEqualTo(Taken.Kind.GONE);
    }

    @Test
    void keepingSaysWhatOthersHaveTakenOver() {
        List<String> ids = deliver(3, "me");
        server.command("XCLAIM", KEY, GROUP, "other", "0", ids.get(1));
        server.command("XACK", KEY, GROUP, ids.get(2));

        KeptEntries kept = group.keep("me", ids).await();
        assertThat(kept.others()).containsExactly(ids.get(1), ids.get(2));
        assertThat(kept.lost()).isEmpty();
        assertThat(server.command("XPENDING", KEY, GROUP, ids.get(1), ids.get(1), "1", "other")
                        .list())
                .as("it is not taken back")
                .hasSize(1);
    }

    /** Since Redis 7.0 a claim gives up what was trimmed: whoever keeps it must be told. */
    @Test
    void keepingTellsTrimmedEntriesAsTheServerDoes() {
        List<String> ids = deliver(3, "me");
        server.command("XDEL", KEY, ids.get(1));
        boolean old = server.name().equals("redis-6.2");

        KeptEntries kept = group.keep("me", ids).await();

        assertThat(kept.others()).isEmpty();
        assertThat(kept.lost()).isEqualTo(old ? List.of() : List.of(ids.get(1)));
        assertThat(group.take("me", ids.get(1), 2, 5).await().kind())
                .isEqualTo(old ? Taken.Kind.LOST : Taken.Kind.GONE);
    }

    @Test
    void aConsumerCountsWhatIsTrimmedWhileItWaitsForItsRetry() {
        Events.append(keywright, 0, 1);
        try (StreamConsumer<Event> consumer = Events.consumer(keywright, delivery -> {
                    throw new IllegalStateException("not yet");
                })
                // On Redis 6.2 the retry finds out, on later ones the word to the server that it is held.
                .retryDelay(
                        server.name().equals("redis-6.2") ? Duration.ofMillis(300) : Duration.ofMinutes(1),
                        Duration.ofMinutes(1))
                .claimAfter(Duration.ofSeconds(1))
                .start()) {
            eventually("it waits", () -> consumer.metrics().waitingForRetry() == 1);
            server.command("XTRIM", KEY, "MAXLEN", "=", "0");
            eventually("it is lost", () -> consumer.metrics().lostToTrim() == 1);
            assertThat(consumer.metrics().waitingForRetry()).isZero();
            assertThat(consumer.metrics().overtaken()).isZero();
        }
        assertThat(Events.pending(server)).isZero();
    }

    /** Its content is here: it is handled, and lost only if that fails. */
    @Test
    void whatIsTrimmedWhileItIsHandledIsLostOnlyIfThatFails() throws InterruptedException {
        Events.append(keywright, 0, 2);
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch release = new CountDownLatch(1);
        try (StreamConsumer<Event> consumer = Events.consumer(keywright, delivery -> {
                    begun.countDown();
                    release.await();
                    if (delivery.value().number() == 1) {
                        throw new IllegalStateException("not yet");
                    }
                })
                .concurrency(2)
                .claimAfter(Duration.ofSeconds(1))
                .start()) {
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            server.command("XTRIM", KEY, "MAXLEN", "=", "0");
            if (!server.name().equals("redis-6.2")) {
                eventually("the server was told that they are held", () -> Events.pending(server) == 0);
            }
            release.countDown();
            eventually("one is lost", () -> consumer.metrics().lostToTrim() == 1);
            eventually("one is handled", () -> consumer.metrics().acknowledged() == 1);
            assertThat(consumer.metrics().overtaken()).isZero();
        }
    }

    @Test
    void aConsumerCountsWhatWasTrimmedBeforeItCameToIt() {
        List<String> ids = deliver(10, "dead");
        server.command("XTRIM", KEY, "MAXLEN", "=", "4");
        Set<Long> handled = ConcurrentHashMap.newKeySet();
        try (StreamConsumer<Event> consumer = Events.consumer(
                        keywright, delivery -> handled.add(delivery.value().number()))
                .claimAfter(Duration.ofMillis(50))
                .start()) {
            eventually("nothing is pending", () -> Events.pending(server) == 0);
            eventually(
                    "all is accounted for",
                    () -> consumer.metrics().acknowledged() == 4
                            && consumer.metrics().lostToTrim() == 6);
        }
        assertThat(handled).containsExactlyInAnyOrder(6L, 7L, 8L, 9L);
        assertThat(ids).hasSize(10);
    }

    /** R45: a slow consumer, and a producer that trims to a tenth of what is pending. */
    @Test
    void nothingIsTrimmedThatGroupsNeedWhereTheyAreSpared() {
        StreamStore<String, Event> producer =
                Events.store(keywright).trimming(StreamTrimming.maxLength(10).sparingGroups());
        group.create("0-0").await();
        CountDownLatch release = new CountDownLatch(1);
        Set<Long> handled = ConcurrentHashMap.newKeySet();
        try (StreamConsumer<Event> consumer = Events.consumer(keywright, delivery -> {
                    release.await();
                    handled.add(delivery.value().number());
                })
                .concurrency(4)
                .start()) {
            for (int i = 0; i < 300; i++) {
                producer.append(new Event(i)).await().orElseThrow();
            }
            release.countDown();
            eventually("all acknowledged", () -> consumer.metrics().acknowledged() == 300);
            assertThat(consumer.metrics().lostToTrim()).isZero();
        }
        assertThat(handled).hasSize(300);
        while (producer.trim("shop", StreamTrimming.maxLength(10).sparingGroups())
                        .await()
                > 0) {
            // 200 at a time
        }
        assertThat(server.command("XLEN", KEY).integer()).isEqualTo(10);
    }

    /** R48: a consumer is removed only while nothing is pending for it, also if it reads at that moment. */
    @Test
    void removingAConsumerLosesNothing() throws InterruptedException {
        group.create("0-0").await();
        Events.append(keywright, 0, 2_000);
        CountDownLatch done = new CountDownLatch(1);
        List<Boolean> removed = new ArrayList<>();
        Thread remover = new Thread(() -> {
            while (done.getCount() > 0) {
                removed.add(group.removeConsumer("me").await());
            }
        });
        remover.start();
        List<String> ids = new ArrayList<>();
        while (ids.size() < 2_000) {
            for (String id : read("me", 10)) {
                ids.add(id);
                // Half of it is acknowledged at once: the consumer has something pending, and then has not.
                server.command("XACK", KEY, GROUP, id);
            }
        }
        Events.append(keywright, 2_000, 2_010);
        List<String> unacknowledged = read("me", 10);
        boolean lastRemoved = group.removeConsumer("me").await();
        done.countDown();
        remover.join();

        assertThat(lastRemoved).isFalse();
        assertThat(removed).contains(true);
        assertThat(group.pending("me", "0-0", 100).await())
                .extracting(pending -> pending.id())
                .containsExactlyElementsOf(unacknowledged);
    }

    private List<String> deliver(int count, String consumer) {
        Events.append(keywright, 0, count);
        group.create("0-0").await();
        return read(consumer, count);
    }

    private List<String> read(String consumer, int count) {
        Reply reply = server.command(
                "XREADGROUP", "GROUP", GROUP, consumer, "COUNT", Integer.toString(count), "STREAMS", KEY, ">");
        return reply.list().get(0).list().get(1).list().stream()
                .map(entry -> String.valueOf(entry.list().get(0).text()))
                .toList();
    }
}
