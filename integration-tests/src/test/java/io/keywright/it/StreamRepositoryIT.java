package io.keywright.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Cursor;
import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Page;
import io.keywright.Pipeline;
import io.keywright.it.OrderEvent.Step;
import io.keywright.it.OrderEventRepository.Group;
import io.keywright.repository.DeadLetter;
import io.keywright.repository.StreamEntry;
import io.keywright.stream.StreamConsumer;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Generated repositories of STREAM, as logs and as work for consumer groups. */
@RedisTest
class StreamRepositoryIT {

    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    private static final String KEY = "it:orders:{main}:2026";

    private RedisServer server;
    private Keywright keywright;
    private OrderEventRepository orders;

    @BeforeEach
    void open(RedisServer redis) {
        server = redis;
        keywright = redis.shared(Keywright.class, Connections::patient);
        orders = new OrderEventRepository(keywright);
    }

    @Test
    void anEntryIsPlainFieldsAndReadBothWays() {
        String first = orders.append(order(1, Step.PLACED)).orElseThrow();
        List<String> more =
                orders.appendAll(List.of(noted(2, "gift"), order(3, Step.PAID))).orElseThrow();

        assertThat(server.command("XRANGE", KEY, more.get(0), more.get(0))
                        .list()
                        .get(0)
                        .list()
                        .get(1)
                        .texts())
                .containsExactly("orderId", "2", "step", "PLACED", "at", "" + NOON.toEpochMilli(), "note", "gift");
        assertThat(orders.find("main", 2026, more.get(0))).contains(new StreamEntry<>(more.get(0), noted(2, "gift")));
        assertThat(orders.find("main", 2026, "1-1")).isEmpty();
        assertThat(orders.first("main", 2026).orElseThrow().id()).isEqualTo(first);
        assertThat(orders.last("main", 2026).orElseThrow().value()).isEqualTo(order(3, Step.PAID));
        assertThat(orders.length("main", 2026)).isEqualTo(3);
        assertThat(orders.remainingTtl("main", 2026).orElseThrow()).isGreaterThan(Duration.ofDays(29));

        Page<StreamEntry<OrderEvent>> page = orders.page("main", 2026, Cursor.start(), 2);
        assertThat(numbers(page)).containsExactly(1L, 2L);
        assertThat(numbers(orders.page("main", 2026, page.next(), 2))).containsExactly(3L);
        assertThat(numbers(orders.page("main", 2026, OrderEventRepository.after(first), 5)))
                .containsExactly(2L, 3L);
        assertThat(numbers(orders.pageBackwards("main", 2026, Cursor.start(), 2)))
                .containsExactly(3L, 2L);

        assertThat(orders.deleteEntry("main", 2026, first)).isTrue();
        assertThat(orders.deleteEntries("main", 2026, Set.of(first, more.get(0))))
                .isOne();
        assertThat(orders.length("main", 2026)).isOne();
        assertThat(orders.delete("main", 2026)).isTrue();
    }

    @Test
    void anAppendUnderItsOwnIdMayBeRepeated() {
        assertThat(orders.append(order(1, Step.PAID), "7-0")).isEqualTo(Outcome.applied("7-0"));
        assertThat(orders.append(order(1, Step.PAID), "7-0")).isEqualTo(Outcome.applied("7-0"));
        assertThat(orders.append(order(2, Step.PAID), "7-0").isApplied()).isFalse();
        assertThat(orders.length("main", 2026)).isOne();
    }

    @Test
    void aBoundedStreamKeepsWhatItsGroupsNeed() throws Exception {
        try (StreamConsumer<OrderEvent> mail = consumer(Group.MAIL, new LinkedBlockingQueue<>())) {
            assertThat(mail.isClosed()).isFalse();
        } // the group is there, and reads nothing any more
        orders.appendAll(orders(300)).orElseThrow();
        assertThat(orders.length("main", 2026)).isEqualTo(300);
        assertThat(orders.trim("main", 2026)).isZero();
        assertThat(orders.trimTo("main", 2026, 10)).isEqualTo(290);
        DeadOrderEventRepository letters = new DeadOrderEventRepository(keywright);
        letters.appendAll(orders(450)).orElseThrow();
        assertThat(letters.length("main", 2026)).isBetween(100L, 300L);
    }

    @Test
    void anotherStreamIsTrimmedByItsBoundOrByAge() {
        NoticeRepository notices = new NoticeRepository(keywright);
        notices.appendAll(IntStream.range(0, 450)
                        .mapToObj(i -> new Notice("n" + i))
                        .toList())
                .orElseThrow();
        assertThat(notices.length()).isBetween(100L, 300L);
        assertThat(notices.last().orElseThrow().value()).isEqualTo(new Notice("n449"));
        assertThat(server.command("PTTL", "it:notices").integer()).isEqualTo(-1);

        ReadingRepository readings = new ReadingRepository(keywright);
        for (int i = 1; i <= 250; i++) {
            readings.append(new Reading(4, "", i), i + "-0").orElseThrow(); // long ago
        }
        readings.append(new Reading(4, "", 0.5)).orElseThrow();
        assertThat(readings.length(4)).isLessThan(150);
        Reading last = readings.last(4).orElseThrow().value();
        assertThat(last.celsius()).isEqualTo(0.5);
        assertThat(last.id()).isEqualTo(readings.last(4).orElseThrow().id());
        server.command("PEXPIRE", "it:readings:4", "1000");
        assertThat(readings.find(4, last.id())).isPresent();
        assertThat(server.command("PTTL", "it:readings:4").integer()).isGreaterThan(1_000);
    }

