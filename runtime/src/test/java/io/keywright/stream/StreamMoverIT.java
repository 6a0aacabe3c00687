package io.keywright.stream;

import static io.keywright.Commands.eventually;
import static io.keywright.stream.Events.KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.BoundExceededException;
import io.keywright.Commands;
import io.keywright.Keywright;
import io.keywright.annotation.Expiry;
import io.keywright.repository.Lifetime;
import io.keywright.repository.ScheduleStore;
import io.keywright.repository.Scheduled;
import io.keywright.stream.Events.Event;
import io.keywright.testkit.Fault;
import io.keywright.testkit.FaultProxy;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What waits for its time comes then, once, whoever moves it and whatever replies are lost. */
@RedisTest
class StreamMoverIT {

    private static final Instant PAST = Instant.ofEpochSecond(1_000_000);
    private static final Lifetime A_DAY = Lifetime.of("1d", Expiry.REFRESH_ON_WRITE, 0);

    private RedisServer server;
    private Keywright keywright;
    private ScheduleStore<String, Event> schedule;

    @BeforeEach
    void open(RedisServer server) {
        this.server = server;
        this.keywright = server.shared(Keywright.class, running -> Commands.connect(running.uri()));
        this.schedule = Events.schedule(keywright, A_DAY, 0);
    }

