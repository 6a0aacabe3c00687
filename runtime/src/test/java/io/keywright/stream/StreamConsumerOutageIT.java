package io.keywright.stream;

import static io.keywright.Commands.eventually;
import static io.keywright.stream.Events.DEAD_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Commands;
import io.keywright.Keywright;
import io.keywright.stream.Events.Event;
import io.keywright.testkit.Fault;
import io.keywright.testkit.FaultProxy;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a consumer does when its connections break: it loses nothing, and handles nothing twice that it acknowledged.
 */
@RedisTest
class StreamConsumerOutageIT {

    private RedisServer server;
    private Keywright direct;
    private FaultProxy proxy;
    private Keywright keywright;
    private final Map<Long, Integer> handled = new ConcurrentHashMap<>();

    @BeforeEach
    void open(RedisServer server) {
        this.server = server;
        this.direct = server.shared(Keywright.class, running -> Commands.connect(running.uri()));
        this.proxy = FaultProxy.to(server);
        this.keywright = Commands.patient()
                .uri(proxy.uri())
                .commandTimeout(Duration.ofSeconds(1))
                .connect();
    }

    @AfterEach
    void close() {
        keywright.close();
        proxy.close();
    }

    @Test
    void handlesEntriesWhoseDeliveryWasLost() {
        try (StreamConsumer<Event> consumer = consumer().start()) {
            proxy.awaitCommand("XREADGROUP");
            proxy.atReplyTo("XREADGROUP", Fault.RESET);
            Events.append(direct, 0, 10);
            proxy.awaitFault();

            eventually("all acknowledged", () -> consumer.metrics().acknowledged() == 10);
            assertThat(consumer.metrics().recovered()).isPositive();
        }
        assertThat(handled)
                .hasSize(10)
                .allSatisfy((number, times) -> assertThat(times).isEqualTo(1));
    }

    @Test
    void acknowledgesAgainWhereThatReplyWasLostAndHandlesNothingTwice() {
        try (StreamConsumer<Event> consumer = consumer().start()) {
            proxy.atReplyTo("XACK", Fault.CLOSE);
            Events.append(direct, 0, 10);
            proxy.awaitFault();

            eventually("all acknowledged", () -> consumer.metrics().acknowledged() == 10);
        }
        assertThat(Events.pending(server)).isZero();
        assertThat(handled)
                .hasSize(10)
                .allSatisfy((number, times) -> assertThat(times).isEqualTo(1));
    }

    @Test
    void sitsOutAnOutageWithWorkInHand() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        try (StreamConsumer<Event> consumer = Events.consumer(keywright, delivery -> {
                    release.await();
                    handled.merge(delivery.value().number(), 1, Integer::sum);
                })
                .maxInFlight(5)
                .start()) {
            Events.append(direct, 0, 20);
            eventually("work in hand", () -> consumer.metrics().inFlight() == 5);
            proxy.refuseConnections();
            proxy.closeConnections();
            release.countDown();
            eventually("it was handled", () -> handled.size() == 5);
            assertThat(Events.pending(server)).isEqualTo(5);
            proxy.heal();

            eventually("all acknowledged", () -> consumer.metrics().acknowledged() == 20);
            assertThat(consumer.metrics().outages()).isPositive();
        }
        assertThat(handled)
                .hasSize(20)
                .allSatisfy((number, times) -> assertThat(times).isEqualTo(1));
    }

    @Test
    void noticesAServerThatHasGoneSilent() {
        try (StreamConsumer<Event> consumer = consumer().start()) {
            proxy.atReplyTo("XREADGROUP", Fault.DROP);
            Events.append(direct, 0, 10);
            proxy.awaitFault();
            eventually("it is noticed", () -> !consumer.metrics().reading());
            proxy.heal();

            eventually("all acknowledged", () -> consumer.metrics().acknowledged() == 10);
        }
        assertThat(handled)
                .hasSize(10)
                .allSatisfy((number, times) -> assertThat(times).isEqualTo(1));
    }

    @Test
    void buriesAnEntryOnceWhereThatReplyWasLost() {
        direct.channel("warm-up"); // the scripts are known already, so that EVALSHA is the burial
        try (StreamConsumer<Event> warmUp = Events.consumer(direct, delivery -> {
                    throw new IllegalStateException();
                })
                .maxAttempts(1)
                .start()) {
            Events.append(direct, 0, 1);
            eventually("a dead letter", () -> warmUp.metrics().deadLettered() == 1);
        }
        CountDownLatch armed = new CountDownLatch(1);
        try (StreamConsumer<Event> consumer = Events.consumer(keywright, delivery -> {
                    armed.await();
                    throw new IllegalStateException();
                })
                .maxAttempts(1)
                .start()) {
            Events.append(direct, 1, 2);
            eventually("it is in hand", () -> consumer.metrics().inFlight() == 1);
            proxy.atReplyTo("EVALSHA", Fault.RESET);
            armed.countDown();
            proxy.awaitFault();

            // An entry leaves the hands of a worker before it is counted.
            eventually(
                    "it is done with, and counted",
                    () -> consumer.metrics().inFlight() == 0
                            && consumer.metrics().waitingForRetry() == 0
                            && consumer.metrics().deadLettered() == 1);
        }
        assertThat(Events.numbers(server, DEAD_KEY)).containsExactly(0L, 1L);
        assertThat(Events.pending(server)).isZero();
    }

    private StreamConsumerBuilder<Event> consumer() {
        return Events.consumer(
                keywright, delivery -> handled.merge(delivery.value().number(), 1, Integer::sum));
    }
}
