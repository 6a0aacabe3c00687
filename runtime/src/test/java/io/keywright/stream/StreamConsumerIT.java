package io.keywright.stream;

import static io.keywright.Commands.eventually;
import static io.keywright.stream.Events.DEAD_KEY;
import static io.keywright.stream.Events.GROUP;
import static io.keywright.stream.Events.KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.Commands;
import io.keywright.Cursor;
import io.keywright.Keywright;
import io.keywright.RedisCommandException;
import io.keywright.repository.DeadLetter;
import io.keywright.repository.GroupState;
import io.keywright.repository.StreamStore;
import io.keywright.stream.Events.Event;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a consumer does with entries, as long as the server is well. */
@RedisTest
class StreamConsumerIT {

    private static final String SHOP = "shop";

    private RedisServer server;
    private Keywright keywright;

    @BeforeEach
    void open(RedisServer server) {
        this.server = server;
        this.keywright = server.shared(Keywright.class, running -> Commands.connect(running.uri()));
    }

    @Test
    void handlesEachEntryOnceAndAcknowledgesIt() {
        Events.append(keywright, 0, 500);
        Collection<Long> handled = new ConcurrentLinkedQueue<>();
        try (StreamConsumer<Event> consumer = Events.consumer(
                        keywright, delivery -> handled.add(delivery.value().number()))
                .concurrency(4)
                .start()) {
            Events.append(keywright, 500, 1_000);
            eventually("all acknowledged", () -> consumer.metrics().acknowledged() == 1_000);
            assertThat(consumer.metrics().received()).isEqualTo(1_000);
            assertThat(consumer.metrics().inFlight()).isZero();
            assertThat(consumer.metrics().reading()).isTrue();
        }
        assertThat(handled).hasSize(1_000).containsAll(range(0, 1_000));
        assertThat(Events.pending(server)).isZero();
    }

    @Test
    void handlesOneEntryAfterTheOtherInTheStreamsOrder() {
        Events.append(keywright, 0, 300);
        Collection<Long> handled = new ConcurrentLinkedQueue<>();
        try (StreamConsumer<Event> consumer = Events.consumer(
                        keywright, delivery -> handled.add(delivery.value().number()))
                .start()) {
            eventually("all acknowledged", () -> consumer.metrics().acknowledged() == 300);
        }
        assertThat(handled).containsExactlyElementsOf(range(0, 300));
    }

    @Test
    void makesTheStreamWithItsTtlAndTheGroup() {
        try (StreamConsumer<Event> consumer =
                Events.consumer(keywright, delivery -> {}).start()) {
            assertThat(server.command("PTTL", KEY).integer()).isPositive();
            assertThat(consumer.groupState())
                    .get()
                    .extracting(GroupState::lastDelivered)
                    .isEqualTo("0-0");
        }
    }

    @Test
    void aNewGroupMayBeginWithTheNextEntry() {
        Events.append(keywright, 0, 5);
        Collection<Long> handled = new ConcurrentLinkedQueue<>();
        try (StreamConsumer<Event> consumer = Events.consumer(
                        keywright, delivery -> handled.add(delivery.value().number()))
                .fromNow()
                .start()) {
            Events.append(keywright, 5, 8);
            eventually("three acknowledged", () -> consumer.metrics().acknowledged() == 3);
        }
        assertThat(handled).containsExactly(5L, 6L, 7L);
    }

    @Test
    void triesAgainWhatFailed() {
        Events.append(keywright, 0, 20);
        Map<Long, Integer> attempts = new ConcurrentHashMap<>();
        try (StreamConsumer<Event> consumer = Events.consumer(keywright, delivery -> {
                    attempts.put(delivery.value().number(), delivery.attempt());
                    if (delivery.value().number() % 5 == 0 && delivery.attempt() < 3) {
                        throw new IllegalStateException("not yet");
                    }
                })
                .concurrency(2)
                .start()) {
            eventually("all acknowledged", () -> consumer.metrics().acknowledged() == 20);
            assertThat(consumer.metrics().failed()).isEqualTo(8);
            assertThat(consumer.metrics().deadLettered()).isZero();
        }
        assertThat(attempts).containsEntry(0L, 3).containsEntry(1L, 1).containsEntry(15L, 3);
        assertThat(server.command("EXISTS", DEAD_KEY).integer()).isZero();
    }