    @Test
    void eachGroupGetsEveryEntry() throws Exception {
        BlockingQueue<Long> billed = new LinkedBlockingQueue<>();
        BlockingQueue<Long> mailed = new LinkedBlockingQueue<>();
        orders.append(order(1, Step.PAID)).orElseThrow();
        try (StreamConsumer<OrderEvent> billing = consumer(Group.BILLING, billed);
                StreamConsumer<OrderEvent> mail = consumer(Group.MAIL, mailed)) {
            orders.append(order(2, Step.PAID)).orElseThrow();

            assertThat(List.of(taken(billed), taken(billed))).containsExactly(1L, 2L);
            assertThat(List.of(taken(mailed), taken(mailed))).containsExactly(1L, 2L);
            assertThat(billing.name()).isNotEqualTo(mail.name());
        }
        assertThat(orders.group("main", 2026, Group.BILLING)
                        .state()
                        .await()
                        .orElseThrow()
                        .pending())
                .isZero();
        assertThat(Group.BILLING.groupName()).isEqualTo("billing");
    }

    @Test
    void whatCannotBeHandledIsADeadLetterThatCanBeDrivenAgain() throws Exception {
        BlockingQueue<Long> handled = new LinkedBlockingQueue<>();
        String poison = orders.append(order(13, Step.PAID)).orElseThrow();
        try (StreamConsumer<OrderEvent> billing = orders.consumer("main", 2026, Group.BILLING, delivery -> {
                    if (delivery.id().equals(poison)) {
                        throw new IllegalStateException("13");
                    }
                    handled.add(delivery.value().orderId());
                })
                .maxAttempts(2)
                .retryDelay(Duration.ofMillis(1), Duration.ofMillis(1))
                .block(Duration.ofMillis(100))
                .start()) {
            orders.append(order(14, Step.PAID)).orElseThrow();
            assertThat(taken(handled)).isEqualTo(14);
            DeadLetter<OrderEvent> letter = deadLetter();
            assertThat(letter.originalId()).isEqualTo(poison);
            assertThat(letter.group()).isEqualTo("billing");
            assertThat(letter.attempts()).isEqualTo(2);
            assertThat(letter.cause()).isEqualTo("java.lang.IllegalStateException");
            assertThat(letter.entry().decode()).isEqualTo(order(13, Step.PAID));
            assertThat(new DeadOrderEventRepository(keywright)
                            .last("main", 2026)
                            .orElseThrow()
                            .value()
                            .orderId())
                    .isEqualTo(13);

            assertThat(orders.redrive("main", 2026, letter.id()).isApplied()).isTrue();
            assertThat(taken(handled)).isEqualTo(13);
            assertThat(orders.redrive("main", 2026, letter.id()).isApplied()).isFalse();
            assertThat(billing.metrics().deadLettered()).isOne();
        }
    }

    @Test
    void appendsAndReadsGoIntoAPipeline() throws Exception {
        try (Pipeline pipeline = keywright.pipeline()) {
            CompletionStage<Outcome<String>> appended = orders.in(pipeline).append(order(1, Step.PLACED));
            CompletionStage<Long> length = orders.in(pipeline).length("main", 2026);
            pipeline.send();
            assertThat(appended.toCompletableFuture().get().isApplied()).isTrue();
            assertThat(length.toCompletableFuture().get()).isOne();
        }
        assertThat(orders.async().last("main", 2026).toCompletableFuture().get())
                .isPresent();
    }

    private StreamConsumer<OrderEvent> consumer(Group group, BlockingQueue<Long> handled) {
        return orders.consumer(
                        "main",
                        2026,
                        group,
                        delivery -> handled.add(delivery.value().orderId()))
                .block(Duration.ofMillis(100))
                .start();
    }

    /** The consumer writes it by itself, when its attempts are used up. */
    private DeadLetter<OrderEvent> deadLetter() throws InterruptedException {
        long until = System.nanoTime() + Connections.PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            Optional<DeadLetter<OrderEvent>> letter =
                    orders.deadLetters("main", 2026, Cursor.start(), 5).items().stream()
                            .findFirst();
            if (letter.isPresent()) {
                return letter.get();
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        throw new AssertionError("No dead letter");
    }

    private static long taken(BlockingQueue<Long> handled) throws InterruptedException {
        Long number = handled.poll(Connections.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        assertThat(number).isNotNull();
        return number;
    }

    private static List<Long> numbers(Page<StreamEntry<OrderEvent>> page) {
        return page.items().stream().map(entry -> entry.value().orderId()).toList();
    }

    private static List<OrderEvent> orders(int count) {
        return IntStream.range(0, count).mapToObj(i -> order(i, Step.PLACED)).toList();
    }

    private static OrderEvent order(long id, Step step) {
        return new OrderEvent("main", 2026, id, step, NOON, Optional.empty());
    }

    private static OrderEvent noted(long id, String note) {
        return new OrderEvent("main", 2026, id, Step.PLACED, NOON, Optional.of(note));
    }
}