    @AfterEach
    void nothingIsLeft() {
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("keywright-mover"));
    }

    private static StreamMoverBuilder mover(ScheduleStore<String, Event> schedule) {
        return StreamMover.of(schedule.of("shop")).every(Duration.ofMillis(20));
    }

    @Test
    void movesInTheOrderOfTheirTimesWhatIsDueByTheServersClock() {
        schedule.schedule(new Event(3), PAST.plusSeconds(3)).await();
        schedule.schedule(new Event(1), PAST.plusSeconds(1)).await();
        schedule.schedule(new Event(2), PAST.plusSeconds(2)).await();
        schedule.schedule(new Event(4), Duration.ofMillis(50)).await();
        Instant due = schedule.dueOf(new Event(4)).await().orElseThrow();
        schedule.schedule(new Event(5), Duration.ofHours(1)).await();
        try (StreamMover mover = mover(schedule).start()) {
            eventually("four are there", () -> mover.moved() == 4);
        }
        assertThat(Events.numbers(server, KEY)).containsExactly(1L, 2L, 3L, 4L);
        String id = server.command("XREVRANGE", KEY, "+", "-", "COUNT", "1")
                .list()
                .get(0)
                .list()
                .get(0)
                .text();
        assertThat(Long.parseLong(id.split("-")[0])).isGreaterThanOrEqualTo(due.toEpochMilli());
        assertThat(server.command("PTTL", KEY).integer()).isPositive();
        assertThat(schedule.next("shop", 5).await())
                .extracting(Scheduled::value)
                .containsExactly(new Event(5));
    }

    @Test
    void anEntryIsThereOnceAndCanBeTakenOut() {
        assertThat(schedule.schedule(new Event(1), PAST).await()).isTrue();
        assertThat(schedule.schedule(new Event(1), Duration.ofHours(1)).await()).isFalse();
        assertThat(schedule.moveDue("shop", 10).await().count()).isZero();
        assertThat(schedule.cancel(new Event(1)).await()).isTrue();
        assertThat(schedule.cancel(new Event(1)).await()).isFalse();

        schedule.schedule(new Event(2), PAST).await();
        assertThat(schedule.moveDue("shop", 10).await().untilNext()).isEmpty();
        assertThat(schedule.cancel(new Event(2)).await()).isFalse();
        assertThat(Events.numbers(server, KEY)).containsExactly(2L);
    }

    @Test
    void severalMoversMoveEachEntryOnce() {
        List<StreamMover> movers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            movers.add(mover(schedule).batch(7).start());
        }
        List<Long> all = LongStream.range(0, 300).boxed().toList();
        all.forEach(number ->
                schedule.schedule(new Event(number), PAST.plusMillis(number)).await());
        eventually(
                "all are there",
                () -> movers.stream().mapToLong(StreamMover::moved).sum() == 300);
        movers.forEach(StreamMover::close);

        assertThat(movers).allMatch(StreamMover::isClosed);
        assertThat(Events.numbers(server, KEY)).containsExactlyInAnyOrderElementsOf(all);
        assertThat(schedule.size("shop").await()).isZero();
    }

    /** R42: none is lost and none is moved twice, whatever replies are. */
    @Test
    void losesAndRepeatsNothingWhereRepliesAreLost() {
        List<Long> all = LongStream.range(0, 200).boxed().toList();
        all.forEach(number ->
                schedule.schedule(new Event(number), PAST.plusMillis(number)).await());
        schedule.moveDue("shop", 1).await(); // the script is known now
        try (FaultProxy proxy = FaultProxy.to(server);
                Keywright unreliable = Commands.connect(proxy.uri())) {
            proxy.atReplyTo("EVALSHA", Fault.RESET);
            try (StreamMover mover =
                    mover(Events.schedule(unreliable, A_DAY, 0)).batch(10).start()) {
                proxy.awaitFault();
                proxy.atReplyTo("EVALSHA", Fault.CLOSE);
                proxy.awaitFault();
                proxy.refuseConnections();
                proxy.closeConnections();
                proxy.heal();
                eventually("all have gone", () -> schedule.size("shop").await() == 0);
                assertThat(mover.outages()).isPositive();
            }
        }
        assertThat(Events.numbers(server, KEY)).containsExactlyElementsOf(all);
    }

    @Test
    void refusesWhatWouldBeDueWhenTheKeyMayHaveEnded() {
        Lifetime jittery = Lifetime.of("1000s", Expiry.REFRESH_ON_WRITE, 0.5);
        ScheduleStore<String, Event> brief = Events.schedule(keywright, jittery, 0);
        assertThat(brief.schedule(new Event(1), Duration.ofSeconds(490)).await())
                .isTrue();
        assertThatThrownBy(() ->
                        brief.schedule(new Event(2), Duration.ofSeconds(501)).await())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT16M40S");
        ScheduleStore<String, Event> absolute = Events.schedule(keywright, Lifetime.of("1000s", Expiry.ABSOLUTE, 0), 0);
        server.command("PEXPIRE", Events.SCHEDULE_KEY, "60000");
        assertThatThrownBy(() -> absolute.schedule(new Event(2), Instant.now().plusSeconds(500))
                        .await())
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(brief.size("shop").await()).isOne();
        assertThat(Events.schedule(keywright, Lifetime.persistent(), 0)
                        .schedule(new Event(3), Duration.ofDays(10_000))
                        .await())
                .isTrue();
    }

    @Test
    void refusesWhatIsBeyondItsBound() {
        ScheduleStore<String, Event> two = Events.schedule(keywright, A_DAY, 2);
        two.schedule(new Event(1), PAST).await();
        two.schedule(new Event(2), PAST).await();
        assertThat(two.schedule(new Event(1), PAST.plusSeconds(1)).await()).isFalse();
        assertThatThrownBy(() -> two.schedule(new Event(3), PAST).await()).isInstanceOf(BoundExceededException.class);
        assertThat(two.size("shop").await()).isEqualTo(2);
    }

    /** What is due sooner overtakes the others where they wait: priorities. */
    @Test
    void keepsTheStreamOnlySoFarAhead() {
        Events.group(keywright).create("0-0").await();
        LongStream.range(0, 10)
                .forEach(number -> schedule.schedule(new Event(number), PAST.plusSeconds(number))
                        .await());
        assertThat(schedule.of("shop").moveDue(100, 3).await().count()).isEqualTo(3);
        assertThat(schedule.of("shop").moveDue(100, 3).await().count()).isZero();
        schedule.schedule(new Event(100), PAST.minusSeconds(1)).await();
        server.command("XREADGROUP", "GROUP", Events.GROUP, "c", "COUNT", "2", "STREAMS", KEY, ">");

        assertThat(schedule.of("shop").moveDue(100, 3).await().count()).isEqualTo(2);
        assertThat(Events.numbers(server, KEY)).containsExactly(0L, 1L, 2L, 100L, 3L);
    }

    @Test
    void whatNobodyCanReadHoldsUpNobody() {
        server.command("ZADD", Events.SCHEDULE_KEY, "1", "4:text9:x", "2", "junk", "3", "1:a1:b1:c");
        schedule.schedule(new Event(1), PAST).await();
        assertThat(schedule.moveDue("shop", 10).await().count()).isEqualTo(4);
        assertThat(server.command("XRANGE", KEY, "-", "+")
                        .list()
                        .get(1)
                        .list()
                        .get(1)
                        .texts())
                .containsExactly("unreadable", "junk");
        assertThat(server.command("XLEN", KEY).integer()).isEqualTo(4);
    }

    /** A handler that asks for a later attempt lets the entry wait again, and returns. */
    @Test
    void aHandlerLetsAnEntryComeBackLater() {
        Map<Long, Integer> handled = new ConcurrentHashMap<>();
        schedule.schedule(new Event(1), PAST).await();
        try (StreamMover mover = mover(schedule).start();
                StreamConsumer<Event> consumer = Events.consumer(keywright, delivery -> {
                            if (handled.merge(delivery.value().number(), 1, Integer::sum) < 3) {
                                schedule.schedule(delivery.value(), Duration.ofMillis(10))
                                        .await();
                            }
                        })
                        .start()) {
            eventually("three attempts", () -> consumer.metrics().acknowledged() == 3);
            assertThat(mover.moved()).isEqualTo(3);
        }
        assertThat(handled).containsExactly(Map.entry(1L, 3));
        assertThat(Events.pending(server)).isZero();
    }
}
