package io.keywright.stream;

import static io.keywright.Commands.eventually;
import static io.keywright.stream.Events.DEAD_KEY;
import static io.keywright.stream.Events.KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.Commands;
import io.keywright.Keywright;
import io.keywright.repository.Lifetime;
import io.keywright.repository.ScheduleStore;
import io.keywright.stream.Events.Event;
import io.keywright.testkit.RedisCluster;
import io.keywright.testkit.RedisTest;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** Streams and their consumers on a cluster: the connection that waits, scripts of two keys, slots. */
@RedisTest
class StreamClusterIT {

    @Test
    void consumesOnAConnectionOfItsOwnAndBuriesWithinTheSlot(RedisCluster cluster) {
        try (Keywright keywright = Commands.patient().cluster(cluster.uri()).connect()) {
            Set<Long> handled = ConcurrentHashMap.newKeySet();
            try (StreamConsumer<Event> consumer = Events.consumer(keywright, delivery -> {
                        if (delivery.value().number() == 7) {
                            throw new IllegalStateException();
                        }
                        handled.add(delivery.value().number());
                    })
                    .maxAttempts(2)
                    .start()) {
                Events.append(keywright, 0, 50);
                eventually(
                        "all acknowledged or buried",
                        () -> consumer.metrics().acknowledged() == 49
                                && consumer.metrics().deadLettered() == 1);
                assertThat(consumer.groupState()).isPresent();
            }
            assertThat(handled).hasSize(49);
            assertThat(cluster.command("XLEN", DEAD_KEY).integer()).isEqualTo(1);
        }
    }

    @Test
    void refusesDeadLettersOfAnotherSlot(RedisCluster cluster) {
        try (Keywright keywright = Commands.patient().cluster(cluster.uri()).connect()) {
            assertThatThrownBy(() -> StreamConsumer.of(Events.group(keywright), (Delivery<Event> delivery) -> {})
                            .deadLetters(Events.dead(keywright).deadLetters("other")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("hash tag");
        }
    }

    @Test
    void movesWhatIsDueWithinTheSlot(RedisCluster cluster) {
        try (Keywright keywright = Commands.patient().cluster(cluster.uri()).connect()) {
            ScheduleStore<String, Event> schedule = Events.schedule(keywright, Lifetime.persistent(), 0);
            schedule.schedule(new Event(1), Duration.ZERO).await();
            try (StreamMover mover = StreamMover.of(schedule.of("shop")).start()) {
                eventually("it is there", () -> mover.moved() == 1);
            }
            assertThat(cluster.command("XLEN", KEY).integer()).isOne();
            ScheduleStore<String, Event> elsewhere =
                    schedule.appendingTo(shop -> Events.store(keywright).dueStream("other"));
            assertThatThrownBy(() -> elsewhere.of("shop"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("hash tag");
        }
    }
}