    /** R44: neither the handler's exceptions and errors nor entries that can't be decoded stop the loop. */
    @Test
    void goesOnWhateverTheHandlerThrowsAndTheStreamHolds() {
        int badPayloads = 0;
        for (int i = 0; i < 1_000; i++) {
            if (i % 200 == 199) {
                badPayloads++;
                server.command("XADD", KEY, "*", "number", "no number");
            }
            Events.append(keywright, i, i + 1);
        }
        Set<Long> handled = ConcurrentHashMap.newKeySet();
        try (StreamConsumer<Event> consumer = Events.consumer(keywright, delivery -> {
                    long number = delivery.value().number();
                    if (number % 400 == 0) {
                        throw new StackOverflowError();
                    }
                    if (number % 200 == 0) {
                        throw new Exception("checked");
                    }
                    handled.add(number);
                })
                .concurrency(2)
                .maxAttempts(2)
                .start()) {
            int given = 5 + badPayloads;
            eventually(
                    "all given up or acknowledged",
                    () -> consumer.metrics().deadLettered() == given
                            && consumer.metrics().acknowledged() == 995);
            Events.append(keywright, 1_001, 1_002);
            eventually("it goes on", () -> handled.contains(1_001L));
        }
        assertThat(handled).hasSize(996);
        assertThat(Events.pending(server)).isZero();
    }

    @Test
    void saysInADeadLetterWhatBecameOfTheEntry() {
        String id = Events.store(keywright).append(new Event(7)).await().orElseThrow();
        try (StreamConsumer<Event> consumer = Events.consumer(keywright, delivery -> {
                    throw new IllegalArgumentException("SECRET");
                })
                .name("one")
                .maxAttempts(3)
                .start()) {
            eventually("a dead letter", () -> consumer.metrics().deadLettered() == 1);
            assertThat(consumer.metrics().failed()).isEqualTo(3);
        }
        List<DeadLetter<Event>> letters = Events.group(keywright)
                .deadLetters(Events.dead(keywright).deadLetters(SHOP), Cursor.start(), 10)
                .await()
                .items();

        assertThat(letters).singleElement().satisfies(letter -> {
            assertThat(letter.originalId()).isEqualTo(id);
            assertThat(letter.group()).isEqualTo(GROUP);
            assertThat(letter.consumer()).isEqualTo("one");
            assertThat(letter.attempts()).isEqualTo(3);
            assertThat(letter.cause()).isEqualTo("java.lang.IllegalArgumentException");
            assertThat(letter.entry().decode()).isEqualTo(new Event(7));
        });
        assertThat(server.command("PTTL", DEAD_KEY).integer()).isPositive();
        assertThat(Events.pending(server)).isZero();
        assertThat(Events.numbers(server, KEY)).as("the entry itself stays").containsExactly(7L);
    }

    /**
     * A dead letter that the server refuses waits by itself: neither the others' retries nor new entries wait for it.
     */
    @Test
    void goesOnWhileADeadLetterIsRefused() {
        server.command("SET", DEAD_KEY, "no stream");
        Events.append(keywright, 0, 2);
        AtomicReference<StreamConsumer<Event>> made = new AtomicReference<>();
        try (StreamConsumer<Event> consumer = Events.consumer(keywright, delivery -> {
                    if (delivery.value().number() == 0) {
                        throw new IllegalStateException("never");
                    }
                    if (delivery.value().number() == 1 && delivery.attempt() == 1) {
                        eventually(
                                "the dead letter is refused",
                                () -> made.get() != null && made.get().metrics().outages() > 0);
                        throw new IllegalStateException("not yet");
                    }
                })
                .concurrency(2)
                .maxAttempts(2)
                .start()) {
            made.set(consumer);
            Events.append(keywright, 2, 5);
            eventually("the others are acknowledged", () -> consumer.metrics().acknowledged() == 4);
            assertThat(consumer.metrics().deadLettered()).isZero();
            assertThat(Events.pending(server)).isEqualTo(1);

            server.command("DEL", DEAD_KEY);
            eventually("a dead letter", () -> consumer.metrics().deadLettered() == 1);
        }
        assertThat(Events.numbers(server, DEAD_KEY)).containsExactly(0L);
    }

