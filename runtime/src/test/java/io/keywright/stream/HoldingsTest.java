package io.keywright.stream;

import static io.keywright.Commands.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Whose turn an entry is. */
class HoldingsTest {

    private final Holdings<String> holdings = new Holdings<>(settings(3, 6));

    @Test
    void handsOutNoMoreRedeliveriesThanThereAreThreadsForThem() {
        for (String id : new String[] {"1-1", "1-2", "1-3", "1-4"}) {
            assertThat(holdings.recovered(pending(id, 1))).isTrue();
        }
        Work<String> first = holdings.nextRedelivery();
        Work<String> second = holdings.nextRedelivery();
        assertThat(holdings.nextRedelivery()).isNotNull();

        assertThat(first.nextAttempt()).isEqualTo(2);
        assertThat(holdings.nextRedelivery()).isNull();
        holdings.forget(second);
        assertThat(holdings.nextRedelivery()).isNotNull();
    }

    /** Else one that kills its consumer would take the others with it, again and again. */
    @Test
    void handsOutOneAtATimeOfThoseThatMayHaveKilledTheirConsumer() {
        holdings.recovered(pending("1-1", 2));
        holdings.recovered(pending("1-2", 2));
        holdings.recovered(pending("1-3", 1));
        assertThat(holdings.nextRedelivery().id)
                .as("first what was delivered once")
                .isEqualTo("1-3");
        Work<String> suspect = holdings.nextRedelivery();
        assertThat(suspect.id).isEqualTo("1-1");
        assertThat(holdings.nextRedelivery()).isNull();
        holdings.forget(suspect);

        assertThat(holdings.nextRedelivery().id).isEqualTo("1-2");
    }

    @Test
    void reservesRoomForWhatWasDeliveredBefore() throws InterruptedException {
        assertThat(holdings.awaitRoom()).isEqualTo(6);
        holdings.recovered(pending("1-1", 1));

        assertThat(holdings.awaitRoom()).isEqualTo(3);
    }

    /** Else the reader would wait until some entry is acknowledged, though there is room. */
    @Test
    void tellsTheReaderWhenWhatItReservedRoomForHasItsPlace() throws Exception {
        Holdings<String> full = new Holdings<>(settings(4, 4));
        full.recovered(pending("1-1", 1));
        FutureTask<Integer> room = new FutureTask<>(full::awaitRoom);
        Thread reader = new Thread(room);
        reader.start();
        eventually("the reader waits", () -> reader.getState() == Thread.State.WAITING);

        full.taken(full.nextRedelivery(), 2);

        assertThat(room.get(20, TimeUnit.SECONDS)).isEqualTo(3);
    }

    /** Else those behind it would hold the place that it needs, for ever. */
    @Test
    void triesAgainWhatAllOthersWaitFor() throws InterruptedException {
        Holdings<String> full = new Holdings<>(settings(1, 2));
        full.received(ordered("1-1"));
        full.failed(full.next(), System.nanoTime());
        full.received(ordered("1-2"));
        full.received(ordered("1-3"));
        assertThat(full.inFlightCount()).isEqualTo(2);

        Work<String> first = full.nextRedelivery();

        assertThat(first.id).isEqualTo("1-1");
        full.taken(first, 2);
        full.handled(full.next());
        assertThat(full.next().id).isEqualTo("1-2");
    }

    @Test
    void knowsWhatItHolds() {
        assertThat(holdings.recovered(pending("1-1", 1))).isTrue();
        assertThat(holdings.recovered(pending("1-1", 1))).isFalse();
        holdings.received(pending("1-1", 1));

        assertThat(holdings.waitingForRetry()).isEqualTo(1);
        assertThat(holdings.inFlightCount()).isZero();
    }

    @Test
    void letsThreadsGoWhenItIsClosedAndNothingIsLeft() throws InterruptedException {
        holdings.received(pending("1-1", 1));
        holdings.close();
        holdings.readerEnded();

        Work<String> last = holdings.next();
        assertThat(holdings.isDrained()).isFalse();
        holdings.handled(last);
        assertThat(holdings.next()).isNull();
        assertThat(holdings.isDrained()).as("not acknowledged yet").isFalse();
        holdings.acknowledged(List.of("1-1"));
        assertThat(holdings.isDrained()).isTrue();
    }

    private static Work<String> ordered(String id) {
        Work<String> work = new Work<>(id);
        work.orderKey = "one";
        return work;
    }

    private static Work<String> pending(String id, int deliveries) {
        Work<String> work = new Work<>(id);
        work.attempt = deliveries;
        work.suspect = deliveries > 1;
        return work;
    }

    private static ConsumerSettings<String> settings(int concurrency, int maxInFlight) {
        Duration aSecond = Duration.ofSeconds(1);
        return new ConsumerSettings<>(
                null,
                "me",
                false,
                delivery -> {},
                null,
                concurrency,
                maxInFlight,
                5,
                aSecond,
                aSecond,
                aSecond,
                aSecond,
                aSecond,
                null);
    }
}
