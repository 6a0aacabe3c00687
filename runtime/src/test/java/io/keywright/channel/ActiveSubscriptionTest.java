package io.keywright.channel;

import static io.keywright.Commands.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.WhenUnreachable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What a listener or a decoder does to its own thread costs that message, and never the next one. */
class ActiveSubscriptionTest {

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Silent connection = new Silent();

    @Test
    void aListenerThatInterruptsItselfHearsTheNextMessage() {
        try (ActiveSubscription<String> subscription = started(message -> {
            heard.add(message + (Thread.currentThread().isInterrupted() ? " interrupted" : ""));
            Thread.currentThread().interrupt();
        })) {
            publishOneByOne(subscription);

            assertThat(heard).containsExactly("1", "2", "3");
            assertThat(subscription.metrics().handled()).isEqualTo(3);
        }
    }

    @Test
    void aListenerThatWasInterruptedHearsTheNextMessage() {
        try (ActiveSubscription<String> subscription = started(message -> {
            heard.add(message);
            throw new InterruptedException("of its own");
        })) {
            publishOneByOne(subscription);

            assertThat(heard).containsExactly("1", "2", "3");
            assertThat(subscription.metrics().failed()).isEqualTo(3);
        }
    }

    @Test
    void anErrorOfTheDecoderCostsOneMessage() {
        SubscriptionBuilder.Decoder<String> decoder = received -> {
            String text = new String(received.payload(), UTF_8);
            if (text.equals("2")) {
                throw new StackOverflowError("too deep");
            }
            return text;
        };
        try (ActiveSubscription<String> subscription = started(decoder, heard::add)) {
            publishOneByOne(subscription);

            eventually("the message after it", () -> heard.contains("3"));
            assertThat(heard).containsExactly("1", "3");
            assertThat(subscription.metrics().undecodable()).isEqualTo(1);
        }
    }

    /** The listener's thread waits for each: an empty backlog is where an interrupt strikes. */
    private void publishOneByOne(ActiveSubscription<String> subscription) {
        for (int i = 1; i <= 3; i++) {
            subscription.message(new byte[0], String.valueOf(i).getBytes(UTF_8));
            long taken = i;
            eventually("message " + i, () -> {
                SubscriptionMetrics metrics = subscription.metrics();
                return metrics.handled() + metrics.failed() + metrics.undecodable() == taken;
            });
        }
    }

    private ActiveSubscription<String> started(ChannelListener<String> listener) {
        return started(received -> new String(received.payload(), UTF_8), listener);
    }

    private ActiveSubscription<String> started(
            SubscriptionBuilder.Decoder<String> decoder, ChannelListener<String> listener) {
        Subject subject = new Subject(Subject.Kind.CHANNELS, List.of("news".getBytes(UTF_8)), "news");
        ActiveSubscription<String> subscription = new ActiveSubscription<>(
                subject, decoder, listener, new Backlog(10, WhenSlow.CLOSE), () -> {}, () -> {}, Duration.ofMinutes(1));
        connection.ear = subscription;
        subscription.start(connection, WhenUnreachable.FAIL);
        return subscription;
    }

    /** A connection that confirms, and on which nothing arrives. */
    private static final class Silent implements Listening {

        private Ear ear;

        @Override
        public void subscribe() {
            ear.subscribed();
        }

        @Override
        public void reconnect() {}

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(10);
        }

        @Override
        public void close() {}
    }
}