    @Test
    void drivesADeadLetterBackOnce() {
        Events.store(keywright).append(new Event(7)).await().orElseThrow();
        AtomicInteger runs = new AtomicInteger();
        StreamStore<String, Event> dead = Events.dead(keywright);
        try (StreamConsumer<Event> consumer = Events.consumer(keywright, delivery -> {
                    if (runs.incrementAndGet() == 1) {
                        throw new IllegalStateException();
                    }
                })
                .maxAttempts(1)
                .start()) {
            eventually("a dead letter", () -> consumer.metrics().deadLettered() == 1);
            String letter = Events.group(keywright)
                    .deadLetters(dead.deadLetters(SHOP), Cursor.start(), 10)
                    .await()
                    .items()
                    .get(0)
                    .id();
            assertThat(Events.group(keywright)
                            .redrive(dead.deadLetters(SHOP), letter)
                            .await()
                            .isApplied())
                    .isTrue();
            assertThat(Events.group(keywright)
                            .redrive(dead.deadLetters(SHOP), letter)
                            .await()
                            .isApplied())
                    .isFalse();
            eventually("handled", () -> consumer.metrics().acknowledged() == 1);
        }
        assertThat(dead.length(SHOP).await()).isZero();
        assertThat(Events.numbers(server, KEY)).containsExactly(7L, 7L);
    }

    @Test
    void holdsNoMoreThanItMay() throws InterruptedException {
        Events.append(keywright, 0, 200);
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger running = new AtomicInteger();
        try (StreamConsumer<Event> consumer = Events.consumer(keywright, delivery -> {
                    running.incrementAndGet();
                    release.await();
                })
                .concurrency(3)
                .maxInFlight(10)
                .start()) {
            eventually("it is full", () -> consumer.metrics().inFlight() == 10);
            eventually("all threads are busy", () -> running.get() == 3);
            assertThat(Events.pending(server)).isEqualTo(10);
            release.countDown();
            eventually("all acknowledged", () -> consumer.metrics().acknowledged() == 200);
        }
    }

    @Test
    void keepsTheOrderOfWhatBelongsTogetherAlsoWhereItHasToTryAgain() {
        Events.append(keywright, 0, 200);
        Map<Long, List<Long>> handled = new ConcurrentHashMap<>();
        try (StreamConsumer<Event> consumer = Events.consumer(keywright, delivery -> {
                    long number = delivery.value().number();
                    if (number % 7 == 0 && delivery.attempt() < 3) {
                        throw new IllegalStateException();
                    }
                    handled.computeIfAbsent(number % 10, key -> new ArrayList<>())
                            .add(number);
                })
                .concurrency(8)
                .inOrderOf(event -> event.number() % 10)
                .start()) {
            eventually("all acknowledged", () -> consumer.metrics().acknowledged() == 200);
        }
        Map<Long, List<Long>> expected = new HashMap<>();
        range(0, 200)
                .forEach(number -> expected.computeIfAbsent(number % 10, key -> new ArrayList<>())
                        .add(number));
        assertThat(handled).isEqualTo(expected);
    }

    @Test
    void findsWhatItHadInHandWhenItComesBack() {
        Events.append(keywright, 0, 10);
        Events.group(keywright).create("0-0").await();
        server.command("XREADGROUP", "GROUP", GROUP, "pod-1", "COUNT", "6", "STREAMS", KEY, ">");
        Collection<Long> handled = new ConcurrentLinkedQueue<>();
        try (StreamConsumer<Event> consumer = Events.consumer(
                        keywright, delivery -> handled.add(delivery.value().number()))
                .name("pod-1")
                .start()) {
            eventually("all acknowledged", () -> consumer.metrics().acknowledged() == 10);
            assertThat(consumer.metrics().recovered()).isEqualTo(6);
            assertThat(consumer.metrics().received()).isEqualTo(4);
        }
        assertThat(handled).containsExactlyInAnyOrderElementsOf(range(0, 10));
    }

    @Test
    void takesOverWhatADeadConsumerLeft() {
        Events.append(keywright, 0, 10);
        Events.group(keywright).create("0-0").await();
        server.command("XREADGROUP", "GROUP", GROUP, "dead", "COUNT", "6", "STREAMS", KEY, ">");
        Map<Long, Integer> attempts = new ConcurrentHashMap<>();
        try (StreamConsumer<Event> consumer = Events.consumer(
                        keywright, delivery -> attempts.put(delivery.value().number(), delivery.attempt()))
                .claimAfter(Duration.ofMillis(200))
                .start()) {
            eventually("all acknowledged", () -> consumer.metrics().acknowledged() == 10);
            assertThat(consumer.metrics().claimed()).isEqualTo(6);
        }
        assertThat(attempts).hasSize(10).containsEntry(0L, 2).containsEntry(9L, 1);
    }

    @Test
    void leavesAloneWhatAnotherConsumerIsStillWorkingOn() throws InterruptedException {
        Events.append(keywright, 0, 1);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger others = new AtomicInteger();
        try (StreamConsumer<Event> slow = Events.consumer(keywright, delivery -> {
                    begun.countDown();
                    release.await();
                })
                .claimAfter(Duration.ofMillis(3_000)) // longer: its own claims must not be what keeps it
                .start()) {
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            try (StreamConsumer<Event> other = Events.consumer(keywright, delivery -> others.incrementAndGet())
                    .claimAfter(Duration.ofMillis(2_500))
                    .start()) {
                // Long enough for the other to claim, were nothing heard of the first.
                assertThat(release.await(4_200, TimeUnit.MILLISECONDS)).isFalse();
                release.countDown();
                eventually("acknowledged", () -> slow.metrics().acknowledged() == 1);
                assertThat(other.metrics().claimed()).isZero();
            }
        }
        assertThat(others).hasValue(0);
    }

    @Test
    void beginsAgainWithAllEntriesWhereTheGroupWasLost() {
        Set<Long> handled = ConcurrentHashMap.newKeySet();
        try (StreamConsumer<Event> consumer = Events.consumer(
                        keywright, delivery -> handled.add(delivery.value().number()))
                .start()) {
            Events.append(keywright, 0, 3);
            eventually("three handled", () -> handled.size() == 3);
            server.command("DEL", KEY);
            Events.append(keywright, 3, 6);
            eventually("the others handled", () -> handled.size() == 6);
            assertThat(consumer.metrics().outages()).isPositive();
        }
    }

    @Test
    void signsOffWhenItsNameWasMadeUp() {
        Events.append(keywright, 0, 3);
        try (StreamConsumer<Event> consumer =
                Events.consumer(keywright, delivery -> {}).start()) {
            eventually("acknowledged", () -> consumer.metrics().acknowledged() == 3);
            assertThat(server.command("XINFO", "CONSUMERS", KEY, GROUP).list()).hasSize(1);
        }
        assertThat(server.command("XINFO", "CONSUMERS", KEY, GROUP).list()).isEmpty();
    }

    @Test
    void finishesWhatItHasInHandWhenItIsClosed() {
        Events.append(keywright, 0, 50);
        AtomicInteger handled = new AtomicInteger();
        StreamConsumer<Event> consumer = Events.consumer(keywright, delivery -> {
                    TimeUnit.MILLISECONDS.sleep(2);
                    handled.incrementAndGet();
                })
                .maxInFlight(20)
                .start();
        eventually("it has begun", () -> handled.get() > 5);

        consumer.close();

        assertThat(consumer.isClosed()).isTrue();
        assertThat(consumer.metrics().acknowledged()).isEqualTo(handled.get());
        assertThat(consumer.metrics().inFlight()).isZero();
        assertThat(Events.pending(server)).isZero();
        consumer.close();
    }

    @Test
    void interruptsAHandlerThatTakesTooLongAndLeavesItsEntryToOthers() throws InterruptedException {
        Events.append(keywright, 0, 3);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        StreamConsumer<Event> consumer = Events.consumer(keywright, delivery -> {
                    begun.countDown();
                    never.await();
                })
                .drainLimit(Duration.ofMillis(100))
                .start();
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        consumer.close();

        assertThat(consumer.isClosed()).isTrue();
        assertThat(consumer.metrics().failed()).isZero();
        assertThat(Events.pending(server)).isEqualTo(3);
        assertThat(server.command("XINFO", "CONSUMERS", KEY, GROUP).list())
                .as("its pending entries would be forgotten with it")
                .hasSize(1);
    }

    @Test
    void canBeClosedByItsHandler() {
        Events.append(keywright, 0, 1);
        StreamConsumer<?>[] made = new StreamConsumer<?>[1];
        CountDownLatch known = new CountDownLatch(1);
        StreamConsumer<Event> consumer = Events.consumer(keywright, delivery -> {
                    known.await();
                    made[0].close();
                })
                .start();
        made[0] = consumer;
        known.countDown();

        eventually("it is closed", consumer::isClosed);
        assertThat(consumer.metrics().acknowledged()).isEqualTo(1);
    }

    @Test
    void refusesToStartWithoutAPlaceForDeadLettersOrWithTooLittleRoom() {
        assertThatThrownBy(() -> StreamConsumer.of(Events.group(keywright), (Delivery<Event> delivery) -> {})
                        .start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("deadLetters");
        assertThatThrownBy(() -> Events.consumer(keywright, delivery -> {})
                        .concurrency(5)
                        .maxInFlight(4)
                        .start())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsHowFarTheGroupHasCome() {
        Events.append(keywright, 0, 10);
        assertThat(Events.group(keywright).create("0-0").await()).isTrue();
        assertThat(Events.group(keywright).create("0-0").await()).isFalse();
        server.command("XREADGROUP", "GROUP", GROUP, "c", "COUNT", "4", "STREAMS", KEY, ">");

        GroupState state = Events.group(keywright).state().await().orElseThrow();

        assertThat(state.length()).isEqualTo(10);
        assertThat(state.pending()).isEqualTo(4);
        assertThat(state.consumers()).isEqualTo(1);
        assertThat(state.oldestPending())
                .contains(String.valueOf(server.command("XRANGE", KEY, "-", "+")
                        .list()
                        .get(0)
                        .list()
                        .get(0)
                        .text()));
        if (server.name().equals("redis-6.2")) {
            assertThat(state.lag()).isEmpty();
        } else {
            assertThat(state.lag()).hasValue(6);
        }
    }

    @Test
    void tellsThatThereIsNoSuchGroup() throws Exception {
        assertThat(Events.group(keywright).state().await()).as("no stream").isEmpty();
        Events.append(keywright, 0, 1);
        assertThat(Events.group(keywright).state().await()).as("no group").isEmpty();
        assertThat(Events.group(keywright)
                        .state()
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get(20, TimeUnit.SECONDS))
                .isEmpty();

        server.command("DEL", KEY);
        server.command("SET", KEY, "no stream");
        assertThatThrownBy(() -> Events.group(keywright).state().await())
                .isInstanceOf(RedisCommandException.class)
                .hasMessageContaining("WRONGTYPE");
    }

    private static List<Long> range(long from, long to) {
        return LongStream.range(from, to).boxed().toList();
    }
}
